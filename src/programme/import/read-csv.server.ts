// CSV and TSV into lines: quoted cells with line ends keep their row, and the row its first line.

import { parse } from 'csv-parse/sync'
import { refuse } from '#kernel/refusal'
import { addGrid, type GridRow } from './grid.ts'
import { buildDocument, type SourceDocument } from './source-document.ts'

/** Whether a text is a table of cells: by its name, or because every line has as many commas. */
export function isCsv(text: string, file: string): boolean {
  if (/\.(?:csv|tsv)$/i.test(file)) return true
  if (/\.(?:txt|md|markdown)$/i.test(file)) return false
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
  const counts = new Set(lines.slice(0, 50).map((line) => line.split(',').length))
  return lines.length > 1 && counts.size === 1 && !counts.has(1)
}

/** Reads CSV; the delimiter is the commonest of comma, tab and semicolon in the first lines. */
export function readCsv(text: string, file: string): SourceDocument {
  const builder = buildDocument(file, 'csv')
  addGrid(builder, readRows(text.replace(/^\ufeff/, ''), file), 1)
  return builder.finish()
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

function readRows(text: string, file: string): GridRow[] {
  const rows: GridRow[] = []
  let line = 1
  for (const { record, info } of parseCells(text, file)) {
    const cells = record.map((cell, column) => ({ column, text: cell, width: 1, height: 1 }))
    rows.push({ line, cells })
    line = info.lines + 1
  }
  return rows
}

function parseCells(text: string, file: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      record_delimiter: rowEnds(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as unknown as Parsed[]
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    return refuse('invalid', 'programme.import.brokenCsv', { file, line })
  }
}

/** Where rows end with CR LF, a lone LF is a line end inside a cell, as spreadsheets write it. */
function rowEnds(text: string): string[] {
  const both = text.split('\r\n').length - 1
  const lone = text.split('\n').length - 1 - both
  return both > lone ? ['\r\n'] : ['\r\n', '\n', '\r']
}

function delimiterOf(text: string): string {
  const start = text.slice(0, 5000)
  const count = (sign: string) => start.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
