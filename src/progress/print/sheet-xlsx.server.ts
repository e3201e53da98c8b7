// The report as an Excel book: the activities, money and indicators where shown, and what the report is.
import { makeXlsx, type XlsxSheet } from '#kernel/documents'
import type { ProgressReport } from '../schema.ts'
import { financeRows, indicatorRows, shownFigures } from './figure-rows.ts'
import { summaryRows } from './sheet-rows.ts'
import type { Words } from './words.ts'

const widths = [22, 18, 16, 12, 8, 52, 17, 24, 20, 14, 22, 14]

/** The book with its sheets; `activities` begins with the head. */
export function reportXlsx(
  activities: string[][],
  report: ProgressReport,
  words: Words,
): Promise<Uint8Array> {
  const { say } = words
  const shown = shownFigures(report)
  const summary = [[say('sheet.item'), say('sheet.value')], ...summaryRows(report, words)]
  return makeXlsx({
    title: report.programme.title,
    author: report.town.name,
    date: report.asOf,
    sheets: [
      sheetOf(say('sheet.activities'), activities, widths),
      ...(shown.finance
        ? [sheetOf(say('sheet.finance'), financeRows(report, words), [30, 9, 18, 18, 30])]
        : []),
      ...(shown.indicators
        ? [sheetOf(say('sheet.indicators'), indicatorRows(report, words), [30, 9, 36])]
        : []),
      sheetOf(say('sheet.summary'), summary, [24, 60]),
    ],
  })
}

function sheetOf(
  name: string,
  [head = [], ...rows]: (string | number)[][],
  wide: number[],
): XlsxSheet {
  const columns = head.map((header, at) => ({ header: String(header), width: wide[at] ?? 12 }))
  return { name, columns, rows }
}
