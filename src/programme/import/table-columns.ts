// What the columns of a town's table hold, by their heads and by what stands in them.

import { foldLabel, type LabelMap, labelKind } from './labels.ts'
import type { SourceCell, SourceLine } from './source-document.ts'
import { textIn } from './visible-text.ts'

export type ColumnRole =
  | 'title'
  | 'text'
  | 'label'
  | 'labelOrText'
  | 'state'
  | 'dates'
  | 'links'
  | 'number'
  | 'other'

/** What heads one column. */
export interface ColumnHead {
  cell: SourceCell
  role: ColumnRole | null
}

export interface Columns {
  title: number | null
  text: number[]
  /** What heads the text where it tells what became of an initiative: 実施状況, 取組実績. */
  said: SourceCell | null
  label: number | null
  /** Columns headed by a state: what stands in them is in that state. */
  states: { column: number; cell: SourceCell }[]
  dates: number[]
  links: number[]
  numbers: number[]
}

const longestHead = 20
const titleHead =
  /(?:事業|施策|取組|取り組み|項目|プロジェクト|計画)名称?$|^(?:事業|項目|施策|プロジェクト|取組項目|取り組み項目|主要施策|具体的施策|具体的事業|事務事業|重点項目|個別施策|名称)$/
const textHead =
  /^(?:取組|取り組み|取組み|内容|実績|成果|概要|本文|取組状況)$|(?:取組|取り組み|取組み|実施|活動|事業|進捗|実績)の?(?:内容|実績|概要)$|^(?:具体的な|主な)(?:取組|取り組み)/
const labelHead = /(?:評価|判定|達成度|ランク|進捗度|ステータス|状態)$|^(?:実施)?区分$|^評価/
const labelOrTextHead = /^(?:状況|進捗|進捗状況|実施状況|達成状況|進行状況|取組の状況)$/
const datesHead = /時期|実施日|開催日|期間|年月日|日付|日程|期限|期日|スケジュール/
const linksHead = /URL|リンク|ホームページ/i
const numberHead = /^(?:NO\.?|番号|#|連番|項番|通番)$/i
const otherHead =
  /課$|課名|部署|所管|担当|主管|場所|会場|理由|備考|予算|決算|財源|指標|目標|課題|方針|分野|柱$|説明|タグ|対象/

/** What a head of a column promises, or null if it is no head that we know. */
export function headRole(text: string, map: LabelMap): ColumnRole | null {
  const head = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)$/, '')
  if (head === '' || head.length > longestHead) return null
  const kind = labelKind(head, map)
  if (kind === 'state' || kind === 'word') return 'state'
  if (numberHead.test(head)) return 'number'
  if (linksHead.test(head)) return 'links'
  if (labelOrTextHead.test(head)) return 'labelOrText'
  if (titleHead.test(head)) return 'title'
  if (textHead.test(head)) return 'text'
  if (labelHead.test(head)) return 'label'
  if (datesHead.test(head)) return 'dates'
  return otherHead.test(head) ? 'other' : null
}

const rowsBeforeHead = 12

/** The row that heads a table: at least two cells that we know, and one of them is no mere state. */
export function findHead(raw: string, rows: readonly SourceLine[], map: LabelMap): number {
  return rows.slice(0, rowsBeforeHead).findIndex((row) => {
    const texts = row.cells.map((cell) => textIn(raw, cell).trim())
    const roles = texts.map((text) => headRole(text, map))
    const known = roles.filter((role) => role !== null)
    const heads = known.filter((role) => role !== 'state').length
    const states = known.length - heads
    return known.length > 1 && (heads > 1 || (heads === 1 && states > 1)) && isShort(texts)
  })
}

function isShort(texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= longestHead * 2)
}

/** The columns of a table under its head. */
export function readColumns(
  raw: string,
  heads: readonly ColumnHead[],
  rows: readonly SourceLine[],
  map: LabelMap,
): Columns {
  const columns: Columns = {
    title: null,
    text: [],
    said: null,
    label: null,
    states: [],
    dates: [],
    links: [],
    numbers: [],
  }
  for (const { cell, role } of heads) {
    if (role === 'title') columns.title = cell.column
    if (role === 'text') columns.text.push(cell.column)
    if (role === 'state') columns.states.push({ column: cell.column, cell })
    if (role === 'dates') columns.dates.push(cell.column)
    if (role === 'links') columns.links.push(cell.column)
    if (role === 'number') columns.numbers.push(cell.column)
    if (role === 'label' || role === 'labelOrText') {
      const labels = columns.label === null && holdsLabels(raw, rows, cell.column, map)
      if (labels) columns.label = cell.column
      else if (role === 'labelOrText') columns.text.push(cell.column)
    }
  }
  return { ...withText(columns), said: saidBy(raw, heads, columns.text) }
}

const saying = /状況|実績|実施|取組|取り組み|取組み|成果/

function saidBy(
  raw: string,
  heads: readonly ColumnHead[],
  text: readonly number[],
): SourceCell | null {
  const found = heads.find(
    ({ cell }) => text.includes(cell.column) && saying.test(textIn(raw, cell)),
  )
  return found?.cell ?? null
}

/** Where no column is headed as text, what is named is what was done. */
function withText(columns: Columns): Columns {
  if (columns.text.length > 0 || columns.title === null) return columns
  const statesHoldText = columns.label === null && columns.states.length > 0
  return statesHoldText ? columns : { ...columns, text: [columns.title], title: null }
}

/** Whether at least half of what stands in a column are labels. */
function holdsLabels(
  raw: string,
  rows: readonly SourceLine[],
  column: number,
  map: LabelMap,
): boolean {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column))
  return areLabels(textsOf(raw, cells), map)
}

function areLabels(texts: readonly string[], map: LabelMap): boolean {
  const kinds = texts.map((text) => labelKind(text, map))
  const labels = kinds.filter((kind) => kind !== null && kind !== 'dash')
  const blanks = kinds.filter((kind) => kind === 'dash')
  return labels.length > 0 && (labels.length + blanks.length) * 2 >= texts.length
}

function textsOf(raw: string, cells: readonly SourceCell[]): string[] {
  return cells
    .filter((cell) => !cell.continued)
    .map((cell) => textIn(raw, cell).trim())
    .filter((text) => text !== '')
}

/** The column that holds labels in a table without a head, or null. Running numbers are none. */
export function labelColumn(
  raw: string,
  rows: readonly SourceLine[],
  map: LabelMap,
): number | null {
  const columns = new Map<number, SourceCell[]>()
  for (const cell of rows.flatMap((row) => row.cells)) {
    const own = columns.get(cell.column)
    if (own) own.push(cell)
    else columns.set(cell.column, [cell])
  }
  for (const [column, cells] of [...columns].sort((a, b) => a[0] - b[0])) {
    const texts = textsOf(raw, cells)
    if (areLabels(texts, map) && !isRunning(texts)) return column
  }
  return null
}

function isRunning(texts: readonly string[]): boolean {
  const numbers = texts.map(foldLabel).filter((text) => /^\d+$/.test(text))
  return numbers.length > 0 && numbers.every((text, index) => Number(text) === index + 1)
}
