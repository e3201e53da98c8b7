// A table that somebody keeps in Excel, as CSV or as pasted cells: read line by line, in whatever encoding.
import { CsvError, parse } from 'csv-parse/sync'
import { refuse } from '../refusal.ts'

/** One line of a table, its cells as they stand. */
export interface RawRow {
  line: number
  cells: readonly string[]
}

export interface TableLimits {
  megabytes?: number
  rows?: number
}

/** As usual for a list that a person keeps. */
const usual = { megabytes: 1, rows: 5000 }

/**
 * Every line of a table: comma separated, or by tabs as Excel's clipboard has it. Refuses what is
 * empty, too large, no table, an Excel file, or in no encoding that is known.
 */
export function readTable(file: string | Uint8Array, limits: TableLimits = {}): RawRow[] {
  const { megabytes, rows: most } = { ...usual, ...limits }
  const text = typeof file === 'string' ? file : decodeText(file, megabytes)
  if (text.length > megabytes * 1024 * 1024) tooLarge(megabytes)
  if (text.trim() === '') refuse('invalid', 'kernel.documents.table.empty')
  try {
    const found = parse(text, {
      bom: true,
      delimiter: /^[^\n]*\t/.test(text) ? '\t' : ',',
      info: true,
      relax_column_count: true,
      to: most + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (found.length > most) refuse('invalid', 'kernel.documents.table.tooManyRows', { most })
    return found.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem
    return refuse('invalid', 'kernel.documents.table.notCsv', { line: Number(problem.lines ?? 1) })
  }
}

/** The text of an uploaded list: UTF-8 with or without a mark, UTF-16 or CP932; refused where it is none of them. */
export function decodeText(bytes: Uint8Array, megabytes = usual.megabytes): string {
  if (bytes.length > megabytes * 1024 * 1024) tooLarge(megabytes)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) refuse('invalid', 'kernel.documents.table.isExcel')
  // 'shift_jis' of the Encoding Standard is Windows' CP932.
  const encodings = [bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', 'shift_jis']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return text
    } catch {
      // Not in this encoding: the next one.
    }
  }
  return refuse('invalid', 'kernel.documents.table.unknownEncoding')
}

function tooLarge(megabytes: number): never {
  return refuse('invalid', 'kernel.documents.table.tooLarge', { megabytes })
}
