// Rows of a sheet into lines: cells keep their column, and a merged cell reaches down to the rows below.

import type { DocumentBuilder, SourceCell } from './source-document.ts'

export interface GridCell {
  column: number
  text: string
  /** Columns and rows that it spans. */
  width: number
  height: number
}

export interface GridRow {
  /** 1-based row as a person sees it. */
  line: number
  cells: GridCell[]
}

/** Adds the rows of one table; empty cells and rows are left out. */
export function addGrid(builder: DocumentBuilder, rows: readonly GridRow[], table: number): void {
  let reaching: (SourceCell & { until: number })[] = []
  let last = 0
  for (const row of rows) {
    reaching = reaching.filter((cell) => cell.until > row.line)
    const cells: SourceCell[] = reaching.map(({ until: _, ...cell }) => ({
      ...cell,
      continued: true,
    }))
    for (const { column, text, width, height } of row.cells) {
      if (text.trim() === '') continue
      const range = builder.add(text)
      builder.space('\t')
      const part = { ...range, style: '', item: false }
      const cell: SourceCell = { ...range, column, width, continued: false, parts: [part] }
      cells.push(cell)
      if (height > 1) reaching.push({ ...cell, until: row.line + height })
    }
    builder.space('\n')
    if (!cells.some((cell) => !cell.continued)) continue
    cells.sort((a, b) => a.column - b.column)
    const gap = row.line > last + 1
    last = row.line
    builder.line({ line: row.line, kind: 'row', level: 0, gap, table, cells })
  }
}
