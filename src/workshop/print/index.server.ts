// The door of the result book: one session, many kinds of file, the same bytes for the same session.
import type { WorkshopBook } from './book.ts'
import { bookJson } from './json.ts'

export const bookFormats = ['json'] as const
export type BookFormat = (typeof bookFormats)[number]

/** Draws a book as a file. Byte-equal for the same book, whatever the machine, its zone or language. */
export async function renderBook(book: WorkshopBook, _format: BookFormat): Promise<Uint8Array> {
  return new TextEncoder().encode(bookJson(book))
}
