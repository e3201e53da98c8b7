// The words of this part: sorting.
export const sortingMessages = {}
