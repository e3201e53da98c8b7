// CSV that Excel opens without garbling and without running anything in it.
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { refuse } from '../refusal.ts'
import { asBytes } from './zip.server.ts'

export type CsvCell = string | number | null
export type CsvEncoding = 'utf-8' | 'cp932'

/** A CSV file: UTF-8 with BOM, or CP932 on request; CRLF; formulas made harmless. */
export function makeCsv(
  rows: readonly (readonly CsvCell[])[],
  encoding: CsvEncoding = 'utf-8',
): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))),
    { record_delimiter: '\r\n' },
  )
  return encoding === 'cp932' ? toCp932(text) : asBytes(`\uFEFF${text}`)
}

/**
 * Puts ' before a text that a spreadsheet would take for a formula; numbers such as -5 stay.
 * A text that looks guarded already gets another one, so that taking one away gives back every text.
 */
export function guardFormula(text: string): string {
  const isNumber = /^[+-]?\d[\d,]*(\.\d+)?%?$/.test(text)
  return !isNumber && formula.test(text) ? `'${text}` : text
}

const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/

/** One character of JIS, two spellings in Unicode: macOS and Windows differ, the printed sign is the same. */
const sameInJis: Record<string, string> = {
  '\u301C': '\uFF5E',
  '\u2212': '\uFF0D',
  '\u2016': '\u2225',
  '\u2014': '\u2015',
  '\u00A2': '\uFFE0',
  '\u00A3': '\uFFE1',
  '\u00AC': '\uFFE2',
}

/** Text in CP932; refused with every character that cannot be written, none is lost without a word. */
export function toCp932(text: string): Uint8Array {
  const spelled = text.replace(/[\u301C\u2212\u2016\u2014\u00A2\u00A3\u00AC]/g, (sign) => {
    return sameInJis[sign] ?? sign
  })
  const lost = [...new Set(spelled)].filter((sign) => !isInCp932(sign))
  if (lost.length > 0) {
    refuse('invalid', 'kernel.documents.notInCp932', {
      characters: lost.sort().join(' '),
      count: lost.length,
    })
  }
  return new Uint8Array(iconv.encode(spelled, 'cp932'))
}

function isInCp932(sign: string): boolean {
  return iconv.decode(iconv.encode(sign, 'cp932'), 'cp932') === sign
}
