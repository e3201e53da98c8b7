import { describe, expect, test } from 'vitest'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { attendanceSummary, countCame } from './attendance.server.ts'
import { checkInByName, checkInByTicket, letWalkIn, readDoor, undoCheckIn } from './door.server.ts'
import { aPerson, aSeries } from './people.test-data.ts'
import { WalkIn } from './people-form.ts'
import {
  addPerson,
  cancelPerson,
  correctPerson,
  readPerson,
  readRoster,
  toldOfPlace,
} from './roster.server.ts'

useTestDatabase()

async function aSession(fields = {}) {
  const actor = await anAdministrator()
  const series = await aSeries(actor, [fields, {}])
  const [first, second] = series.sessions
  if (!first || !second) throw new Error('two sessions were made')
  return { actor, series, session: first.publicId, id: first.id, next: second.publicId }
}

describe('the roster', () => {
  test('is in the order of the kana, and counts seats', async () => {
    const { actor, session } = await aSession({ capacity: 3 })
    await addPerson(actor, { session, ...aPerson('渡辺 和子', { kana: 'わたなべ かずこ' }) })
    await addPerson(actor, { session, ...aPerson('阿部 一郎', { kana: 'アベ イチロウ' }) })
    const roster = await readRoster(actor, session)
    expect(roster.people.map(({ name }) => name)).toEqual(['阿部 一郎', '渡辺 和子'])
    expect(roster.counts).toEqual({ applied: 2, waiting: 0, came: 0, left: 1 })
  })

  test('whoever comes to a full room waits, and moves up when somebody cancels', async () => {
    const { actor, session } = await aSession({ capacity: 1 })
    const first = await addPerson(actor, { session, ...aPerson('一番') })
    const second = await addPerson(actor, { session, ...aPerson('二番') })
    expect([first.waits, second.waits]).toEqual([false, true])
    expect((await readRoster(actor, session)).counts).toMatchObject({ waiting: 1, left: 0 })
    await cancelPerson(actor, { session, id: first.id })
    const { person } = await readPerson(actor, { session, person: second.id })
    expect(person).toMatchObject({ waiting: 0, movedUp: true })
    await toldOfPlace(actor, { session, id: second.id })
    expect((await readPerson(actor, { session, person: second.id })).person.movedUp).toBe(false)
    await expect(cancelPerson(actor, { session, id: first.id })).rejects.toBeRefused('conflict')
  })

  test('a misheard name is set right', async () => {
    const { actor, session } = await aSession()
    const { id } = await addPerson(actor, { session, ...aPerson('斉藤') })
    await correctPerson(actor, { session, id, ...aPerson('齋藤', { kana: 'さいとう' }) })
    const { person } = await readPerson(actor, { session, person: id })
    expect(person).toMatchObject({ name: '齋藤', kana: 'さいとう' })
  })

  test('a viewer sees numbers but no names, and another town sees nothing', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'administrator')
    const series = await aSeries(actor)
    const session = series.sessions[0]?.publicId ?? ''
    const person = await addPerson(actor, { session, ...aPerson('山田') })
    const viewer = await aStaff(town, 'viewer')
    await expect(readRoster(viewer, session)).rejects.toBeRefused('not-allowed')
    expect((await attendanceSummary(viewer, session)).applied).toBe(1)
    const other = await anOfficerElsewhere()
    for (const asked of [
      () => readRoster(other, session),
      () => readPerson(other, { session, person: person.id }),
      () => addPerson(other, { session, ...aPerson('よその人') }),
      () => correctPerson(other, { session, id: person.id, ...aPerson('よその人') }),
      () => cancelPerson(other, { session, id: person.id }),
      () => toldOfPlace(other, { session, id: person.id }),
      () => attendanceSummary(other, session),
      () => readDoor(other, session),
      () => checkInByTicket(other, { session, typed: person.ticket }),
      () => checkInByName(other, { session, id: person.id }),
      () => letWalkIn(other, { session, name: '', kana: '', role: 'resident', people: 1 }),
      () => undoCheckIn(other, { session, id: person.id }),
    ]) {
      await expect(asked()).rejects.toBeRefused('not-found')
    }
    expect(await countCame(other, series.sessions[0]?.id ?? '')).toBe(0)
  })
})

describe('the door', () => {
  test('lets in by ticket once, also by the address of its QR code in any width', async () => {
    const { actor, session } = await aSession()
    const { ticket } = await addPerson(actor, { session, ...aPerson('山田') })
    const typed = `https://town.example/016373/ticket/${ticket.toLowerCase()}`
    const first = await checkInByTicket(actor, { session, typed })
    expect(first).toMatchObject({ name: '山田', again: false, unexpected: false })
    const again = await checkInByTicket(actor, { session, typed: ` ${ticket} ` })
    expect(again.again).toBe(true)
    expect((await readDoor(actor, session)).counts.came).toBe(1)
    await expect(checkInByTicket(actor, { session, typed: '22222222' })).rejects.toBeRefused(
      'invalid',
    )
  })

  test('a ticket of the series opens every one of its sessions, and says that it is unexpected', async () => {
    const { actor, session, next } = await aSession()
    const { ticket } = await addPerson(actor, { session, ...aPerson('山田') })
    const come = await checkInByTicket(actor, { session: next, typed: ticket })
    expect(come.unexpected).toBe(true)
    expect((await readDoor(actor, next)).counts).toEqual({ expected: 0, came: 1, walkIns: 0 })
  })

  test('finds by kana in either script, and an undo takes the last one out again', async () => {
    const { actor, session } = await aSession()
    await addPerson(actor, { session, ...aPerson('阿部 一郎', { kana: 'アベ イチロウ' }) })
    const other = await addPerson(actor, { session, ...aPerson('渡辺', { kana: 'わたなべ' }) })
    const found = await readDoor(actor, session, 'あべい')
    expect(found.found.map(({ name }) => name)).toEqual(['阿部 一郎'])
    await checkInByName(actor, { session, id: other.id })
    expect((await readDoor(actor, session)).latest.map(({ name }) => name)).toEqual(['渡辺'])
    await undoCheckIn(actor, { session, id: other.id })
    const after = await readDoor(actor, session)
    expect(after.counts).toMatchObject({ expected: 2, came: 0 })
    await expect(undoCheckIn(actor, { session, id: other.id })).rejects.toBeRefused('not-found')
  })

  test('a family without application is counted by its ages, and can be taken out again', async () => {
    const { actor, session, id } = await aSession()
    const family = { name: '', kana: '', role: 'resident', ageBand: '30-39', people: 3 } as const
    await letWalkIn(actor, { session, ...family })
    expect(await countCame(actor, id)).toBe(3)
    const { latest } = await readDoor(actor, session)
    await undoCheckIn(actor, { session, id: latest[0]?.id ?? '' })
    expect((await readDoor(actor, session)).counts).toMatchObject({ came: 2, walkIns: 2 })
  })
})

test('a number of people is read in full width, and none is a mistake', () => {
  const typed = (people: string) => WalkIn.safeParse({ role: 'resident', people })
  expect(typed('３')).toMatchObject({ data: { people: 3 } })
  expect(typed('').success).toBe(false)
  expect(typed('三').success).toBe(false)
})

describe('the attendance in numbers', () => {
  test('tells roles and ages, hides fewer than five, and names who was not there', async () => {
    const { actor, session } = await aSession()
    const come = (ageBand: string, people: number, role = 'resident') =>
      letWalkIn(actor, { session, name: '', kana: '', role, ageBand, people } as never)
    await come('30-39', 8)
    await come('60-69', 6)
    await come('70-79', 2, 'staff')
    const summary = await attendanceSummary(actor, session)
    expect(summary.people).toBe(16)
    expect(summary.roles).toEqual([
      { role: 'resident', people: 14 },
      { role: 'staff', people: 2 },
    ])
    const shown = Object.fromEntries(summary.ages.rows.map(({ key, people }) => [key, people]))
    expect(shown).toMatchObject({ '30-39': 8, '60-69': 'hidden', '70-79': 'few', '15-19': 0 })
    expect(summary.ages.absent).toContain('15-19')
    expect(summary.areas.rows).toEqual([])
  })

  test('where nobody was checked in the counted heads stand', async () => {
    const { actor, session } = await aSession({ headcount: 42 })
    expect(await attendanceSummary(actor, session)).toMatchObject({
      people: 42,
      isCheckedIn: false,
    })
  })
})
