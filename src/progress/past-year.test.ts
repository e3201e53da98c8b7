import { expect, test } from 'vitest'
import { visitorOf } from '#kernel/tenancy'
import { readProgramme } from '#programme'
import { useTestDatabase } from '#test'
import { publicEntry } from './entry.server.ts'
import { publicDifference } from './public-difference.server.ts'
import { publicProgress } from './public-page.server.ts'
import type { ProgressReport } from './schema.ts'
import { anOpenTown, type Open } from './testing.ts'

useTestDatabase()

const everything = { asOf: '9999-12-31', knownAt: null, audience: 'desk' as const }

/** A town in fiscal year 2021: one entry of 2020 was done in April before the year change, one was carried over. */
async function aTownAfterTheYearChange() {
  const open = await anOpenTown()
  const shown = await readProgramme(open.clerk, open.programme, everything)
  const label = (state: string) => shown?.labels.find((one) => one.state === state)?.id ?? ''
  const initiative = shown?.initiatives[0]?.id ?? ''
  const plan = { initiative, label: label('planned'), text: '看板の設置', order: 2 }
  const march = { effectiveOn: '2021-03-01' }
  const april = { effectiveOn: '2021-04-05' }
  const old = { ...plan, fiscalYear: 2020 }
  const sign = await open.write({ kind: 'activity', fields: old }, march)
  const done = { ...plan, text: '講演会', fiscalYear: 2020 }
  const talk = await open.write({ kind: 'activity', fields: done }, march)
  const implemented = { label: label('implemented') }
  await open.write({ kind: 'activity', subject: talk, fields: implemented }, april)
  await changeYear(open, 2021)
  const fresh = { ...plan, fiscalYear: 2021, carriedFrom: sign }
  const next = await open.write({ kind: 'activity', fields: fresh }, { effectiveOn: '2021-04-01' })
  const idOf = await publicIdsOf(open)
  return { open, visitor: visitorOf(open.town), ids: { old: idOf(sign), next: idOf(next) } }
}

async function changeYear({ programme, write }: Open, fiscalYear: number) {
  const edit = { kind: 'programme', subject: programme, fields: { fiscalYear } } as const
  await write(edit, { effectiveOn: `${fiscalYear}-04-01` })
}

async function publicIdsOf({ clerk, programme }: Open) {
  const { initiatives = [] } = (await readProgramme(clerk, programme, everything)) ?? {}
  const all = new Map(initiatives.flatMap((one) => one.activities).map((one) => [one.id, one]))
  return (id: string) => all.get(id)?.publicId ?? ''
}

function entriesOf(report: ProgressReport | null) {
  const rows = report?.initiatives.flatMap((initiative) => initiative.rows) ?? []
  return rows.flatMap((row) => row.activities)
}

test('the permalink of a closed year still answers, says its year and leads to the new entry', async () => {
  const { open, visitor, ids } = await aTownAfterTheYearChange()
  const old = await publicEntry(visitor, open.town, ids.old)
  expect(old).toMatchObject({ isPastYear: true, report: { fiscalYear: 2020 } })
  const before = entriesOf(old.report).find(({ publicId }) => publicId === ids.old)
  const goesOn = { publicId: ids.next, fiscalYear: 2021 }
  expect(before).toMatchObject({ late: false, continuedBy: goesOn })
  const next = await publicEntry(visitor, open.town, ids.next)
  expect(next.isPastYear).toBe(false)
  const after = entriesOf(next.report).find(({ publicId }) => publicId === ids.next)
  expect(after?.continues).toEqual({ publicId: ids.old, fiscalYear: 2020 })
})

test('an unknown permalink is still refused after a year change', async () => {
  const { open, visitor } = await aTownAfterTheYearChange()
  await expect(publicEntry(visitor, open.town, 'XXXXXXXX')).rejects.toBeRefused('not-found')
})

test('a past year shows its entries as they stand now; only a chosen day cuts', async () => {
  const { open, visitor } = await aTownAfterTheYearChange()
  const counts = async (query: string) => {
    const page = await publicProgress(visitor, open.town, new URLSearchParams(query))
    const { fiscalYear = 0, counts } = page.report ?? {}
    return [fiscalYear, counts?.implemented, counts?.planned, page.choices.years]
  }
  expect(await counts('year=2020')).toEqual([2020, 2, 1, [2021, 2020]])
  expect(await counts('year=2020&as-of=2021-03-31')).toEqual([2020, 1, 2, [2021, 2020]])
  expect(await counts('')).toEqual([2021, 0, 1, [2021, 2020]])
})

test('a year change that was taken back leaves no year to choose', async () => {
  const { open, visitor } = await aTownAfterTheYearChange()
  await changeYear(open, 2022)
  const back = { kind: 'programme', subject: open.programme, fields: { fiscalYear: 2021 } } as const
  await open.write(back, { effectiveOn: '2022-04-02' })
  const page = await publicProgress(visitor, open.town, new URLSearchParams())
  expect(page.choices.years).toEqual([2021, 2020])
})

test('what stayed in a closed year is no cancellation, and what was carried over is told as that', async () => {
  const { open, visitor } = await aTownAfterTheYearChange()
  const days = new URLSearchParams({ from: '2021-03-31', to: '2021-07-01' })
  const { changes } = await publicDifference(visitor, open.town, days)
  expect(changes.map(({ kind, text, to }) => [kind, text, to?.state])).toEqual([
    ['carried', '看板の設置', 'planned'],
    ['changed', '講演会', 'implemented'],
  ])
})

test('what was carried over twice is told once', async () => {
  const { open, visitor, ids } = await aTownAfterTheYearChange()
  const shown = await readProgramme(open.clerk, open.programme, everything)
  const all = shown?.initiatives.flatMap((one) => one.activities) ?? []
  const last = all.find(({ publicId }) => publicId === ids.next)
  await changeYear(open, 2022)
  const plan = { initiative: last?.initiative ?? '', label: last?.label.id ?? '', order: 2 }
  const carried = { text: '看板の設置', fiscalYear: 2022, carriedFrom: last?.id ?? '' }
  await open.write(
    { kind: 'activity', fields: { ...plan, ...carried } },
    { effectiveOn: '2022-04-01' },
  )
  const days = new URLSearchParams({ from: '2021-03-31', to: '2022-07-01' })
  const { changes } = await publicDifference(visitor, open.town, days)
  expect(changes.map(({ kind, text }) => [kind, text])).toEqual([
    ['carried', '看板の設置'],
    ['changed', '講演会'],
  ])
})

test('an entry that was dropped is still told as cancelled over a year change', async () => {
  const { open, visitor } = await aTownAfterTheYearChange()
  const dropped = { kind: 'activity', subject: open.activity, fields: { dropped: true } } as const
  await open.write(dropped)
  const days = new URLSearchParams({ from: '2021-03-31', to: '2021-07-01' })
  const { changes } = await publicDifference(visitor, open.town, days)
  expect(changes.filter(({ kind }) => kind === 'removed')).toMatchObject([
    { text: '進捗状況の取組' },
  ])
})
