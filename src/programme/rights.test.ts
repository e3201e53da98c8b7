import { expect, test } from 'vitest'
import { addUnit } from '#directory'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { recordEdits } from './edits.server.ts'
import { rightsIn, sectionsToLead } from './rights.server.ts'
import { aProgramme, seen } from './testing.ts'

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
