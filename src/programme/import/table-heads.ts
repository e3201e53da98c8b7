// The head of a table, which may be two rows high: 評価 above 内部 and 外部.

import type { LabelMap } from './labels.ts'
import type { SourceCell, SourceLine } from './source-document.ts'
import { type ColumnHead, headRole } from './table-columns.ts'
import { textIn } from './visible-text.ts'

export interface TableHead {
  rows: SourceLine[]
  /** The lowest cell above each column, with its own role or that of the cell above it. */
  columns: ColumnHead[]
}

/** The head that starts at a row; cells of it that reach down make the rows below part of it. */
export function headAt(
  raw: string,
  rows: readonly SourceLine[],
  start: number,
  map: LabelMap,
): TableHead {
  const first = rows[start]
  if (!first) return { rows: [], columns: [] }
  const head: TableHead = {
    rows: [first],
    columns: first.cells.map((cell) => asHead(raw, cell, map)),
  }
  for (const row of rows.slice(start + 1)) {
    const own = row.cells.filter((cell) => !cell.continued)
    if (own.length === row.cells.length || !row.cells.every((cell) => isOf(head, cell))) break
    head.rows.push(row)
    head.columns = head.columns.flatMap((above) => below(raw, above, own, map))
  }
  return head
}

function asHead(raw: string, cell: SourceCell, map: LabelMap): ColumnHead {
  return { cell, role: headRole(textIn(raw, cell), map) }
}

/** Whether a cell is one of the head that reaches down, or stands under a wide one of it. */
function isOf(head: TableHead, cell: SourceCell): boolean {
  return head.columns.some(({ cell: above }) =>
    cell.continued ? above.from === cell.from : above.width > 1 && covers(above, cell),
  )
}

function covers(above: SourceCell, cell: SourceCell): boolean {
  return cell.column >= above.column && cell.column < above.column + above.width
}

function below(
  raw: string,
  above: ColumnHead,
  row: readonly SourceCell[],
  map: LabelMap,
): ColumnHead[] {
  const under = row.filter((cell) => covers(above.cell, cell))
  if (under.length === 0) return [above]
  return under.map((cell) => ({ cell, role: headRole(textIn(raw, cell), map) ?? above.role }))
}
