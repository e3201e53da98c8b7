// The files that a result comes as: their addresses below …/book/, kinds and names.
import type { BookFormat } from './print/index.server.ts'

export interface BookFile {
  format: BookFormat
  /** The board alone, on a sheet of this size. */
  board?: 'A4' | 'A3'
}

/** By the last step of the address. */
export const bookFiles: Record<string, BookFile> = {
  'book.docx': { format: 'docx' },
  'book.pdf': { format: 'pdf' },
  'book.xlsx': { format: 'xlsx' },
  'cards.csv': { format: 'csv' },
  'board-A4.pdf': { format: 'pdf', board: 'A4' },
  'board-A3.pdf': { format: 'pdf', board: 'A3' },
  'board.svg': { format: 'svg' },
  'book.json': { format: 'json' },
}

export const bookMediaTypes: Record<BookFormat, string> = {
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
}
