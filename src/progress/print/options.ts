// What can be asked of a print.
import type { CsvEncoding } from '#kernel/documents'
import type { DigitWidth, Language } from '#kernel/i18n'
import type { ReportActivity, ReportFormat, ReportTemplate } from '../schema.ts'

export interface PrintOptions {
  template: ReportTemplate
  format: ReportFormat
  /** Width of digits in dates and counts; texts of the town stay as written. */
  digits: DigitWidth
  language: Language
  /** Does an importer find exactly these dates in the text by itself? Else they are printed beside it. */
  datesShownInText?: (activity: ReportActivity) => boolean
  /** Gives a picture by its hash as PNG or JPEG; without it only captions are printed. */
  files?: (hash: string) => Promise<Uint8Array>
  /** Of the csv; UTF-8 with BOM unless CP932 is asked for. */
  encoding?: CsvEncoding
}
