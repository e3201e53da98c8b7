// Who is who in two lists of texts: equal ones first, then the most similar, each at most once.

/** Below this, two texts are different things. Measured on reworded and on unrelated entries. */
const leastSimilar = 0.5
/** A pair of letters in more texts than this says nothing about which text it is. */
const commonest = 60

/**
 * Pairs the texts of two lists one to one; the result has, for each of `right`, its index in `left`
 * or -1. Similarity is the Dice coefficient 2·|A∩B| / (|A|+|B|) over pairs of neighbouring letters
 * (L. R. Dice, Ecology 26, 1945; as bigrams G. W. Adamson and J. Boreham, Inf. Storage Retr. 10, 1974).
 * Only texts that share a rare pair of letters are compared, so the cost is far from left × right.
 */
export function bestPairs(left: readonly string[], right: readonly string[]): number[] {
  const pairs = new Array<number>(right.length).fill(-1)
  const free = pairEqual(left, right, pairs)
  const rest = [...right.keys()].filter((index) => pairs[index] === -1)
  if (free.length === 0 || rest.length === 0) return pairs
  const scored = candidates(left, right, free, rest)
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance || a.right - b.right)
  const taken = new Set<number>()
  for (const { left: own, right: other } of scored) {
    if (taken.has(own) || pairs[other] !== -1) continue
    taken.add(own)
    pairs[other] = own
  }
  return pairs
}

/**
 * Ranks a list by how similar its texts are to one: places in the list, the likeliest first. The list
 * is taken apart once for all the texts that are asked for.
 */
export function likeliestAmong(list: readonly string[]): (text: string) => number[] {
  const bags = list.map(bigrams)
  return (text) => {
    const bag = bigrams(text)
    const scored = bags.map((own, place) => ({ place, score: dice(own, bag) }))
    return scored.sort((a, b) => b.score - a.score).map(({ place }) => place)
  }
}

/** Pairs equal texts in their order; gives back what is left of `left`. */
function pairEqual(left: readonly string[], right: readonly string[], pairs: number[]): number[] {
  const byText = new Map<string, number[]>()
  for (const [index, text] of left.entries()) {
    const same = byText.get(text)
    if (same) same.push(index)
    else byText.set(text, [index])
  }
  const used = new Map<string, number>()
  for (const [index, text] of right.entries()) {
    const next = used.get(text) ?? 0
    const own = byText.get(text)?.[next]
    if (own === undefined || text === '') continue
    used.set(text, next + 1)
    pairs[index] = own
  }
  const taken = new Set(pairs)
  return [...left.keys()].filter((index) => !taken.has(index) && left[index] !== '')
}

interface Candidate {
  left: number
  right: number
  score: number
  distance: number
}

function candidates(
  left: readonly string[],
  right: readonly string[],
  free: readonly number[],
  rest: readonly number[],
): Candidate[] {
  const bags = new Map(free.map((index) => [index, bigrams(left[index] ?? '')]))
  const holders = new Map<string, number[]>()
  for (const [index, bag] of bags) {
    for (const pair of bag.keys()) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  }
  const found: Candidate[] = []
  const places = new Map(free.map((index, place) => [index, place]))
  for (const [place, index] of rest.entries()) {
    const bag = bigrams(right[index] ?? '')
    for (const own of sharing(bag, holders)) {
      const score = dice(bag, bags.get(own) ?? new Map())
      if (score < leastSimilar) continue
      const distance = Math.abs((places.get(own) ?? 0) - place)
      found.push({ left: own, right: index, score, distance })
    }
  }
  return found
}

function sharing(bag: ReadonlyMap<string, number>, holders: ReadonlyMap<string, number[]>) {
  const shared = new Set<number>()
  const rarest = [...bag.keys()]
    .map((pair) => holders.get(pair) ?? [])
    .filter((own) => own.length > 0)
    .sort((a, b) => a.length - b.length)
  for (const [rank, own] of rarest.entries()) {
    if (own.length > commonest && rank > 0) break
    for (const index of own.slice(0, commonest)) shared.add(index)
    if (shared.size > commonest * 4) break
  }
  return shared
}

/** Every pair of neighbouring letters with how often it stands there; a single letter stands for itself. */
function bigrams(text: string): Map<string, number> {
  const letters = [...text]
  const bag = new Map<string, number>()
  if (letters.length === 1) bag.set(text, 1)
  for (let at = 1; at < letters.length; at += 1) {
    const pair = `${letters[at - 1]}${letters[at]}`
    bag.set(pair, (bag.get(pair) ?? 0) + 1)
  }
  return bag
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [pair, times] of one) shared += Math.min(times, other.get(pair) ?? 0)
  return (2 * shared) / (sizeOf(one) + sizeOf(other) || 1)
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  let size = 0
  for (const times of bag.values()) size += times
  return size
}
