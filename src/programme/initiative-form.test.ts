import { expect, test } from 'vitest'
import type { Change } from '#kernel/ledger'
import { readInitiative, readNewInitiative } from './initiative-form.ts'
import { initiativeWords } from './initiative-words.ts'
import type { Sheet } from './sheet.ts'
import type { Initiative, Programme } from './state.ts'

const change = { by: '', recordedAt: '' } as Change

function anInitiative(n: number, told: Partial<Initiative> = {}): Initiative {
  return {
    id: `id-${n}`,
    publicId: `AAAAAAA${n}`,
    lastChange: change,
    title: `項目${n}`,
    note: '',
    tags: [],
    leadSection: null,
    concernedSections: [],
    fromYear: 2020,
    toYear: null,
    order: n,
    endedOn: null,
    endReason: null,
    finance: { 2020: { budget: 1_500_000, settled: null, source: null } },
    activities: [],
    indicators: [],
    ...told,
  }
}

const workshop = anInitiative(2)
const indicator = {
  id: 'id-9',
  publicId: 'DDDDDDDD',
  lastChange: change,
  initiative: 'id-2',
  name: '参加者数',
  unit: '人',
  accumulation: 'single' as const,
  baselineYear: 2019,
  baselineValue: null,
  targetYear: 2024,
  targetValue: 100,
  order: 1,
  actuals: {},
}

function aProgramme(first: Initiative = workshop): Programme {
  const columns = { 2020: { finance: true, indicators: true } }
  return {
    fiscalYear: 2020,
    columns,
    initiatives: [first, anInitiative(3)],
  } as unknown as Programme
}

function aSheet(now = aProgramme()): Sheet {
  const rest = { language: 'ja' as const, effectiveOn: '2020-12-01', isCorrection: false }
  return { shown: now, now, ...rest, toldOn: () => undefined }
}

function read(typed: Record<string, string | string[]>, sheet = aSheet()) {
  const [first] = sheet.shown.initiatives
  const values = first ? initiativeWords(sheet.shown, first) : {}
  return readInitiative(sheet, 'id-2', { ...values, ...typed })
}

test('an initiative that nobody touched writes nothing', () => {
  expect(read({})).toMatchObject({ edits: [], mistakes: [], conflicts: [] })
})

test('a budget typed in thousands, with commas or a triangle is read; the other figures stay', () => {
  const { edits } = read({ 'finance.2020.settled': '１，２３４千円' })
  const finance = { budget: 1_500_000, settled: 1_234_000, source: null }
  expect(edits).toMatchObject([{ subject: 'id-2', fields: { 'finance:2020': finance } }])
  const negative = read({ 'finance.2020.budget': '▲500' }).edits[0]?.fields['finance:2020']
  expect(negative).toMatchObject({ budget: -500 })
})

test('a blank figure is taken back to not filled in, zero is zero', () => {
  const { edits } = read({ 'finance.2020.budget': '', 'finance.2020.settled': '0' })
  expect(edits[0]?.fields['finance:2020']).toEqual({ budget: null, settled: 0, source: null })
})

test('ticked sections are a set, whatever their order', () => {
  expect(read({ concernedSections: [''] }).edits).toEqual([])
  const { edits } = read({ concernedSections: ['', 'b', 'a'] })
  expect(edits[0]?.fields).toEqual({ concernedSections: ['a', 'b'] })
})

test('an initiative ends with a reason', () => {
  expect(read({ endedOn: '令和2年11月30日' }).mistakes).toMatchObject([{ field: 'endReason' }])
  const { edits } = read({ endedOn: 'R2.11.30', endReason: '目的を達したため' })
  expect(edits[0]?.fields).toEqual({ endedOn: '2020-11-30', endReason: '目的を達したため' })
})

test('an initiative moves in the list', () => {
  const { edits } = read({ position: '2' })
  expect(edits).toEqual([{ kind: 'initiative', subject: 'id-2', fields: { order: 4 } }])
})

test('the value of a year is written to its indicator, and a new indicator is made', () => {
  const sheet = aSheet(aProgramme(anInitiative(2, { indicators: [indicator] })))
  const { edits } = read(
    {
      'indicator.DDDDDDDD.actual2020': '８５．５',
      'indicator.new.name': '満足度',
      'indicator.new.unit': '%',
      'indicator.new.accumulation': 'single',
      'indicator.new.baselineYear': 'R元',
      'indicator.new.baselineValue': '',
      'indicator.new.targetYear': '2024',
      'indicator.new.targetValue': '90',
    },
    sheet,
  )
  expect(edits).toMatchObject([
    { subject: 'id-9', fields: { 'actual:2020': 85.5 } },
    { ref: 'indicator', fields: { name: '満足度', baselineYear: 2019, targetValue: 90 } },
  ])
})

test('two clerks at one field: both wordings are kept', () => {
  const now = aProgramme(anInitiative(2, { title: '魅力発見' }))
  const sheet = { ...aSheet(), now }
  const { conflicts, edits } = read({ title: '魅力再発見', note: '会議体' }, sheet)
  expect(conflicts).toEqual([{ field: 'title', mine: '魅力再発見', theirs: '魅力発見' }])
  expect(edits).toEqual([])
})

test('a new initiative stands last and needs a title, an editor also needs a section', () => {
  const typed = { title: '新しい項目', note: '', fromYear: '', leadSection: '' }
  const made = readNewInitiative(aSheet(), { ...typed, fromYear: '令和3年度' }, false)
  expect(made).toMatchObject({
    mistakes: [],
    edits: [{ ref: 'initiative', fields: { title: '新しい項目', fromYear: 2021, order: 4 } }],
  })
  const { mistakes } = readNewInitiative(aSheet(), { ...typed, title: ' ' }, true)
  expect(mistakes.map(({ field }) => field)).toEqual(['title', 'fromYear', 'leadSection'])
})
