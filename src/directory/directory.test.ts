import { expect, test } from 'vitest'
import { type Actor, operatorOf, visitorOf } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import {
  addUnit,
  endUnit,
  listUnits,
  moveUnit,
  namesAsOf,
  renameUnit,
  sectionsWithAncestors,
  succeeding,
} from './operations.server.ts'
import { listSteps, mergeUnits, splitUnit, undoBatch } from './reorganise.server.ts'

useTestDatabase()

const since = '2015-04-01'

async function aSection(actor: Actor, name: string, parent: string | null = null) {
  const { id } = await addUnit(actor, { name, parent, effectiveOn: since })
  return id
}

const namesOn = async (actor: Actor, asOf: string) =>
  (await listUnits(actor, { asOf })).map((unit) => unit.name)

test('sections stand as a tree in the order in which they were given', async () => {
  const clerk = await anAdministrator()
  const plans = await aSection(clerk, '企画課')
  await aSection(clerk, '税務課')
  await aSection(clerk, '広報係', plans)
  await aSection(clerk, '統計係', plans)
  expect(await namesOn(clerk, since)).toEqual(['企画課', '広報係', '統計係', '税務課'])
  expect(await namesOn(clerk, '2015-03-31')).toEqual([])
})

test('a section bears its old name before the day of the new one', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '企画課')
  await renameUnit(clerk, { id, name: '政策推進課', effectiveOn: '2021-04-01' })
  expect((await namesAsOf(clerk, { asOf: '2021-03-31' })).get(id)).toBe('企画課')
  expect((await namesAsOf(clerk, { asOf: '2021-04-01' })).get(id)).toBe('政策推進課')
})

test('a wrongly written name is set right from the beginning', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '企書課')
  await renameUnit(clerk, { id, name: '企画課', isCorrection: true })
  expect(await namesOn(clerk, since)).toEqual(['企画課'])
})

test('what was known at an earlier moment stays as it was known', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '企書課')
  const [before] = await listSteps(clerk)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await renameUnit(clerk, { id, name: '企画課', isCorrection: true })
  const names = await namesAsOf(clerk, { asOf: since, knownAt: before?.recordedAt ?? null })
  expect(names.get(id)).toBe('企書課')
})

test('two sections become one: names and rights follow', async () => {
  const clerk = await anAdministrator()
  const plans = await aSection(clerk, '企画課')
  const money = await aSection(clerk, '財政課')
  const desk = await aSection(clerk, '広報係', plans)
  const made = await mergeUnits(clerk, {
    ids: [plans, money],
    name: '企画財政課',
    effectiveOn: '2021-04-01',
  })
  expect(await namesOn(clerk, '2021-03-31')).toEqual(['企画課', '広報係', '財政課'])
  expect(await namesOn(clerk, '2021-04-01')).toEqual(['企画財政課', '広報係'])
  const names = await namesAsOf(clerk, { asOf: '2021-04-01' })
  expect([names.get(plans), names.get(money)]).toEqual(['企画財政課', '企画財政課'])
  expect((await succeeding(clerk, plans)).map((unit) => unit.id)).toEqual([made.id])
  const mayWrite = await sectionsWithAncestors(clerk, [desk])
  expect(mayWrite.toSorted()).toEqual([desk, made.id, plans, money].toSorted())
})

test('one section becomes two', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '企画財政課')
  const { ids } = await splitUnit(clerk, {
    id,
    names: ['企画課', '財政課'],
    effectiveOn: '2021-04-01',
  })
  expect((await namesAsOf(clerk, { asOf: '2021-04-01' })).get(id)).toBe('企画課・財政課')
  expect(await sectionsWithAncestors(clerk, [ids[0] ?? ''])).toContain(id)
})

test('a section ends after its last day and keeps its name where nobody follows', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '臨時対策室')
  await endUnit(clerk, { id, endsOn: '2022-03-31' })
  expect(await namesOn(clerk, '2022-03-31')).toEqual(['臨時対策室'])
  expect(await namesOn(clerk, '2022-04-01')).toEqual([])
  expect((await namesAsOf(clerk)).get(id)).toBe('臨時対策室')
  const later = renameUnit(clerk, { id, name: '対策室', effectiveOn: '2022-05-01' })
  await expect(later).rejects.toBeRefused('conflict', 'directory.mistake.hasEnded')
})

test('a section with sections below it cannot simply end', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '企画課')
  await aSection(clerk, '広報係', id)
  const ending = endUnit(clerk, { id, endsOn: '2022-03-31' })
  await expect(ending).rejects.toBeRefused('conflict', 'directory.mistake.hasChildren')
})

test('a step is taken back as a whole, and can be brought again', async () => {
  const clerk = await anAdministrator()
  const ids = [await aSection(clerk, '企画課'), await aSection(clerk, '財政課')]
  const merged = await mergeUnits(clerk, { ids, name: '企画財政課', effectiveOn: '2021-04-01' })
  const undone = await undoBatch(clerk, merged.batch)
  expect(await namesOn(clerk, '2021-04-01')).toEqual(['企画課', '財政課'])
  await expect(undoBatch(clerk, merged.batch)).rejects.toBeRefused('conflict')
  await undoBatch(clerk, undone.batch)
  expect(await namesOn(clerk, '2021-04-01')).toEqual(['企画財政課'])
  expect((await listSteps(clerk)).map((step) => step.isUndone)).toEqual([
    false,
    true,
    false,
    false,
    false,
  ])
})

test('a step on which later ones stand is not taken back', async () => {
  const clerk = await anAdministrator()
  const opened = await addUnit(clerk, { name: '企画課', effectiveOn: since })
  await aSection(clerk, '広報係', opened.id)
  const undoing = undoBatch(clerk, opened.batch)
  await expect(undoing).rejects.toBeRefused('conflict', 'directory.mistake.laterStepsStandOnIt')
  expect(await namesOn(clerk, since)).toEqual(['企画課', '広報係'])
})

test('two sections of one name stand beside each other only one after the other', async () => {
  const clerk = await anAdministrator()
  const id = await aSection(clerk, '企画課')
  await expect(addUnit(clerk, { name: '企画課' })).rejects.toBeRefused('conflict')
  await endUnit(clerk, { id, endsOn: '2018-03-31' })
  await addUnit(clerk, { name: '企画課', effectiveOn: '2020-04-01' })
  expect(await namesOn(clerk, '2019-04-01')).toEqual([])
})

test('a section cannot be put below itself', async () => {
  const clerk = await anAdministrator()
  const above = await aSection(clerk, '企画課')
  const below = await aSection(clerk, '広報係', above)
  const moving = moveUnit(clerk, { id: above, parent: below })
  await expect(moving).rejects.toBeRefused('invalid', 'directory.mistake.circle')
})

test('bodies of the town have a list of their own', async () => {
  const clerk = await anAdministrator()
  await aSection(clerk, '企画課')
  await addUnit(clerk, { kind: 'body', name: '町内会連合会', effectiveOn: since })
  expect((await listUnits(clerk, { kind: 'body' })).map((unit) => unit.name)).toEqual([
    '町内会連合会',
  ])
})

test('an editor and a visitor read sections but do not change them', async () => {
  const town = await aTown()
  await aSection(operatorOf(town), '企画課')
  for (const reader of [await aStaff(town, 'editor'), visitorOf(town)]) {
    expect(await namesOn(reader, since)).toEqual(['企画課'])
    await expect(addUnit(reader, { name: '税務課' })).rejects.toBeRefused('not-allowed')
  }
})

test('another town sees nothing and changes nothing', async () => {
  const here = await anAdministrator()
  const id = await aSection(here, '企画課')
  const other = await aSection(here, '財政課')
  const { batch } = await addUnit(here, { name: '税務課' })
  const stranger = await anOfficerElsewhere()
  expect(await listUnits(stranger, { includeEnded: true })).toEqual([])
  expect((await namesAsOf(stranger)).size).toBe(0)
  expect(await succeeding(stranger, id)).toEqual([])
  expect(await sectionsWithAncestors(stranger, [id])).toEqual([id])
  expect(await listSteps(stranger)).toEqual([])
  const effectiveOn = '2021-04-01'
  const attempts = [
    () => renameUnit(stranger, { id, name: '乗っ取り課' }),
    () => moveUnit(stranger, { id, order: 9 }),
    () => endUnit(stranger, { id, endsOn: '2022-03-31' }),
    () => mergeUnits(stranger, { ids: [id, other], name: '合体課', effectiveOn }),
    () => splitUnit(stranger, { id, names: ['一課', '二課'], effectiveOn }),
    () => undoBatch(stranger, batch),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toBeRefused('not-found')
  const below = addUnit(stranger, { name: '係', parent: id })
  await expect(below).rejects.toBeRefused('invalid', 'directory.mistake.noSuchParent')
  expect(await namesOn(here, since)).toEqual(['企画課', '財政課'])
})
