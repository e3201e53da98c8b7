// The door of the prints: one report, six kinds of file, the same bytes for the same report.
import { makeCsv } from '#kernel/documents'
import { datesInText } from '#programme'
import type { ProgressReport, ReportActivity } from '../schema.ts'
import { councilDocx } from './council-docx.server.ts'
import { councilHtml } from './council-html.ts'
import { councilPaperOf, councilRooms } from './council-paper.ts'
import { fitCouncil } from './council-pdf.server.ts'
import { loadFigures } from './figures.server.ts'
import type { PrintOptions } from './options.ts'
import { paperOf } from './paper.ts'
import { seedDocx } from './seed-docx.server.ts'
import { seedHtml } from './seed-html.ts'
import { seedPdf } from './seed-pdf.server.ts'
import { sheetRows, wideRows } from './sheet-rows.ts'
import { reportXlsx } from './sheet-xlsx.server.ts'
import { wordsOf } from './words.ts'

export type { PrintOptions } from './options.ts'

/**
 * Draws a report as a file. Byte-equal for the same report and options, whatever the machine, its
 * zone or language: the document's date is the as-of date.
 */
export async function renderReport(
  report: ProgressReport,
  wish: PrintOptions,
): Promise<Uint8Array> {
  const options = { datesShownInText: shownInText(report.fiscalYear), ...wish }
  const words = wordsOf(options.language, options.digits)
  switch (options.format) {
    case 'json':
      return asBytes(`${JSON.stringify({ format: 1, ...report }, null, 2)}\n`)
    case 'csv':
      return makeCsv(wideRows(report, words, options.datesShownInText), options.encoding)
    case 'xlsx':
      return reportXlsx(sheetRows(report, words, options.datesShownInText), report, words)
    default:
      return options.template === 'council' ? council(report, options) : seed(report, options)
  }
}

async function seed(report: ProgressReport, options: PrintOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language, options.digits)
  const paper = paperOf(report, options)
  const figures = await loadFigures(report, options.files)
  if (options.format === 'html') return seedHtml(paper, figures, words)
  if (options.format === 'docx') return seedDocx(paper, report.asOf, figures, words)
  return seedPdf(paper, report.asOf, figures, words)
}

async function council(report: ProgressReport, options: PrintOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language, options.digits)
  if (options.format === 'html') return councilHtml(councilPaperOf(report, words, councilRooms[0]))
  if (options.format === 'docx') return councilDocx(fitCouncil(report, words, 'docx'), report.asOf)
  return fitCouncil(report, words, 'pdf').pdf
}

/** Dates that an importer reads off the text by itself need not stand beside it. */
function shownInText(fiscalYear: number) {
  return ({ text, dates }: ReportActivity): boolean =>
    JSON.stringify(datesInText(text, fiscalYear).dates) === JSON.stringify(dates)
}

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
