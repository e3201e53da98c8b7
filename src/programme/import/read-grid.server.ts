// Excel books and CSV into rows of cells.

import { read, utils, type WorkSheet } from '@e965/xlsx'
import { parse as parseCsv } from 'csv-parse/sync'
import { refuse } from '#kernel/refusal'
import {
  buildDocument,
  type DocumentBuilder,
  partsByLine,
  plainLine,
  type SourceCell,
  type SourceDocument,
} from './source-document.ts'

const mostCells = 500_000

/** A name that says so, or a first line with commas outside of words and as many in the next. */
export function looksLikeCsv(text: string, file: string): boolean {
  return /\.csv$/i.test(file) && /[,\t;]/.test(text)
}

/** Reads a CSV file; commas, or tabs or semicolons where the first line has more of them. */
export function readCsv(text: string, file: string): SourceDocument {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [',', '\t', ';'].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  )[0]
  const builder = buildDocument(file, 'csv')
  try {
    const rows: string[][] = parseCsv(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
    })
    rows.forEach((cells, index) => {
      addRow(builder, cells, { line: index + 1, table: 1, merged: new Map() })
    })
  } catch (problem) {
    const line = Number((problem as { lines?: number }).lines ?? 1)
    refuse('invalid', 'programme.import.brokenCsv', { file, line })
  }
  return builder.finish()
}

/** Reads every visible sheet of a book; what a cell shows counts, not its formula. */
export function readXlsx(bytes: Uint8Array, file: string): SourceDocument {
  const builder = buildDocument(file, 'xlsx')
  const book = readBook(bytes, file)
  let line = 0
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name]
    if (!sheet || book.Workbook?.Sheets?.[index]?.Hidden) return
    const rows: unknown[][] = utils.sheet_to_json(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: true,
    })
    if (rows.reduce((sum, row) => sum + row.length, 0) > mostCells) {
      refuse('invalid', 'programme.import.tooManyCells', { file, limit: mostCells })
    }
    const merged = mergedBelow(sheet)
    rows.forEach((row, number) => {
      line += 1
      addRow(builder, row.map(String), { line, table: index + 1, merged, row: number })
    })
  })
  return builder.finish()
}

function readBook(bytes: Uint8Array, file: string) {
  try {
    return read(bytes, { type: 'array', dense: false, cellFormula: false, cellHTML: false })
  } catch {
    return refuse('invalid', 'programme.import.brokenZip', { file })
  }
}

/** Which cells only continue the one above: 'row:column' → row where it begins. */
function mergedBelow(sheet: WorkSheet): Map<string, number> {
  const merged = new Map<string, number>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let row = s.r + 1; row <= e.r; row += 1) merged.set(`${row}:${s.c}`, s.r)
  }
  return merged
}

interface RowPlace {
  line: number
  table: number
  merged: Map<string, number>
  row?: number
}

const begun = new WeakMap<DocumentBuilder, Map<string, SourceCell>>()

function addRow(builder: DocumentBuilder, values: string[], place: RowPlace): void {
  const filled = values.filter((value) => value.trim() !== '')
  const known = begun.get(builder) ?? new Map<string, SourceCell>()
  begun.set(builder, known)
  const cells = values.map((value, column) => {
    const top = place.merged.get(`${place.row}:${column}`)
    const above = top === undefined ? undefined : known.get(`${place.table}:${top}:${column}`)
    if (above) return { ...above, continued: true }
    const range = builder.add(value)
    const parts = partsByLine(builder.textOf(range), { from: 0, to: range.to - range.from })
    builder.space('\t')
    const moved = parts.map((part) => ({
      ...part,
      from: part.from + range.from,
      to: part.to + range.from,
    }))
    const cell: SourceCell = { ...range, column, width: 1, continued: false, parts: moved }
    known.set(`${place.table}:${place.row}:${column}`, cell)
    return cell
  })
  builder.space('\n')
  if (filled.length === 0 && !cells.some((cell) => cell.continued)) return
  const lone =
    filled.length === 1 ? cells.find((cell) => cell.to > cell.from && !cell.continued) : undefined
  const line = { line: place.line, level: 0, gap: false }
  if (lone && lone.column === 0)
    builder.line(plainLine({ ...line, kind: 'paragraph' }, lone, lone.parts))
  else builder.line({ ...line, kind: 'row', table: place.table, cells })
}
