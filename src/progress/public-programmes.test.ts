import { expect, test } from 'vitest'
import { operatorOf, visitorOf } from '#kernel/tenancy'
import { createProgramme, recordEdits } from '#programme'
import { aTown, useTestDatabase } from '#test'
import { publicEntry } from './entry.server.ts'
import { openReport } from './open-data.server.ts'
import { publicDifference } from './public-difference.server.ts'
import { publicProgress } from './public-page.server.ts'
import { anOpenProgramme, anOpenTown } from './testing.ts'

useTestDatabase()

const nobodyAsked = new URLSearchParams()

/** A town whose first programme is still a draft, and whose second is published. */
async function aSecondProgramme() {
  const town = await aTown()
  const clerk = operatorOf(town)
  const first = { title: '準備中の計画', fiscalYear: 2020, effectiveOn: '2020-04-01' }
  const draft = await createProgramme(clerk, first)
  await anOpenProgramme(clerk, '公開した計画')
  return { town, visitor: visitorOf(town), draft }
}

test('a first programme that is not published does not hide the second one', async () => {
  const { town, visitor, draft } = await aSecondProgramme()
  const page = await publicProgress(visitor, town, nobodyAsked)
  expect(page.report?.programme.title).toBe('公開した計画')
  expect(page.choices.programmes).toEqual({ all: [], current: null })
  const report = await openReport(visitor, town, nobodyAsked)
  expect(report.programme.title).toBe('公開した計画')
  const query = new URLSearchParams({ programme: draft.publicId })
  await expect(publicProgress(visitor, town, query)).rejects.toBeRefused('not-found')
  await expect(openReport(visitor, town, query)).rejects.toBeRefused('not-found')
})

test('two published programmes can be chosen from, under the titles that are published', async () => {
  const { town, clerk, programme } = await anOpenTown()
  await anOpenProgramme(clerk, '第二の計画')
  const fields = { title: 'まだ公開していない題' }
  await recordEdits(clerk, {
    programme,
    edits: [{ kind: 'programme', subject: programme, fields }],
  })
  const visitor = visitorOf(town)
  const { choices } = await publicProgress(visitor, town, nobodyAsked)
  expect(choices.programmes.all.map(({ title }) => title)).toEqual(['進捗状況', '第二の計画'])
  const second = choices.programmes.all[1]?.publicId ?? ''
  const query = new URLSearchParams({ programme: second, from: '2020-04-30', to: '2020-12-31' })
  const page = await publicProgress(visitor, town, query)
  expect(page.choices.programmes.current).toBe(second)
  expect(page.report?.programme.title).toBe('第二の計画')
  const { changes, programmes } = await publicDifference(visitor, town, query)
  expect(changes.map(({ text }) => text)).toEqual(['第二の計画の取組'])
  expect(programmes.current).toBe(second)
  const entry = await publicEntry(visitor, town, changes[0]?.publicId ?? '')
  expect(entry.programme).toBe(second)
})

test('a town that has told nothing yet has an empty page, not an error', async () => {
  const town = await aTown()
  const page = await publicProgress(visitorOf(town), town, nobodyAsked)
  expect(page.report).toBeNull()
  await expect(openReport(visitorOf(town), town, nobodyAsked)).rejects.toBeRefused('not-found')
})

test.each(['1e400', '1.5', '99999', '-1', 'R2', '2019'])(
  'a year that the programme has not (%s) shows the newest one',
  async (year) => {
    const { town } = await anOpenTown()
    const page = await publicProgress(visitorOf(town), town, new URLSearchParams({ year }))
    expect(page.report?.fiscalYear).toBe(2020)
    expect(page.filter.year).toBeUndefined()
  },
)
