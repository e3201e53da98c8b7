// The words of this part: book.
export const bookMessages = {}
