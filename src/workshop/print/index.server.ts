// The door of the result book: one session, many kinds of file, the same bytes for the same session.
import { makeCsv, makeXlsx } from '#kernel/documents'
import type { Language } from '#kernel/i18n'
import { drawBoard } from './board-drawing.ts'
import { type BoardSize, boardPdf } from './board-pdf.server.ts'
import { boardSvg } from './board-svg.ts'
import type { WorkshopBook } from './book.ts'
import { bookDocx } from './book-docx.server.ts'
import { bookPdf } from './book-pdf.server.ts'
import { bookJson } from './json.ts'
import { paperOf, titleOf } from './paper-whole.ts'
import { loadPhotos, type PhotoFiles } from './photo-bytes.server.ts'
import { cardSheet, sheetsOf } from './sheets.ts'
import { type Words, wordsOf } from './words.ts'

export const bookFormats = ['json', 'docx', 'pdf', 'xlsx', 'csv', 'svg'] as const
export type BookFormat = (typeof bookFormats)[number]

export interface BookWish {
  format: BookFormat
  language: Language
  /** Gives a photo by its hash; without it only captions are printed. */
  files?: PhotoFiles
  /** Of a PDF: the board alone, on one sheet of this size. */
  board?: BoardSize
}

/** Draws a book as a file. Byte-equal for the same book, whatever the machine, its zone or language. */
export async function renderBook(book: WorkshopBook, wish: BookWish): Promise<Uint8Array> {
  const words = wordsOf(wish.language)
  switch (wish.format) {
    case 'json':
      return new TextEncoder().encode(bookJson(book))
    case 'csv':
      return bookCsv(book, words)
    case 'xlsx':
      return bookXlsx(book, words)
    case 'svg':
      return new TextEncoder().encode(boardSvg(drawBoard(book, words), words.language))
    default:
      return wish.format === 'pdf' && wish.board
        ? boardOnOneSheet(book, wish.board, words)
        : bookPaper(book, wish, words)
  }
}

async function bookPaper(book: WorkshopBook, wish: BookWish, words: Words): Promise<Uint8Array> {
  const photos = await loadPhotos(book.photos, wish.files)
  const draw = wish.format === 'docx' ? bookDocx : bookPdf
  return draw(paperOf(book, words), book.asOf, photos)
}

function boardOnOneSheet(book: WorkshopBook, size: BoardSize, words: Words): Uint8Array {
  const { asOf: date, town } = book
  return boardPdf(drawBoard(book, words), { size, date, town: town.name, words })
}

function bookCsv(book: WorkshopBook, words: Words): Uint8Array {
  const { columns, rows } = cardSheet(book, words)
  return makeCsv([columns.map(({ header }) => header), ...rows])
}

function bookXlsx(book: WorkshopBook, words: Words): Promise<Uint8Array> {
  return makeXlsx({
    title: titleOf(book, words),
    author: book.town.name,
    date: book.asOf,
    sheets: sheetsOf(book, words),
  })
}
