// Tables of a page as a grid: rowspan reaches down, colspan to the right.

import type { LineWriter } from './html-lines.ts'
import { attributeOf, type Tree } from './html-walk.ts'
import type { DocumentBuilder, SourceCell, SourcePart } from './source-document.ts'

export interface HtmlTables {
  open(): void
  row(): void
  cell(element: Tree.Element): void
  endCell(): void
  endRow(): void
  close(): void
}

interface OpenCell {
  column: number
  width: number
  height: number
  from: number
  parts: SourcePart[]
}

interface OpenTable {
  number: number
  cells: SourceCell[]
  cell: OpenCell | null
  /** Cells of rows above that reach down, with the rows left. */
  reaching: { cell: SourceCell; rows: number }[]
  column: number
}

const widest = 1000

export function openTables(builder: DocumentBuilder, lines: LineWriter): HtmlTables {
  let table: OpenTable | null = null
  let count = 0
  return {
    open() {
      count += 1
      table = { number: count, cells: [], cell: null, reaching: [], column: 0 }
    },
    row() {
      if (!table) return
      table.cells = []
      table.column = 0
    },
    cell(element) {
      if (!table) return
      table.column = freeColumn(table)
      const width = span(attributeOf(element, 'colspan'))
      const height = span(attributeOf(element, 'rowspan'))
      table.cell = { column: table.column, width, height, from: builder.length(), parts: [] }
      lines.into(table.cell.parts)
    },
    endCell() {
      if (!table?.cell) return
      lines.end()
      lines.into(null)
      closeCell(table, table.cell, builder)
    },
    endRow() {
      if (table) closeRow(table, builder, lines)
    },
    close() {
      table = null
      lines.into(null)
    },
  }
}

function span(written: string): number {
  const number = Number.parseInt(written, 10)
  return number > 1 ? Math.min(number, widest) : 1
}

function freeColumn(table: OpenTable): number {
  let { column } = table
  for (const { cell } of [...table.reaching].sort((a, b) => a.cell.column - b.cell.column)) {
    if (column >= cell.column && column < cell.column + cell.width)
      column = cell.column + cell.width
  }
  return column
}

function closeCell(table: OpenTable, open: OpenCell, builder: DocumentBuilder): void {
  const range = { from: open.parts[0]?.from ?? open.from, to: open.parts.at(-1)?.to ?? open.from }
  const { column, width, parts } = open
  const cell: SourceCell = { ...range, column, width, continued: false, parts }
  table.cell = null
  table.column = column + width
  if (parts.length > 0) table.cells.push(cell)
  if (open.height > 1) table.reaching.push({ cell, rows: open.height })
  builder.space('\t')
}

function closeRow(table: OpenTable, builder: DocumentBuilder, lines: LineWriter): void {
  const line = lines.nextLine()
  const own = new Set(table.cells)
  const continued = table.reaching
    .filter(({ cell }) => !own.has(cell) && cell.parts.length > 0)
    .map(({ cell }) => ({ ...cell, continued: true }))
  const cells = [...table.cells, ...continued].sort((a, b) => a.column - b.column)
  for (const reach of table.reaching) reach.rows -= 1
  table.reaching = table.reaching.filter(({ rows }) => rows > 0)
  builder.space('\n')
  if (own.size === 0) return
  builder.line({ line, kind: 'row', level: 0, gap: false, table: table.number, cells })
}
