// The report as an Excel book: the activities, and a sheet of what the report is.
import { makeXlsx } from '#kernel/documents'
import type { ProgressReport } from '../schema.ts'
import type { Words } from './words.ts'

const widths = [22, 18, 16, 12, 8, 52, 17, 24, 20, 14, 22, 14]

/** The book with both sheets. */
export function reportXlsx(
  [head = [], ...rows]: string[][],
  summary: (string | number)[][],
  { report, words }: { report: ProgressReport; words: Words },
): Promise<Uint8Array> {
  const columns = head.map((header, index) => ({ header, width: widths[index] ?? 16 }))
  return makeXlsx({
    title: report.programme.title,
    author: report.town.name,
    date: report.asOf,
    sheets: [
      { name: words.say('sheet.activities'), columns, rows },
      {
        name: words.say('sheet.summary'),
        columns: [
          { header: words.say('sheet.item'), width: 24 },
          { header: words.say('sheet.value'), width: 60 },
        ],
        rows: summary,
      },
    ],
  })
}
