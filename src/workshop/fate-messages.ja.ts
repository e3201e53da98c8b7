// The words of this part: fate.
export const fateMessages = {}
