// The page's first answer must name the same entries as the paper: what is late, why, who, what next.

import { expect, test } from 'vitest'
import type { ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
import { lateItems } from './late-items.ts'

const links = {
  initiative: (id: string) => `/i/${id}`,
  activity: (id: string) => `/a/${id}`,
  file: (hash: string) => `/f/${hash}`,
}

test('what is past its time comes before what was not done, and what is on time is left out', () => {
  const items = lateItems(
    aReport([
      anActivity({ id: 'skipped', state: 'notImplemented', label: '中止' }),
      anActivity({ id: 'done', state: 'implemented' }),
      anActivity({ id: 'ahead', state: 'planned' }),
      anActivity({ id: 'overdue', state: 'planned', late: true }),
    ]),
    links,
  )
  expect(items.map((item) => [item.key, item.kind, item.label])).toEqual([
    ['overdue', 'late', null],
    ['skipped', 'notImplemented', '中止'],
  ])
})

test('what comes next is what was put in its place', () => {
  const instead = { publicId: 'K7MPQ2RS', text: '素案をまとめる' }
  const [item] = lateItems(aReport([anActivity({ late: true, instead })]), links)
  expect(item?.next).toEqual({ text: '素案をまとめる', href: '/a/K7MPQ2RS', when: [] })
})

test('what comes next is told with its time, where that is known', () => {
  const instead = anActivity({ id: 'next', publicId: 'K7MPQ2RS', dates: ['2021-02'] })
  const report = aReport([anActivity({ late: true, instead }), instead])
  expect(lateItems(report, links)[0]?.next?.when).toEqual(['2021-02'])
})

test('without a replacement the next plan of the same initiative is named, else nothing is made up', () => {
  const skipped = anActivity({ id: 'skipped', state: 'notImplemented' })
  const plan = anActivity({ id: 'plan', publicId: 'PLAN2345', text: '来年度に行う' })
  expect(lateItems(aReport([skipped, plan]), links)[0]?.next?.text).toBe('来年度に行う')
  expect(lateItems(aReport([skipped]), links)[0]?.next).toBeNull()
})

function anActivity(given: Partial<ReportActivity>): ReportActivity {
  return {
    id: 'a',
    publicId: 'ABCD2345',
    label: '予定',
    state: 'planned',
    grade: null,
    text: '取組',
    dates: [],
    links: [],
    place: null,
    reason: null,
    instead: null,
    corrected: false,
    correctionReason: null,
    carriedFrom: null,
    late: false,
    figures: [],
    ...given,
  }
}

function aReport(activities: ReportActivity[]): Pick<ProgressReport, 'initiatives'> {
  const initiative: ReportInitiative = {
    id: 'i',
    publicId: 'WXYZ6789',
    title: '魅力発見ワークショップ',
    note: '',
    tags: [],
    leadSection: '企画財政課',
    concernedSections: [],
    fiscalYears: { from: 2020, to: null },
    ended: null,
    rows: [{ label: '予定', symbol: '', state: 'planned', activities }],
    finance: null,
    indicators: null,
  }
  return { initiatives: [initiative] }
}
