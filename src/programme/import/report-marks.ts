// What our own report writes into its docx and xlsx so that importing it again changes nothing.

import { formatEdtf, isEdtf, readEdtf } from '#kernel/i18n'
import { readEnglishEdtf } from './english-when.ts'

/**
 * Names of the paragraph styles in the report's docx. Each MzActivity paragraph is one entry and begins
 * with ・; MzWhen, MzReason, MzInstead, MzPlace, MzLinks, MzFigure and MzMeta belong to the entry before.
 */
export const paragraphStyles = {
  title: 'MzTitle',
  lead: 'MzLead',
  initiative: 'MzInitiative',
  activity: 'MzActivity',
  when: 'MzWhen',
  reason: 'MzReason',
  instead: 'MzInstead',
  place: 'MzPlace',
  links: 'MzLinks',
  figure: 'MzFigure',
  meta: 'MzMeta',
} as const

/**
 * Names of the character styles. `mark` is for 訂正, 前年度から, 未入力: no part of the text.
 * `name` and `note` are for an initiative whose own title ends with brackets: with them in its
 * paragraph the title and note are exactly these runs; without them brackets at the end are the note.
 */
export const characterStyles = { mark: 'MzMark', name: 'MzName', note: 'MzNote' } as const

/** The first sign of an MzActivity paragraph and of an MzInitiative paragraph. */
export const activityBullet = '・'
export const initiativeSign = '■'

/** What an MzWhen and an MzLinks paragraph may begin with. */
export const whenPrefix = '時期：'
export const linksPrefix = 'リンク：'

/**
 * The head of the report's xlsx: one row an activity, and one with empty 区分 and 取組内容 for an
 * initiative that has none. 時期 is what whenWords says, or empty where the text says the same.
 */
export const sheetHead = [
  '事業名',
  '説明',
  'タグ',
  '主管課',
  '区分',
  '取組内容',
  '時期',
  '理由',
  '代わりの取組',
  '場所',
  'リンク',
  '備考',
] as const

/** Columns of money and indicators, where the town shows them; no part of an import. */
export const financeHead = ['予算額(円)', '決算額(円)', '財源'] as const
export const indicatorHead = [
  '指標名',
  '単位',
  '単年・累計',
  '基準年度',
  '基準値',
  '目標年度',
  '目標値',
  '実績値',
] as const

/** In the csv they stand behind the head; in the xlsx they are sheets of their own, which begin with these. */
export const figureSheetHead = ['事業名', '年度'] as const

/** The second sheet of the report's xlsx: its head, and the items that an import reads. */
export const summarySheet = {
  heads: [
    ['項目', '値'],
    ['Item', 'Value'],
  ],
  title: ['表題', 'Title'],
  lead: ['前書き', 'Lead'],
} as const

/** What stands between several dates, tags or links in one paragraph or cell. */
export const wordSeparator = '、'
/** What 時期 says where the text names dates but the activity has none. */
export const noDates = 'なし'

/** Dates as words that readWhen reads back exactly: 令和2年8月7日、令和2年9月から. */
export function whenWords(dates: readonly string[]): string {
  if (dates.length === 0) return noDates
  return dates.map(oneWhen).join(wordSeparator)
}

function oneWhen(date: string): string {
  if (!isEdtf(date)) return date
  const words = formatEdtf(date)
  const back = readEdtf(words, 2020)
  return back.ok && back.value === date ? words : date
}

/** The dates of a 時期 paragraph or cell, in either language; null where a word of it is no date. */
export function readWhen(words: string, fiscalYear: number): string[] | null {
  const whole = words.normalize('NFKC').trim()
  const prefix = whenPrefix.normalize('NFKC')
  const said = (whole.startsWith(prefix) ? whole.slice(prefix.length) : whole).trim()
  if (said === noDates || said === '') return []
  const dates: string[] = []
  for (const word of said.split(/[、,;]/)) {
    const reading = readEdtf(word.trim(), fiscalYear)
    const date = reading.ok ? reading.value : readEnglishEdtf(word)
    if (date === null) return null
    dates.push(date)
  }
  return dates
}
