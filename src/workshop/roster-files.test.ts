import { expect, test } from 'vitest'
import { createTranslator } from '#kernel/i18n'
import { listAudit } from '#kernel/tenancy'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { messages } from '../messages.ts'
import { checkInByName } from './door.server.ts'
import { aPerson, aSeries } from './people.test-data.ts'
import { addPerson, cancelPerson, readRoster } from './roster.server.ts'
import { rosterFile } from './roster-files.server.ts'

useTestDatabase()

const t = createTranslator('ja', messages)

async function aList() {
  const town = await aTown()
  const actor = await aStaff(town, 'administrator')
  const series = await aSeries(actor, [{ capacity: 1 }])
  const session = series.sessions[0]?.publicId ?? ''
  await addPerson(actor, { session, ...aPerson('髙橋 淳', { kana: 'たかはし', ageBand: '80-' }) })
  await addPerson(actor, { session, ...aPerson('=cmd', { contact: '+81-155-62' }) })
  return { town, actor, session }
}

test('the list for staff holds everybody with their seat, and no formula', async () => {
  const { town, actor, session } = await aList()
  const { name, bytes } = await rosterFile(actor, town, { session, format: 'csv', t })
  const text = new TextDecoder().decode(bytes)
  expect(name).toBe('魅力発見 第1回 参加者名簿.csv')
  expect(text).toContain('髙橋 淳,たかはし,,住民,80歳以上')
  expect(text).toContain("'=cmd")
  expect(text).toContain('キャンセル待ち1番')
})

test('who came stays on the list, although the rest was cancelled afterwards', async () => {
  const { town, actor, session } = await aList()
  const { people } = await readRoster(actor, session)
  const [came, other] = people.map(({ id }) => id)
  await checkInByName(actor, { session, id: came ?? '' })
  for (const id of [came, other]) await cancelPerson(actor, { session, id: id ?? '' })
  const { bytes } = await rosterFile(actor, town, { session, format: 'csv', t })
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain(people[0]?.kana || people[0]?.name)
  expect(text.trim().split('\n')).toHaveLength(2)
})

test('the door list is a PDF and the table an Excel file; who took them is written down', async () => {
  const { town, actor, session } = await aList()
  const pdf = await rosterFile(actor, town, { session, format: 'pdf', t })
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  const xlsx = await rosterFile(actor, town, { session, format: 'xlsx', t })
  expect(xlsx.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  const [last] = await listAudit(actor)
  expect(last).toMatchObject({
    what: 'workshop.rosterTaken',
    details: { session, format: 'xlsx', people: 2 },
  })
})

test('neither a viewer nor another town takes names out', async () => {
  const { town, session } = await aList()
  const viewer = await aStaff(town, 'viewer')
  const wish = { session, format: 'csv', t } as const
  await expect(rosterFile(viewer, town, wish)).rejects.toBeRefused('not-allowed')
  const other = await anOfficerElsewhere()
  await expect(rosterFile(other, town, wish)).rejects.toBeRefused('not-found')
})
