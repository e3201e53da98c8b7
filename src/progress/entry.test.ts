import { expect, test } from 'vitest'
import { visitorOf } from '#kernel/tenancy'
import { useTestDatabase } from '#test'
import { publicEntry } from './entry.server.ts'
import { openReport } from './open-data.server.ts'
import { anOpenTown, type Open } from './testing.ts'

useTestDatabase()

const deskReason = '個人名が載っていたため'

/** An activity that was hidden for a reason of the desk's own, and shown again. */
async function hiddenAndShown({ activity, write }: Open) {
  const step = { kind: 'activity', subject: activity } as const
  const hidden = { isPublic: false, hiddenReason: deskReason }
  await write({ ...step, fields: hidden }, { reason: deskReason })
  const shown = { isPublic: true, hiddenReason: null }
  await write({ ...step, fields: shown }, { reason: `${deskReason}。直した` })
}

async function publicPages({ town }: Open) {
  const visitor = visitorOf(town)
  const report = await openReport(visitor, town, new URLSearchParams())
  const publicId = report.initiatives[0]?.rows[0]?.activities[0]?.publicId ?? ''
  return { report, entry: await publicEntry(visitor, town, publicId) }
}

test('an activity that is shown again does not say why the desk had hidden it', async () => {
  const open = await anOpenTown()
  await hiddenAndShown(open)
  const { report, entry } = await publicPages(open)
  expect(entry.steps.map(({ effectiveOn }) => effectiveOn)).toEqual(['2020-05-01'])
  expect(JSON.stringify({ report, entry })).not.toContain('個人名')
})

test('hiding that was written as a correction is no correction for the public', async () => {
  const open = await anOpenTown()
  await hiddenAndShown(open)
  const fields = { isPublic: true, hiddenReason: null }
  const step = { kind: 'activity', subject: open.activity, isCorrection: true } as const
  await open.write({ ...step, fields }, { reason: deskReason })
  const { report, entry } = await publicPages(open)
  expect(report.initiatives[0]?.rows[0]?.activities[0]).toMatchObject({ corrected: false })
  expect(JSON.stringify({ report, entry })).not.toContain('個人名')
})

test('why an activity was changed stays to be read', async () => {
  const open = await anOpenTown()
  const step = { kind: 'activity', subject: open.activity, fields: { text: '新しい取組' } } as const
  await open.write(step, { reason: '会場が変わったため' })
  const { entry } = await publicPages(open)
  expect(entry.steps.at(-1)).toMatchObject({
    text: '新しい取組',
    reason: '会場が変わったため',
    parts: [{ field: 'text', how: 'changed' }],
  })
})
