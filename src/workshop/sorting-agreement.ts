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
  /** For each card those that it was in one hand with: most pairs of a large hall were in none. */
  met: Uint16Array[]
}

/** Counts how often each pair was seen and piled together (co-association, Fred & Jain 2005). */
export function countAgreement(count: number, sets: Iterable<PiledSet>): Agreement {
  const agreement: Agreement = {
    count,
    together: new Uint16Array(count * count),
    seen: new Uint16Array(count * count),
    views: new Uint32Array(count),
    met: [],
  }
  for (const set of sets) {
    for (const card of set.flat()) agreement.views[card] = (agreement.views[card] ?? 0) + 1
    addPairs(agreement.seen, count, set.flat())
    for (const pile of set) addPairs(agreement.together, count, pile)
  }
  mirror(agreement.seen, count)
  mirror(agreement.together, count)
  for (let card = 0; card < count; card++) {
    agreement.met.push(metBy(agreement.seen.subarray(card * count, (card + 1) * count)))
  }
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

function metBy(row: Uint16Array): Uint16Array {
  let met = 0
  for (const times of row) if (times > 0) met++
  const cards = new Uint16Array(met)
  let next = 0
  for (let other = 0; other < row.length; other++) {
    if (row[other]) cards[next++] = other
  }
  return cards
}

function mirror(counts: Uint16Array, count: number) {
  for (let row = 0; row < count; row++) {
    for (let column = row + 1; column < count; column++) {
      counts[column * count + row] = counts[row * count + column] ?? 0
    }
  }
}
