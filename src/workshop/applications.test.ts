import { describe, expect, test } from 'vitest'
import { setClock } from '#kernel/db'
import { anOfficerElsewhere, aStaff, aTown, aVisitorOf, useTestDatabase } from '#test'
import {
  applyFor,
  cancelTicket,
  changeTicket,
  readSeats,
  readTicket,
} from './applications.server.ts'
import { aSeries } from './people.test-data.ts'
import type { Application } from './people-form.ts'
import { readRoster } from './roster.server.ts'

useTestDatabase()

async function aPublicSeries(sessions = [{}], series = {}) {
  const town = await aTown()
  const officer = await aStaff(town, 'administrator')
  const made = await aSeries(officer, sessions, series)
  const [first = '', second = ''] = made.sessions.map(({ publicId }) => publicId)
  return { officer, visitor: aVisitorOf(town), series: made.publicId, first, second }
}

function aForm(name: string, sessions: string[], more: Partial<Application> = {}): Application {
  return { sessions, name, kana: '', contact: '0155-62-9720', role: 'resident', ...more }
}

describe('an application', () => {
  test('needs no account, answers the questions of the series, and gives a ticket', async () => {
    const { visitor, officer, series, first, second } = await aPublicSeries(
      [{ capacity: 20 }, {}],
      { questions: ['送迎は必要ですか'] },
    )
    const form = aForm('山田 花子', [first], { 'answer-0': ' 必要 ', ageBand: '15-19' })
    const { ticket } = await applyFor(visitor, { series, address: '192.0.2.1', form })
    const shown = await readTicket(visitor, ticket)
    expect(shown.person).toMatchObject({ name: '山田 花子', answers: { 送迎は必要ですか: '必要' } })
    expect(shown.sessions.map(({ waiting }) => waiting)).toEqual([0, null])
    const seats = await readSeats(visitor, series)
    expect(Object.values(seats.applied)).toEqual([1])
    expect(seats.open).toEqual([first, second])
    expect((await readRoster(officer, first)).people[0]).toMatchObject({ source: 'web' })
  })

  test('for a full session waits, and a family of one contact may apply one by one', async () => {
    const { visitor, series, first } = await aPublicSeries([{ capacity: 1 }])
    const apply = (name: string) =>
      applyFor(visitor, { series, address: '192.0.2.1', form: aForm(name, [first]) })
    const one = await apply('母')
    const two = await apply('子')
    expect((await readTicket(visitor, two.ticket)).sessions[0]?.waiting).toBe(1)
    await cancelTicket(visitor, one.ticket)
    expect((await readTicket(visitor, two.ticket)).sessions[0]?.waiting).toBe(0)
    expect((await readTicket(visitor, one.ticket)).isCancelled).toBe(true)
  })

  test('pressed twice is one application', async () => {
    const { visitor, series, first } = await aPublicSeries()
    const input = { series, address: '192.0.2.1', form: aForm('山田', [first]) }
    await applyFor(visitor, input)
    await expect(applyFor(visitor, input)).rejects.toBeRefused('conflict')
  })

  test('of two at the same moment only one gets the last seat', async () => {
    const { visitor, officer, series, first } = await aPublicSeries([{ capacity: 1 }])
    const names = ['一', '二', '三', '四']
    await Promise.all(
      names.map((name) =>
        applyFor(visitor, { series, address: '192.0.2.1', form: aForm(name, [first]) }),
      ),
    )
    const { people } = await readRoster(officer, first)
    expect(people.map(({ waiting }) => waiting).toSorted()).toEqual([0, 1, 2, 3])
  })

  test('for what is over, cancelled, closed or not public is refused', async () => {
    const past = await aPublicSeries([{ date: '2020-08-07' }, { state: 'cancelled' }])
    for (const session of [past.first, past.second, 'AAAAAAAA']) {
      const input = { series: past.series, address: '192.0.2.1', form: aForm('山田', [session]) }
      await expect(applyFor(past.visitor, input)).rejects.toBeRefused('conflict')
    }
    const closed = await aPublicSeries([{}], { takesApplications: false })
    const form = aForm('山田', [closed.first])
    await expect(
      applyFor(closed.visitor, { series: closed.series, address: '192.0.2.1', form }),
    ).rejects.toBeRefused('conflict')
    const hidden = await aPublicSeries([{}], { isPublic: false })
    await expect(readSeats(hidden.visitor, hidden.series)).rejects.toBeRefused('not-found')
  })

  test('a program is stopped, and ten minutes later the address may apply again', async () => {
    const { visitor, series, first } = await aPublicSeries()
    const input = { series, address: '198.51.100.7', form: aForm('山田', [first, 'AAAAAAAA']) }
    const keys = new Set<string>()
    for (let at = 0; at < 61; at += 1) {
      await applyFor(visitor, input).catch((problem) => keys.add(problem.messageKey))
    }
    expect([...keys]).toEqual(['workshop.people.refusal.closed', 'workshop.people.refusal.tooMany'])
    setClock(new Date(Date.now() + 11 * 60_000))
    await expect(applyFor(visitor, input)).rejects.toMatchObject({
      messageKey: 'workshop.people.refusal.closed',
    })
    setClock()
  })
})

describe('a ticket', () => {
  test('changes sessions ahead and what was typed', async () => {
    const { visitor, series, first, second } = await aPublicSeries([{}, {}])
    const form = aForm('山田', [first])
    const { ticket } = await applyFor(visitor, { series, address: '192.0.2.1', form })
    await changeTicket(visitor, { ticket, form: aForm('山田 太郎', [second]) })
    const shown = await readTicket(visitor, ticket)
    expect(shown.person.name).toBe('山田 太郎')
    expect(shown.sessions.map(({ waiting }) => waiting)).toEqual([null, 0])
    await cancelTicket(visitor, ticket)
    await expect(changeTicket(visitor, { ticket, form })).rejects.toBeRefused('conflict')
    await expect(cancelTicket(visitor, ticket)).rejects.toBeRefused('conflict')
  })

  test('that is guessed is not looked for any longer, and its holder still gets theirs', async () => {
    const { visitor, series, first } = await aPublicSeries()
    const guess = () => readTicket(visitor, '22222222', '203.0.113.9')
    for (let at = 0; at < 20; at += 1) await expect(guess()).rejects.toBeRefused('not-found')
    await expect(guess()).rejects.toBeRefused('too-many')
    const form = aForm('山田', [first])
    const { ticket } = await applyFor(visitor, { series, address: '192.0.2.1', form })
    expect((await readTicket(visitor, ticket, '203.0.113.9')).person.name).toBe('山田')
  })

  test('and its series are not there in another town', async () => {
    const { visitor, series, first } = await aPublicSeries()
    const form = aForm('山田', [first])
    const { ticket } = await applyFor(visitor, { series, address: '192.0.2.1', form })
    const other = await anOfficerElsewhere()
    for (const asked of [
      () => readSeats(other, series),
      () => applyFor(other, { series, address: '192.0.2.1', form }),
      () => readTicket(other, ticket),
      () => changeTicket(other, { ticket, form }),
      () => cancelTicket(other, ticket),
    ]) {
      await expect(asked()).rejects.toBeRefused('not-found')
    }
  })
})
