// The words of this part: book.
import { bookPrintMessages } from './print/messages.ja.ts'

export const bookMessages = { print: bookPrintMessages }
