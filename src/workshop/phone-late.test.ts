import { expect, test, vi } from 'vitest'
import { useTestDatabase } from '#test'
import { startPhase } from './phases.server.ts'
import { mostAnswerBytes } from './phone-problems.ts'
import { aCard, aClient, anEvening, aPhone, aPhoneApi } from './phone-testing.ts'
import { roomFor } from './room.server.ts'
import type { ClosingQuestion, PhaseKind, PhaseSettings } from './schema.ts'
import * as sorting from './sorting.server.ts'

useTestDatabase()

const api = aPhoneApi()

async function aPhoneIn(kind: PhaseKind, settings: PhaseSettings = {}) {
  const evening = await anEvening()
  const card = await aCard(await aPhone(evening), '桜')
  const next = (settings: PhaseSettings = {}) =>
    startPhase(evening.facilitator, evening.session.id, { kind, settings })
  const phase = await next(settings)
  const phone = aClient(api, evening.session.code)
  await phone.join()
  return { ...evening, card, phone, phase, next }
}

test('a ballot that was on its way when the next vote began does not count there', async () => {
  const { phone, card, phase, next } = await aPhoneIn('vote')
  const votes = { [card]: 1 }
  expect((await phone.put('/votes', { votes, phase: phase.id })).status).toBe(200)
  const second = await next()
  const late = await phone.put('/votes', { votes, phase: phase.id })
  expect([late.status, (await late.json()).reason]).toEqual([409, 'otherPhase'])
  expect((await phone.put('/votes', { votes, phase: second.id })).status).toBe(200)
  expect((await phone.put('/votes', { votes })).status).toBe(200)
})

test('ten answers of a thousand letters are taken, and none of them for other questions', async () => {
  const questions = Array.from({ length: 10 }, (_, at): ClosingQuestion => {
    return { id: `q${at + 1}`, kind: 'words', text: '感想' }
  })
  const { phone, phase, next } = await aPhoneIn('questions', { questions })
  const answers = Object.fromEntries(questions.map(({ id }) => [id, '森'.repeat(1000)]))
  expect((await phone.put('/answers', { answers, phase: phase.id })).status).toBe(200)
  await next({ questions })
  expect((await phone.put('/answers', { answers, phase: phase.id })).status).toBe(409)
  const flood = { answers: { q1: '森'.repeat(mostAnswerBytes) } }
  expect((await phone.put('/answers', flood)).status).toBe(413)
})

test('piles of a set that was dealt in an earlier phase are refused', async () => {
  const evening = await aPhoneIn('sort')
  const { phone, card, next } = evening
  const other = await aCardInWriting(evening)
  await next()
  const { set } = await (await phone.get('/piles')).json()
  await next()
  const groups = [[card, other]]
  const late = await phone.put('/piles', { groups, set: set.id })
  expect([late.status, (await late.json()).reason]).toEqual([409, 'otherSet'])
  expect((await phone.put('/piles', { groups, set: 'first' })).status).toBe(422)
})

async function aCardInWriting({
  facilitator,
  session,
  place,
}: Awaited<ReturnType<typeof anEvening>>) {
  await startPhase(facilitator, session.id, { kind: 'write' })
  return aCard(await aPhone({ place }), '川')
}

test('a phone gets its next set while what is in doubt is still being looked at', async () => {
  const evening = await aPhoneIn('sort')
  const more = ['川', '山', '空', '海', '森', '雪', '風', '花']
  await startPhase(evening.facilitator, evening.session.id, { kind: 'write' })
  const writer = await aPhone(evening)
  for (const text of more) await aCard(writer, text)
  await evening.next({ together: true, setSize: 4 })
  const never = vi.spyOn(sorting, 'lookAside').mockReturnValue(new Promise(() => undefined))
  const pile = async (who: Pick<typeof evening.phone, 'get' | 'put'>) => {
    const { set } = await (await who.get('/piles')).json()
    const [first, ...rest] = set.cards.map((card: { id: string }) => card.id)
    return who.put('/piles', { groups: [[first], rest], set: set.id })
  }
  for (let phone = 0; phone < 8; phone++) {
    const one = aClient(api, evening.session.code)
    await one.join()
    expect((await pile(one)).status).toBe(200)
  }
  expect(never).toHaveBeenCalled()
  never.mockRestore()
})

test('one participant keeps a few lines at most, and may not ask without end', async () => {
  const { phone, session } = await aPhoneIn('vote')
  const stream = { accept: 'text/event-stream' }
  const lines = []
  for (let line = 0; line < 6; line++) lines.push(await phone.get('/events', stream))
  await expect.poll(() => roomFor(session.id).phones).toBe(4)
  await Promise.all(lines.map((line) => line.body?.cancel()))
  const asked = await Promise.all(Array.from({ length: 230 }, () => phone.get('/cards')))
  expect(asked.some(({ status }) => status === 429)).toBe(true)
  const other = aClient(api, session.code)
  await other.join()
  expect((await other.get('/cards')).status).toBe(200)
})

test('a participant who waits on several polls already is answered at once', async () => {
  const { phone, session, next } = await aPhoneIn('vote')
  const { version } = await (await phone.get('/events')).json()
  let answered = 0
  const ask = () => phone.get(`/events?since=${version}`).then(() => answered++)
  const polls = Array.from({ length: 5 }, ask)
  await expect.poll(() => answered).toBe(1)
  await next()
  roomFor(session.id).hear('phase')
  await Promise.all(polls)
  expect(answered).toBe(5)
})
