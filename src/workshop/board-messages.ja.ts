// The words of this part: board.
export const boardMessages = {}
