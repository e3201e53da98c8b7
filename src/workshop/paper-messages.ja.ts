// The words of this part: paper.
export const paperMessages = {}
