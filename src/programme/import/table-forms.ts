// Tables into outline nodes: rows that begin with a state, and wide tables with one row an initiative.

import type { Habits } from './habits.ts'
import { labelKind, writeLabel } from './labels.ts'
import type { LabelAt, OutlineNode, RowNode } from './outline-nodes.ts'
import { itemSign } from './signs.ts'
import type { SourceCell, SourceDocument, SourceLine } from './source-document.ts'
import { isLegend, isTotal } from './table-asides.ts'
import { type Columns, findHead, headRole, labelColumn, readColumns } from './table-columns.ts'
import { headAt } from './table-heads.ts'
import { withLabelsAbove } from './table-labels.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

const longestBand = 40

/** Reads the rows of one table. `readLine` understands rows of a single cell as lines of text. */
export function readTable(
  document: SourceDocument,
  rows: readonly SourceLine[],
  habits: Habits,
  readLine: (line: SourceLine) => OutlineNode[],
): OutlineNode[] {
  const raw = document.raw
  const filled = rows.map((row) => ({ ...row, cells: row.cells.filter((c) => isFilled(raw, c)) }))
  const start = findHead(raw, filled, habits.map)
  if (start >= 0) {
    const head = headAt(raw, filled, start, habits.map)
    const body = filled.slice(start + head.rows.length)
    const columns = readColumns(raw, head.columns, body, habits.map)
    return [
      ...filled.slice(0, start).flatMap((row) => readLine(asLine(row))),
      ...head.rows.flatMap((row) => headNodes(raw, row, columns)),
      ...withLabelsAbove(body, (row) => wideRow(raw, row, columns, readLine)),
    ]
  }
  const column = labelColumn(raw, filled, habits.map)
  if (column === null || isLegend(raw, filled)) {
    return filled.flatMap((row) => unknownRow(row, readLine))
  }
  const table = { column, title: titleColumn(filled, column), habits, readLine }
  return withLabelsAbove(filled, (row) => labelledRow(raw, row, table))
}

function headNodes(raw: string, row: SourceLine, columns: Columns): OutlineNode[] {
  const labels = new Set(columns.states.map(({ cell }) => cell))
  if (columns.said && columns.label === null) labels.add(columns.said)
  const own = row.cells.filter((cell) => !cell.continued)
  const rest = own.filter((cell) => !labels.has(cell)).map((cell) => trimRange(raw, cell))
  const loose = own
    .filter((cell) => labels.has(cell))
    .map((cell) => ({
      kind: 'looseLabel' as const,
      line: row.line,
      label: cellLabel(raw, cell),
    }))
  return [...loose, { kind: 'rest', line: row.line, words: rest, signs: [] }]
}

function wideRow(
  raw: string,
  row: SourceLine,
  columns: Columns,
  readLine: (line: SourceLine) => OutlineNode[],
): OutlineNode[] {
  const own = row.cells.filter((cell) => !cell.continued)
  if (isTotal(raw, own)) return [restOf(raw, row, own)]
  if (isBand(raw, row, columns)) return bandNodes(raw, row, readLine)
  const cellAt = (column: number | null) => row.cells.find((cell) => cell.column === column)
  const title = cellAt(columns.title)
  const label = cellAt(columns.label)
  const texts = own.filter((cell) => columns.text.includes(cell.column))
  const dates = own.filter((cell) => columns.dates.includes(cell.column))
  const links = own.filter((cell) => columns.links.includes(cell.column))
  const node: RowNode = {
    kind: 'row',
    line: row.line,
    title: columns.title === null ? null : titleRange(raw, title),
    label: label ? cellLabel(raw, label) : saidLabel(raw, columns),
    parts: texts.flatMap((cell) => cell.parts),
    dates: dates.map((cell) => trimRange(raw, cell)),
    links: links.map((cell) => trimRange(raw, cell)),
  }
  const stated = stateNodes(raw, row, columns, node)
  const known = new Set([title, label, ...texts, ...dates, ...links, ...stated.cells])
  return [
    ...stated.nodes,
    restNode(
      raw,
      row,
      own.filter((cell) => !known.has(cell)),
      columns,
    ),
  ]
}

/** Without a column of states or grades, the head of the text is its label: nobody guesses what it means. */
function saidLabel(raw: string, { said, label, states }: Columns): LabelAt | null {
  if (!said || label !== null || states.some(({ cell }) => cell === said)) return null
  return { ...cellLabel(raw, said), words: [] }
}

/** Cells under a state: a mere tick says it of the row's text, words are entries of their own. */
function stateNodes(
  raw: string,
  row: SourceLine,
  columns: Columns,
  node: RowNode,
): { nodes: OutlineNode[]; cells: SourceCell[] } {
  const nodes: OutlineNode[] = []
  const cells: SourceCell[] = []
  const ticked: RowNode = { ...node }
  const name = row.cells.find((cell) => cell.column === columns.title && !cell.continued)
  for (const { column, cell: head } of columns.states) {
    const cell = row.cells.find((one) => one.column === column && !one.continued)
    if (!cell) continue
    cells.push(cell)
    const label = { ...cellLabel(raw, head), words: [] }
    if (isTick(textIn(raw, cell)) && node.parts.length > 0 && ticked.label === null) {
      ticked.label = { ...label, signs: [trimRange(raw, cell)] }
    } else if (isTick(textIn(raw, cell)) && name && nodes.length === 0) {
      const signs = [trimRange(raw, cell)]
      nodes.push({ ...node, title: null, label: { ...label, signs }, parts: name.parts })
    } else {
      nodes.push({ ...node, label, parts: cell.parts, dates: [], links: [] })
    }
  }
  const hasOwn = ticked.parts.length > 0 || ticked.label !== null || nodes.length === 0
  return { nodes: hasOwn ? [ticked, ...nodes] : nodes, cells }
}

interface LabelledTable {
  column: number
  title: number | null
  habits: Habits
  readLine: (line: SourceLine) => OutlineNode[]
}

function labelledRow(raw: string, row: SourceLine, table: LabelledTable): OutlineNode[] {
  const label = row.cells.find((cell) => cell.column === table.column)
  const own = row.cells.filter((cell) => !cell.continued && cell !== label)
  if (isTotal(raw, row.cells))
    return [
      restOf(
        raw,
        row,
        row.cells.filter((cell) => !cell.continued),
      ),
    ]
  if (!label && own.length > 0 && own.every((cell) => cell.column > table.column)) {
    return [goesOnRow(row, own)]
  }
  const isLabel = label && (label.continued || own.length > 0 || labelKind(textIn(raw, label)))
  if (!label || !isLabel || isSpanning(row)) return bandNodes(raw, row, table.readLine)
  const named = headRole(textIn(raw, label), table.habits.map)
  if (named === 'title' && own.length === 1) return namedTitle(raw, row, label, own)
  if (named && named !== 'state') return [restOf(raw, row, [label, ...own])]
  const title = row.cells.find((cell) => cell.column === table.title)
  const content = own.filter((cell) => cell !== title)
  return [
    {
      kind: 'row',
      line: row.line,
      title: table.title === null ? null : titleRange(raw, title),
      label: cellLabel(raw, label),
      parts: content.flatMap((cell) => cell.parts),
      dates: [],
      links: [],
    },
  ]
}

/** Words right of an empty label. */
function goesOnRow(row: SourceLine, own: readonly SourceCell[]): RowNode {
  const parts = own.flatMap((cell) => cell.parts)
  return { kind: 'row', line: row.line, title: null, label: null, parts, dates: [], links: [] }
}

/** 「事業名 | 広報の充実」 above rows of states. */
function namedTitle(
  raw: string,
  row: SourceLine,
  name: SourceCell,
  own: SourceCell[],
): OutlineNode[] {
  const body = own[0] ? trimRange(raw, own[0]) : null
  const heading: OutlineNode[] = body
    ? [{ kind: 'heading', line: row.line, sort: 'band', rank: 0, body, signs: [] }]
    : []
  return [restOf(raw, row, [name]), ...heading]
}

/** With three columns or more and labels not in the first, the first one names initiatives. */
function titleColumn(rows: readonly SourceLine[], label: number): number | null {
  const columns = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  return label > 0 && columns.size > 2 ? 0 : null
}

function isBand(raw: string, row: SourceLine, columns: Columns): boolean {
  const own = row.cells.filter((cell) => !cell.continued)
  const cell = own[0]
  if (row.cells.length !== 1 || !cell) return false
  if (cell.width > 1) return true
  return columns.text.includes(cell.column) || cell.column === columns.title
    ? false
    : textIn(raw, cell).trim().length <= longestBand && cell.column === 0
}

function isSpanning(row: SourceLine): boolean {
  return row.cells.length === 1 && (row.cells[0]?.width ?? 1) > 1
}

/** A row of one cell between the others: a heading, if it reads like one. */
function bandNodes(
  raw: string,
  row: SourceLine,
  readLine: (line: SourceLine) => OutlineNode[],
): OutlineNode[] {
  const cell = row.cells[0]
  if (row.cells.length !== 1 || !cell || cell.continued) return unknownRow(row, readLine)
  const nodes = readLine(asLine(row))
  const only = nodes[0]
  const text = textIn(raw, cell).trim()
  if (nodes.length !== 1 || only?.kind !== 'text') return nodes
  if (text.length > longestBand || text.endsWith('。') || itemSign(raw, cell)) return nodes
  return [
    {
      kind: 'heading',
      line: row.line,
      sort: 'band',
      rank: 0,
      body: trimRange(raw, cell),
      signs: [],
    },
  ]
}

function unknownRow(row: SourceLine, readLine: (line: SourceLine) => OutlineNode[]): OutlineNode[] {
  if (row.cells.length === 1 && !row.cells[0]?.continued) return readLine(asLine(row))
  const own = row.cells.filter((cell) => !cell.continued)
  return [{ kind: 'rest', line: row.line, words: own, signs: [] }]
}

function restOf(raw: string, row: SourceLine, cells: readonly SourceCell[]): OutlineNode {
  const words = cells.map((cell) => trimRange(raw, cell))
  return { kind: 'rest', line: row.line, words, signs: [] }
}

/** Cells of columns that the import has no field for; running numbers are signs. */
function restNode(
  raw: string,
  row: SourceLine,
  cells: readonly SourceCell[],
  columns: Columns,
): OutlineNode {
  const isNumber = (cell: SourceCell) =>
    columns.numbers.includes(cell.column) && /^[\d０-９.-]+$/.test(textIn(raw, cell).trim())
  return {
    kind: 'rest',
    line: row.line,
    words: cells.filter((cell) => !isNumber(cell)).map((cell) => trimRange(raw, cell)),
    signs: cells.filter(isNumber).map((cell) => trimRange(raw, cell)),
  }
}

function titleRange(raw: string, cell: SourceCell | undefined): Range {
  return cell ? trimRange(raw, cell) : { from: 0, to: 0 }
}

/** The words of a label that reaches down from a row above are counted there. */
function cellLabel(raw: string, cell: SourceCell): LabelAt {
  const words = trimRange(raw, cell)
  return { label: writeLabel(textIn(raw, words)), words: cell.continued ? [] : [words], signs: [] }
}

function isTick(text: string): boolean {
  return /^[○〇◯●✓✔☑レ1１✕×]$/.test(text.trim())
}

function isFilled(raw: string, cell: SourceCell): boolean {
  return textIn(raw, cell).trim() !== ''
}

function asLine(row: SourceLine): SourceLine {
  return row.cells.length === 1 ? { ...row, kind: 'paragraph', table: 0 } : row
}
