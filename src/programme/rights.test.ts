import { expect, test } from 'vitest'
import { addUnit } from '#directory'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { recordEdits } from './edits.server.ts'
import { openProgramme } from './operations.server.ts'
import { rightsIn, sectionsToLead, undoableIn } from './rights.server.ts'
import { aProgramme, seen, texts } from './testing.ts'
import { undoBatch } from './undo.server.ts'

useTestDatabase()

test('the page offers writing to the leading section, proposing to a concerned one, reading to others', async () => {
  const town = await aTown()
  const clerk = await aStaff(town, 'administrator')
  const day = { effectiveOn: '2015-04-01' }
  const plans = await addUnit(clerk, { name: '企画課', ...day })
  const farms = await addUnit(clerk, { name: '農林課', ...day })
  const taxes = await addUnit(clerk, { name: '税務課', ...day })
  const { programme, workshop } = await aProgramme(clerk, { leadSection: plans.id })
  const fields = { concernedSections: [farms.id] }
  await recordEdits(clerk, {
    programme,
    edits: [{ kind: 'initiative', subject: workshop, fields }],
  })
  const desk = await seen(clerk, programme)
  const right = async (scope: string | null, role: 'editor' | 'viewer' = 'editor') =>
    (await rightsIn(await aStaff(town, role, { scope: scope ?? undefined }), desk)).get(workshop)
  expect(await right(plans.id)).toBe('write')
  expect(await right(farms.id)).toBe('propose')
  expect(await right(taxes.id)).toBe('read')
  expect(await right(null, 'viewer')).toBe('read')
  const farmer = await aStaff(town, 'editor', { scope: farms.id })
  expect((await sectionsToLead(farmer)).map(({ name }) => name)).toEqual(['農林課'])
  expect((await sectionsToLead(clerk)).length).toBe(3)
})

test('an officer of another town finds no section here', async () => {
  expect(await sectionsToLead(await anOfficerElsewhere())).toEqual([])
})

/** A programme whose one initiative 企画課 leads, and whoever may do what with it. */
async function aLedProgramme() {
  const town = await aTown()
  const clerk = await aStaff(town, 'administrator')
  const plans = await addUnit(clerk, { name: '企画課', effectiveOn: '2015-04-01' })
  const made = await aProgramme(clerk, { leadSection: plans.id })
  const planner = await aStaff(town, 'editor', { scope: plans.id })
  return { town, clerk, plans, planner, ...made }
}

test('an editor takes an activity out, takes that back, and takes it out again', async () => {
  const { planner, programme, logo } = await aLedProgramme()
  const edits = [{ kind: 'activity' as const, subject: logo, fields: { dropped: true } }]
  const { batch } = await recordEdits(planner, { programme, edits })
  expect(texts(await seen(planner, programme))).toEqual([])
  const undone = await undoBatch(planner, { programme, batch })
  expect(texts(await seen(planner, programme))).toEqual(['ロゴマークの作成'])
  await undoBatch(planner, { programme, batch: undone.batch })
  expect(texts(await seen(planner, programme))).toEqual([])
})

test('undo is offered to those who may undo, and to nobody else', async () => {
  const { town, clerk, plans, planner, programme, batch, logo } = await aLedProgramme()
  const edits = [{ kind: 'activity' as const, subject: logo, fields: { place: '役場' } }]
  const later = await recordEdits(planner, { programme, edits })
  const taxes = await addUnit(clerk, { name: '税務課', effectiveOn: '2015-04-01' })
  const offered = async (role: 'editor' | 'viewer', scope?: string) => {
    const who = await aStaff(town, role, { scope })
    const book = await openProgramme(who, programme)
    const desk = await seen(who, programme)
    return [...(await undoableIn(who, book, { desk, batches: [batch, later.batch] }))]
  }
  expect(await offered('editor', plans.id)).toEqual([batch, later.batch])
  expect(await offered('editor', taxes.id)).toEqual([])
  expect(await offered('viewer')).toEqual([])
})

test('who writes in a section moves an activity to one below it, and no further', async () => {
  const { clerk, plans, planner, programme, logo } = await aLedProgramme()
  const day = { effectiveOn: '2015-04-01' }
  const press = await addUnit(clerk, { name: '広報係', parent: plans.id, ...day })
  const farms = await addUnit(clerk, { name: '農林課', ...day })
  const led = (leadSection: string, order: number) => ({
    kind: 'initiative' as const,
    ref: `led${order}`,
    fields: { title: '発信', tags: [], fromYear: 2020, leadSection, order },
  })
  const { made } = await recordEdits(clerk, {
    programme,
    edits: [led(press.id, 2), led(farms.id, 3)],
  })
  const move = (ref: string) =>
    recordEdits(planner, {
      programme,
      edits: [{ kind: 'activity', subject: logo, fields: { initiative: made.get(ref) ?? '' } }],
    })
  await expect(move('led3')).rejects.toBeRefused('not-allowed')
  await move('led2')
  const { initiatives } = await seen(clerk, programme)
  expect(initiatives.map(({ activities }) => activities.length)).toEqual([0, 1, 0])
})
