// Finding a place in a long sorted list without walking through it.

/** How many items stand before the first that does not fit; all that fit stand first. */
export function countFitting<T>(sorted: readonly T[], fits: (item: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle]
    if (item !== undefined && fits(item)) low = middle + 1
    else high = middle
  }
  return low
}
