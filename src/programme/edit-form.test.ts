import { expect, test } from 'vitest'
import type { Change } from '#kernel/ledger'
import { choiceWords, newName, rowName, rowWords } from './desk-row.ts'
import { readSheet } from './edit-form.ts'
import type { ActivityState } from './schema.ts'
import type { Sheet } from './sheet.ts'
import type { Activity, Initiative, Label, Programme } from './state.ts'

const change = { by: '芽室 花子', recordedAt: '2020-12-01T00:00:00.000Z' } as Change
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

function aLabel(state: ActivityState, n: number, label: string): Label {
  const rest = { symbol: '', isGrade: false, meaning: '', endsOn: null, successors: [] }
  return { id: uuid(n), publicId: '', lastChange: change, label, state, order: n, ...rest }
}

const implemented = aLabel('implemented', 1, '実施')
const notImplemented = aLabel('notImplemented', 2, '未実施')
const planned = aLabel('planned', 3, '予定')

function anActivity(n: number, text: string, told: Partial<Activity> = {}): Activity {
  const label = told.label ?? planned
  return {
    id: uuid(n),
    publicId: `AAAAAA${n}`,
    lastChange: change,
    initiative: uuid(100),
    label,
    state: label.state,
    text,
    dates: [],
    links: [],
    place: null,
    reason: null,
    instead: null,
    order: n,
    fiscalYear: 2020,
    carriedFrom: null,
    isPublic: true,
    hiddenReason: null,
    figures: [],
    correction: null,
    ...told,
  }
}

function aProgramme(activities: Activity[]): Programme {
  const initiative = {
    id: uuid(100),
    publicId: 'BBBBBBBB',
    title: '魅力発見',
    activities,
    order: 1,
  }
  const other = { id: uuid(200), publicId: 'CCCCCCCC', title: '発信', activities: [], order: 2 }
  return {
    fiscalYear: 2020,
    labels: [implemented, notImplemented, planned],
    initiatives: [initiative, other] as unknown as Initiative[],
  } as Programme
}

const logo = anActivity(22, 'ロゴマークの作成')
const seminar = anActivity(23, 'セミナーの開催', { dates: ['2020-08'] })

function aSheet(told: Partial<Sheet> = {}): Sheet {
  const now = aProgramme([logo, seminar])
  return {
    shown: now,
    now,
    language: 'ja',
    effectiveOn: '2020-12-01',
    isCorrection: false,
    toldOn: () => '2020-05-01',
    ...told,
  }
}

/** The form as it comes back when nobody typed anything. */
function untouched(programme: Programme, typed: Record<string, string> = {}) {
  const rows = programme.initiatives.flatMap((initiative) => initiative.activities)
  const names = rows.flatMap((row) =>
    Object.entries(rowWords(programme, row)).map(([field, value]) => [
      rowName(row.publicId, field as 'text'),
      value,
    ]),
  )
  return { ...Object.fromEntries(names), ...typed } as Record<string, string>
}

const edits = (reading: ReturnType<typeof readSheet>) => [...reading.edits.values()].flat()

test('a form that nobody touched writes nothing', () => {
  const sheet = aSheet()
  const reading = readSheet(sheet, untouched(sheet.now))
  expect(edits(reading)).toEqual([])
  expect(reading.mistakes).toEqual([])
})

test('only what was typed differently is written', () => {
  const sheet = aSheet()
  const typed = {
    'row.AAAAAA22.label': implemented.id,
    'row.AAAAAA22.dates': '８／７、8月から',
    'row.AAAAAA23.text': 'セミナーの開催\r\n(2回)',
  }
  expect(edits(readSheet(sheet, untouched(sheet.now, typed)))).toEqual([
    {
      kind: 'activity',
      subject: logo.id,
      fields: { label: implemented.id, dates: ['2020-08-07', '2020-08/..'] },
    },
    { kind: 'activity', subject: seminar.id, fields: { text: 'セミナーの開催\n(2回)' } },
  ])
})

test('a date that cannot be read is told at its field and keeps what was typed', () => {
  const sheet = aSheet()
  const typed = { 'row.AAAAAA23.dates': '令和元年4月30日' }
  const reading = readSheet(sheet, untouched(sheet.now, typed))
  expect(reading.mistakes.map(({ field }) => field)).toEqual(['row.AAAAAA23.dates'])
  expect(reading.values['row.AAAAAA23.dates']).toBe('令和元年4月30日')
})

test('what was not done needs its reason', () => {
  const sheet = aSheet()
  const typed = { 'row.AAAAAA22.label': notImplemented.id }
  const reading = readSheet(sheet, untouched(sheet.now, typed))
  expect(reading.mistakes.map(({ field }) => field)).toEqual(['row.AAAAAA22.reason'])
  const told = readSheet(sheet, untouched(sheet.now, { ...typed, 'row.AAAAAA22.reason': '感染症' }))
  expect(told.mistakes).toEqual([])
})

test('an activity can be replaced by another one, or by a new plan', () => {
  const sheet = aSheet()
  const chosen = { 'row.AAAAAA22.instead': choiceWords(seminar) }
  expect(edits(readSheet(sheet, untouched(sheet.now, chosen)))[0]?.fields).toEqual({
    instead: seminar.id,
  })
  const typed = { 'row.AAAAAA22.newText': '公募に切り替え', 'row.AAAAAA22.newDates': '2月' }
  const [own, fresh] = edits(readSheet(sheet, untouched(sheet.now, typed)))
  expect(own?.fields.instead).toBe(`@${fresh?.ref}`)
  expect(fresh?.fields).toMatchObject({ text: '公募に切り替え', dates: ['2021-02'] })
})

test('what another clerk wrote in the same field meanwhile is shown beside, and nothing is lost', () => {
  const theirs = anActivity(22, 'ロゴマークの公募')
  const sheet = aSheet({ now: aProgramme([theirs, seminar]) })
  const typed = { 'row.AAAAAA22.text': 'ロゴの作成', 'row.AAAAAA23.place': '役場' }
  const reading = readSheet(sheet, untouched(sheet.shown, typed))
  expect(reading.conflicts).toMatchObject([
    {
      row: 'AAAAAA22',
      by: '芽室 花子',
      fields: [{ field: 'text', mine: 'ロゴの作成', theirs: 'ロゴマークの公募' }],
    },
  ])
  expect(reading.values['row.AAAAAA22.text']).toBe('ロゴの作成')
  expect(reading.values['row.AAAAAA23.place']).toBe('役場')
})

test('two clerks who write in different fields do not disturb each other', () => {
  const theirs = anActivity(22, 'ロゴマークの公募')
  const sheet = aSheet({ now: aProgramme([theirs, seminar]) })
  const reading = readSheet(sheet, untouched(sheet.shown, { 'row.AAAAAA22.place': '役場' }))
  expect(reading.conflicts).toEqual([])
  expect(edits(reading)).toMatchObject([{ subject: logo.id, fields: { place: '役場' } }])
  expect(reading.values['row.AAAAAA22.text']).toBe('ロゴマークの公募')
})

test('what was typed for an activity that somebody took out is told', () => {
  const sheet = aSheet({ now: aProgramme([seminar]) })
  const reading = readSheet(sheet, untouched(sheet.shown, { 'row.AAAAAA22.text': '新しい文' }))
  expect(reading.conflicts).toMatchObject([{ isGone: true, fields: [{ mine: '新しい文' }] }])
})

test('a day before what is told already is refused, a correction is not', () => {
  const typed = { 'row.AAAAAA22.text': 'ロゴの作成' }
  const later = aSheet({ toldOn: () => '2021-04-01' })
  const reading = readSheet(later, untouched(later.now, typed))
  expect(reading.mistakes).toMatchObject([
    { field: 'effectiveOn', messageKey: 'programme.desk.mistake.toldLater' },
  ])
  const correction = aSheet({ toldOn: () => '2021-04-01', isCorrection: true })
  const corrected = readSheet(correction, untouched(correction.now, typed))
  expect(corrected.mistakes).toEqual([])
  expect(edits(corrected)).toMatchObject([{ isCorrection: true }])
})

test('an initiative is chosen by its title from the list, and what is neither is told', () => {
  const sheet = aSheet()
  const move = (initiative: string) =>
    readSheet(sheet, untouched(sheet.now, { 'row.AAAAAA23.initiative': initiative }))
  for (const words of ['発信 [CCCCCCCC]', ' 発信 ', 'CCCCCCCC']) {
    expect(edits(move(words))).toMatchObject([{ fields: { initiative: uuid(200) } }])
  }
  expect(edits(move('魅力発見 [BBBBBBBB]'))).toEqual([])
  expect(move('発信力').mistakes.map(({ field }) => field)).toEqual(['row.AAAAAA23.initiative'])
})

test('a row moves up with one change, and into another initiative', () => {
  const sheet = aSheet()
  const up = readSheet(sheet, untouched(sheet.now, { 'row.AAAAAA23.position': '1' }))
  expect(edits(up)).toEqual([{ kind: 'activity', subject: seminar.id, fields: { order: 21 } }])
  const over = readSheet(sheet, untouched(sheet.now, { 'row.AAAAAA23.initiative': 'CCCCCCCC' }))
  expect(edits(over)).toMatchObject([{ subject: seminar.id, fields: { initiative: uuid(200) } }])
})

test('a new row is made where something is written in it', () => {
  const sheet = aSheet()
  const empty = { [newName('BBBBBBBB', 0, 'label')]: planned.id }
  expect(edits(readSheet(sheet, empty))).toEqual([])
  const typed = { ...empty, [newName('BBBBBBBB', 0, 'text')]: '報告会' }
  const fields = { text: '報告会', label: planned.id, fiscalYear: 2020, initiative: uuid(100) }
  expect(edits(readSheet(sheet, typed))).toMatchObject([{ ref: 'new.bbbbbbbb.0', fields }])
})

test('a link that could run something is refused', () => {
  const sheet = aSheet()
  const typed = { 'row.AAAAAA22.links': 'javascript:alert(1)' }
  const reading = readSheet(sheet, untouched(sheet.now, typed))
  expect(reading.mistakes).toMatchObject([{ messageKey: 'programme.desk.mistake.link' }])
})
