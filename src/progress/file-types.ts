// The six kinds of file that a report comes as.
import type { ReportFormat } from './schema.ts'

export const reportFormats = [
  'docx',
  'pdf',
  'xlsx',
  'csv',
  'html',
  'json',
] as const satisfies ReportFormat[]

export const mediaTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Nothing in a report can run or ask for anything, whatever a town wrote into it. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
