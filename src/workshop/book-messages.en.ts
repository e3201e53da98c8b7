// The words of this part: book.
import type { bookMessages as ja } from './book-messages.ja.ts'
import { bookPrintMessages } from './print/messages.en.ts'

export const bookMessages: typeof ja = { print: bookPrintMessages }
