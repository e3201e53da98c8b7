import { expect, test } from 'vitest'
import { anActivity, anInitiative, aReport } from './print/sample-report.test-data.ts'
import { changesBetween } from './report-changes.ts'
import type { ReportActivity, ReportInitiative } from './schema.ts'

const lecture = (change: Partial<ReportActivity> = {}) =>
  anActivity({ id: 'lecture', text: '講演会を3回実施', ...change })

const programme = (activities: ReportActivity[], change: Partial<ReportInitiative> = {}) =>
  aReport([anInitiative({ id: 'workshop', title: 'ワークショップ', ...change }, activities)])

test('two equal reports have no difference', () => {
  expect(changesBetween(programme([lecture()]), programme([lecture()]))).toEqual([])
})

test('what changed is named, with the words before', () => {
  const after = programme([lecture({ text: '講演会を4回実施', reason: '追加の希望があったため' })])
  expect(changesBetween(programme([lecture()]), after)).toMatchObject([
    { kind: 'changed', fields: ['text', 'reason'], textBefore: '講演会を3回実施' },
  ])
})

test('a correction is told with its reason, and a second one again', () => {
  const first = programme([
    lecture({ place: '役場', corrected: true, correctionReason: '記載もれ' }),
  ])
  expect(changesBetween(programme([lecture()]), first)).toMatchObject([
    { kind: 'corrected', reason: '記載もれ', fields: ['place'] },
  ])
  const second = programme([
    lecture({ place: '公民館', corrected: true, correctionReason: '場所の誤り' }),
  ])
  expect(changesBetween(first, second)).toMatchObject([{ kind: 'corrected', reason: '場所の誤り' }])
})

test('a picture that came is a change', () => {
  const figure = { hash: 'a1', mediaType: 'image/png', caption: '会場', alternativeText: '会場' }
  const after = programme([lecture({ figures: [{ ...figure, placement: 'inline' }] })])
  expect(changesBetween(programme([lecture()]), after)).toMatchObject([{ fields: ['figures'] }])
})

test('an initiative with another title, section or budget is told once', () => {
  const after = programme([lecture()], {
    title: '魅力発見',
    leadSection: '企画課',
    finance: { budget: 1, settled: null, source: null },
  })
  expect(changesBetween(programme([lecture()]), after)).toMatchObject([
    {
      kind: 'changed',
      initiative: '魅力発見',
      text: '',
      textBefore: 'ワークショップ',
      fields: ['title', 'leadSection', 'finance'],
    },
  ])
})

test('what is new and what is gone is told, an empty initiative too', () => {
  const kinds = (entries: ReturnType<typeof changesBetween>) =>
    entries.map(({ kind, initiative, text }) => [kind, initiative, text])
  const empty = aReport([anInitiative({ id: 'other', title: '発信' })])
  expect(kinds(changesBetween(programme([lecture()]), empty))).toEqual([
    ['added', '発信', ''],
    ['removed', 'ワークショップ', '講演会を3回実施'],
  ])
  expect(kinds(changesBetween(empty, programme([lecture()])))).toEqual([
    ['removed', '発信', ''],
    ['added', 'ワークショップ', '講演会を3回実施'],
  ])
})
