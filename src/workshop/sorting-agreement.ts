// What all piles say about each pair of cards: without it nobody's sorting could be laid beside another's.

/** One set as somebody piled it: the places of the cards in the list, pile by pile. */
export type PiledSet = readonly (readonly number[])[]

/** Counts of pairs, as two square tables written row by row; both halves are filled. */
export interface Agreement {
  count: number
  /** How often two cards lay in one pile. */
  together: Uint16Array
  /** How often two cards were in one hand, in one pile or not. */
  seen: Uint16Array
  /** How many sets a card was in. */
  views: Uint32Array
}

/** Counts how often each pair was seen and piled together (co-association, Fred & Jain 2005). */
export function countAgreement(count: number, sets: Iterable<PiledSet>): Agreement {
  const agreement = {
    count,
    together: new Uint16Array(count * count),
    seen: new Uint16Array(count * count),
    views: new Uint32Array(count),
  }
  for (const set of sets) {
    for (const card of set.flat()) agreement.views[card] = (agreement.views[card] ?? 0) + 1
    addPairs(agreement.seen, count, set.flat())
    for (const pile of set) addPairs(agreement.together, count, pile)
  }
  mirror(agreement.seen, count)
  mirror(agreement.together, count)
  return agreement
}

/** Adds every pair once, above the diagonal. */
function addPairs(counts: Uint16Array, count: number, cards: readonly number[]) {
  const sorted = Int32Array.from(cards).sort()
  for (let at = 0; at < sorted.length; at++) {
    const row = (sorted[at] ?? 0) * count
    for (let next = at + 1; next < sorted.length; next++) {
      const place = row + (sorted[next] ?? 0)
      const before = counts[place] ?? 0
      // A full counter stays full instead of starting at 0 again.
      if (before < 65_535) counts[place] = before + 1
    }
  }
}

function mirror(counts: Uint16Array, count: number) {
  for (let row = 0; row < count; row++) {
    for (let column = row + 1; column < count; column++) {
      counts[column * count + row] = counts[row * count + column] ?? 0
    }
  }
}
