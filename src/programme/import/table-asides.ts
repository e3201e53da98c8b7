// Rows of a table that tell of the table itself: sums, and legends of its marks.

import { labelKind } from './labels.ts'
import type { SourceCell, SourceLine } from './source-document.ts'
import { textIn } from './visible-text.ts'

const longestMeaning = 40

/** Sums at the end of a table are no initiatives. */
export function isTotal(raw: string, cells: readonly SourceCell[]): boolean {
  const first = cells[0]
  return (
    first !== undefined && /^(?:小|合|総|総合|累)?計$/.test(textIn(raw, first).replace(/\s/g, ''))
  )
}

const rankWords = /計画|目標|達成|未達|順調|遅れ|遅延|完了|着手|概ね|おおむね|進捗|実施/

/** 「◎ | 計画以上」, 「○ | 計画どおり」: a legend beside the table, each mark once. */
export function isLegend(raw: string, rows: readonly SourceLine[]): boolean {
  const pairs = rows.map((row) => row.cells.map((cell) => textIn(raw, cell).trim()))
  const marks = new Set(pairs.map(([mark = '']) => mark))
  return (
    pairs.length > 2 &&
    marks.size === pairs.length &&
    pairs.every(([mark = '', words = '', ...more]) => {
      const kind = labelKind(mark)
      const isGrade = kind !== null && kind !== 'state' && kind !== 'word'
      return isGrade && more.length === 0 && words.length < longestMeaning && rankWords.test(words)
    })
  )
}
