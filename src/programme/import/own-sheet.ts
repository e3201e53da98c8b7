// Our own report as xlsx or csv, known by its head: one row an activity, every column its field.

import {
  type Draft,
  type DraftInitiative,
  draftActivity,
  draftInitiative,
  emptyDraft,
} from './draft.ts'
import { type LabelMap, readLabel } from './labels.ts'
import {
  figureSheetHead,
  financeHead,
  indicatorHead,
  readWhen,
  sheetHead,
  summarySheet,
  wordSeparator,
} from './report-marks.ts'
import type { SourceDocument, SourceLine } from './source-document.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

type Column = (typeof sheetHead)[number]

const figures: ReadonlySet<string> = new Set([...financeHead, ...indicatorHead])

/** The line that is the head of our sheet, or -1; columns of money and indicators may follow. */
export function ownHead(document: SourceDocument): number {
  return document.lines.findIndex((line) => {
    if (line.kind !== 'row') return false
    const words = wordsOf(document.raw, line)
    const isHead = sheetHead.every((known, at) => words[at] === known)
    return isHead && words.slice(sheetHead.length).every((word) => figures.has(word))
  })
}

function wordsOf(raw: string, line: SourceLine): string[] {
  return line.cells.map((cell) => textIn(raw, cell).trim())
}

interface Reading {
  raw: string
  map: LabelMap
  fiscalYear: number
  draft: Draft
  isCsv: boolean
  /** null for a column of money or indicators. */
  columns: ReadonlyMap<number, Column | null>
  /** Title and note of the row above. */
  last: string
}

/** The draft of our own sheet; `head` is the line of its head. */
export function readOwnSheet(
  document: SourceDocument,
  head: number,
  map: LabelMap,
  fiscalYear: number,
): Draft {
  const { lines, raw } = document
  const draft = emptyDraft()
  const headLine = lines[head]
  const columns = new Map(
    headLine?.cells.map((cell, at) => [cell.column, sheetHead[at] ?? null] as const),
  )
  const isCsv = document.format === 'csv'
  const reading: Reading = { raw, map, fiscalYear, draft, isCsv, columns, last: '' }
  const summary = summaryTable(document)
  const figureTables = tablesOfFigures(document)
  for (const [index, line] of lines.entries()) {
    if (index === head) draft.meta.push(...line.cells)
    else if (line.table === summary) readSummary(reading, line)
    else if (figureTables.has(line.table)) draft.meta.push(...line.cells)
    else if (line.table !== headLine?.table) unplacedRow(draft, line)
    else if (index < head) readAbove(reading, line)
    else readRow(reading, line)
  }
  return draft
}

function unplacedRow(draft: Draft, line: SourceLine): void {
  draft.unplaced.push({ line: line.line, words: line.cells.filter((cell) => !cell.continued) })
}

/** The numbers of our tables of money and of indicators. */
function tablesOfFigures({ lines, raw }: SourceDocument): ReadonlySet<number> {
  const heads = [financeHead, indicatorHead].map((head) => [...figureSheetHead, ...head].join())
  const found = lines.filter((line) => {
    return line.kind === 'row' && heads.includes(wordsOf(raw, line).join())
  })
  return new Set(found.map(({ table }) => table))
}

/** The number of the table that says what the report is, or -1. */
function summaryTable({ lines, raw }: SourceDocument): number {
  const head = lines.find(({ kind, cells }) => {
    const words = cells.map((cell) => textIn(raw, cell).trim()).join()
    return kind === 'row' && summarySheet.heads.some((known) => known.join() === words)
  })
  return head?.table ?? -1
}

function readSummary({ raw, draft }: Reading, line: SourceLine): void {
  const [item, value] = line.cells
  const name = item ? textIn(raw, item).trim() : ''
  const isOne = (names: readonly string[]) => value !== undefined && names.includes(name)
  if (value && isOne(summarySheet.title) && draft.title.length === 0) draft.title.push(value)
  else if (value && isOne(summarySheet.lead)) draft.lead.push(value)
  else if (value) draft.meta.push(value)
  if (item) draft.meta.push(item)
}

/** Above the head: the title, then the day it stood so, then the lead. */
function readAbove({ raw, draft }: Reading, line: SourceLine): void {
  for (const cell of line.cells) {
    if (draft.title.length === 0) draft.title.push(cell)
    else if (/現在\s*$/.test(textIn(raw, cell).slice(-20))) draft.meta.push(cell)
    else draft.lead.push(cell)
  }
}

function readRow(reading: Reading, line: SourceLine): void {
  const { raw, draft } = reading
  const cells = new Map<Column, Range>()
  for (const cell of line.cells) {
    const column = reading.columns.get(cell.column)
    if (column) cells.set(column, unguarded(reading, trimRange(raw, cell)))
    else if (column === null) draft.meta.push(cell)
    else draft.unplaced.push({ line: line.line, words: [cell] })
  }
  const said = (column: Column) => {
    const cell = cells.get(column)
    return cell ? textIn(raw, cell) : ''
  }
  const key = `${said('事業名')}\n${said('説明')}`
  const isNew = said('事業名') !== '' && key !== reading.last
  if (isNew) {
    reading.last = key
    draft.initiatives.push(readInitiative(raw, cells))
  }
  const initiative = draft.initiatives.at(-1)
  if (!initiative) {
    unplacedRow(draft, line)
    return
  }
  if (!isNew) initiative.meta.push(...of(cells, '事業名', '説明', 'タグ', '主管課'))
  readActivity(reading, cells, initiative)
}

function readInitiative(raw: string, cells: ReadonlyMap<Column, Range>): DraftInitiative {
  const initiative = draftInitiative(of(cells, '事業名'), of(cells, '説明'))
  const tags = cells.get('タグ')
  initiative.tags = tags
    ? textIn(raw, tags)
        .split(wordSeparator)
        .map((tag) => tag.trim())
    : []
  initiative.tagWords = of(cells, 'タグ')
  initiative.meta = of(cells, '主管課')
  return initiative
}

function readActivity(
  { raw, map, fiscalYear }: Reading,
  cells: ReadonlyMap<Column, Range>,
  initiative: DraftInitiative,
): void {
  const others = of(cells, '理由', '代わりの取組', '場所', '備考')
  const label = cells.get('区分')
  const text = cells.get('取組内容')
  if (!label || !text) {
    initiative.meta.push(...others, ...of(cells, '区分', '取組内容', '時期', 'リンク'))
    return
  }
  const written = textIn(raw, label)
  const activity = draftActivity(
    { label: written, words: [label] },
    [text],
    readLabel(written, map),
  )
  const when = cells.get('時期')
  activity.dateWords = of(cells, '時期')
  activity.dates = when ? readWhen(textIn(raw, when), fiscalYear) : null
  activity.linkWords = of(cells, 'リンク')
  activity.meta = others
  initiative.activities.push(activity)
}

function of(cells: ReadonlyMap<Column, Range>, ...columns: Column[]): Range[] {
  return columns.map((column) => cells.get(column)).filter((cell) => cell !== undefined)
}

/** In CSV an apostrophe keeps 「=…」 from being a formula; it is no part of the words. */
function unguarded({ raw, draft, isCsv }: Reading, range: Range): Range {
  if (!isCsv) return range
  if (!/^'+\s*[=+\-@＝＋－＠]/.test(raw.slice(range.from, range.from + 12))) return range
  draft.markers.push({ from: range.from, to: range.from + 1 })
  return { from: range.from + 1, to: range.to }
}
