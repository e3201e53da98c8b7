import { utils, write } from '@e965/xlsx'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { formatEdtf } from '#kernel/i18n'
import type { ImportedProgress } from '../schema.ts'
import { checkConservation } from './conservation.ts'
import { datesInText } from './dates-in-text.ts'
import { linksInText } from './links-in-text.ts'
import { type KnownInitiative, matchNewer } from './match-newer.ts'
import { parseProgress } from './parse-progress.ts'
import { readDocument } from './read-document.server.ts'
import {
  characterStyles,
  linksPrefix,
  noDates,
  paragraphStyles,
  readWhen,
  sheetHead,
  whenWords,
} from './report-marks.ts'
import { fixture, importText, ofFiscal2020 } from './testing.ts'

/** The seed as known entries, some of them edited as people do. */
function known(): KnownInitiative[] {
  const imported = importText(fixture('memuro-2020.txt'))
  const initiatives = imported.initiatives.map((initiative, index) => ({
    ...initiative,
    id: `i${index}`,
    activities: initiative.activities.map((activity, place) => ({
      ...activity,
      id: `i${index}a${place}`,
      label: { label: activity.label, isGrade: false },
    })),
  }))
  const [first, second, third] = initiatives
  Object.assign(first?.activities[0] ?? {}, {
    text: '一行目\n・二行目は・で始まる\n■三行目 A---B (仮)',
    dates: ['2020-08-07', '2020-09/..', '../2021-03-31', '2019-04/2020-03', '2021'],
    links: ['https://a.example.jp/x', 'https://b.example.jp/?q=1&r=2'],
  })
  Object.assign(first?.activities[1] ?? {}, { dates: [] })
  Object.assign(second ?? {}, { title: '連携(仮称)', note: '' })
  Object.assign(third ?? {}, { title: '協働', note: '内向き(継続)' })
  Object.assign(third?.activities[0] ?? {}, { label: { label: '◎', isGrade: true }, state: null })
  return initiatives
}

const sameDates = (text: string, dates: readonly string[]) =>
  datesInText(text, 2020).dates.join() === dates.join()

function aWordReport(initiatives: readonly KnownInitiative[]): Promise<Buffer> {
  const styles = Object.values(paragraphStyles).map((id) => ({ id, name: id, basedOn: 'Normal' }))
  const runs = Object.values(characterStyles).map((id) => ({ id, name: id }))
  const mark = (text: string) => new TextRun({ text, style: characterStyles.mark })
  const children = [
    new Paragraph({ text: '進捗状況', style: paragraphStyles.title }),
    new Paragraph({ text: '令和2年11月30日現在', style: paragraphStyles.meta }),
    new Paragraph({ text: '前文。', style: paragraphStyles.lead }),
    ...initiatives.flatMap((initiative) => [
      new Paragraph({
        style: paragraphStyles.initiative,
        children: [
          new TextRun('■'),
          new TextRun({ text: initiative.title, style: characterStyles.name }),
          ...(initiative.note
            ? [
                new TextRun('('),
                new TextRun({ text: initiative.note, style: characterStyles.note }),
                new TextRun(')'),
              ]
            : []),
          mark('訂正'),
        ],
      }),
      new Table({ rows: [headRow(), ...initiative.activities.map((one) => row(one, mark))] }),
    ]),
  ]
  return Packer.toBuffer(
    new Document({
      styles: { paragraphStyles: styles, characterStyles: runs },
      sections: [{ children }],
    }),
  )
}

function headRow() {
  return new TableRow({
    children: ['区分', '取組内容'].map(
      (text) => new TableCell({ children: [new Paragraph(text)] }),
    ),
  })
}

function row(activity: KnownInitiative['activities'][number], mark: (text: string) => TextRun) {
  const lines = activity.text.split('\n')
  const text = lines.map((line, at) => new TextRun({ text: line, break: at > 0 ? 1 : 0 }))
  const extra = activity.links.filter((link) => !linksInText(activity.text).includes(link))
  const fields = [
    ...(sameDates(activity.text, activity.dates)
      ? []
      : [
          new Paragraph({
            text: `時期：${whenWords(activity.dates)}`,
            style: paragraphStyles.when,
          }),
        ]),
    new Paragraph({ text: '理由：コロナ禍', style: paragraphStyles.reason }),
    ...(extra.length > 0
      ? [new Paragraph({ text: `${linksPrefix}${extra.join('、')}`, style: paragraphStyles.links })]
      : []),
  ]
  const content = new Paragraph({
    style: paragraphStyles.activity,
    children: [new TextRun('・'), ...text, mark('前年度から')],
  })
  return new TableRow({
    children: [
      new TableCell({ children: [new Paragraph(activity.label.label)] }),
      new TableCell({ children: [content, ...fields] }),
    ],
  })
}

function aSheetReport(initiatives: readonly KnownInitiative[]): Uint8Array {
  const rows = initiatives.flatMap((initiative) =>
    initiative.activities.map(({ label, text, dates, links }) => {
      const when = sameDates(text, dates) ? '' : whenWords(dates)
      const words = [initiative.title, initiative.note, '', '企画課', label.label, text, when]
      return [...words, '理由', '', '役場', links.join('、'), '']
    }),
  )
  const book = utils.book_new()
  const table = [['進捗状況'], ['令和2年11月30日現在'], [...sheetHead], ...rows]
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), '進捗')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
}

async function imported(bytes: Uint8Array): Promise<ImportedProgress> {
  const document = await readDocument(bytes, 'report')
  const result = parseProgress(document, ofFiscal2020)
  expect(checkConservation(result, document)).toEqual([])
  return result
}

const nothing = { new: 0, changed: 0, gone: 0, same: 24 }

describe('our own report', () => {
  test('as docx changes nothing when it is imported', async () => {
    const result = await imported(await aWordReport(known()))
    expect(result.unplaced).toEqual([])
    expect(result.title).toBe('進捗状況')
    expect(result.lead).toBe('前文。')
    const comparison = matchNewer(known(), result)
    expect(
      comparison.initiatives
        .flatMap(({ fields, activities }) => [fields, ...activities.map((a) => a.fields)])
        .flat(),
    ).toEqual([])
    expect(comparison.counts).toEqual(nothing)
  })

  test('as xlsx changes nothing when it is imported', async () => {
    const result = await imported(aSheetReport(known()))
    expect(result.unplaced).toEqual([])
    expect(result.title).toBe('進捗状況')
    expect(matchNewer(known(), result).counts).toEqual(nothing)
  })

  test('an entry that somebody changed in Word is the only change', async () => {
    const edited = known()
    const activity = edited[3]?.activities[1]
    if (activity) Object.assign(activity, { text: `${activity.text}また、通信販売も始めた。` })
    const { counts } = matchNewer(known(), await imported(await aWordReport(edited)))
    expect(counts).toEqual({ new: 0, changed: 1, gone: 0, same: 23 })
  })
})

describe('dates as words of the report', () => {
  test.each([
    [['2020-08-07']],
    [['2020-08', '2020-09-01/..']],
    [['../2021-03-31', '2019-04/2020-03', '2021', '2019-04-01/2020-03-31']],
    [[]],
  ])('%j can be read back', (dates) => {
    expect(readWhen(`時期：${whenWords(dates)}`, 2025)).toEqual(dates)
  })

  test.each([
    '2020-08-07',
    '2020-08/..',
    '../2021-03-31',
    '2020-08-07/2020-09',
    '2021',
    '2019-04-01/2020-03-31',
  ])('%s in English can be read back', (date) => {
    expect(readWhen(`時期：${formatEdtf(date, 'en')}、7 August 2020`, 2025)).toEqual([
      date,
      '2020-08-07',
    ])
  })

  test('none is said in a word, and what is no date is told', () => {
    expect(whenWords([])).toBe(noDates)
    expect(readWhen('そのうち', 2020)).toBeNull()
  })
})
