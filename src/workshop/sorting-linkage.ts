// Average linkage: the tree in which cards come together, from the closest pair to the whole wall.

/** One joining: the two groups are named by any card in them. */
export interface Join {
  one: number
  other: number
  likeness: number
}

/**
 * Joins by average linkage, most alike first, with the nearest-neighbour chain (Murtagh 1983; Müllner 2011):
 * quadratic in the number of cards. `likeness` is a full square table and is used up.
 */
export function averageLinkage(count: number, likeness: Float32Array): Join[] {
  const sizes = new Float64Array(count).fill(1)
  const alive = Int32Array.from({ length: count }, (_, card) => card)
  const joins: Join[] = []
  const chain: number[] = []
  let left = count
  while (left > 1) {
    if (chain.length === 0) chain.push(alive[0] ?? 0)
    const tip = chain.at(-1) ?? 0
    const before = chain.at(-2)
    const nearest = nearestOf(tip, before, { count, likeness, alive, left })
    if (nearest !== before) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    const [one, other] = tip < nearest ? [tip, nearest] : [nearest, tip]
    joins.push({ one, other, likeness: likeness[one * count + other] ?? 0 })
    left = takeOut(alive, left, other)
    pour(one, other, { count, likeness, sizes, alive, left })
  }
  // The chain finds joins out of order; equal ones keep the order in which they can be made.
  return joins.sort((a, b) => b.likeness - a.likeness)
}

interface Wall {
  count: number
  likeness: Float32Array
  alive: Int32Array
  left: number
}

/** The most alike of those left; the one before in the chain wins a tie, so that the chain ends. */
function nearestOf(tip: number, before: number | undefined, wall: Wall): number {
  const { count, likeness, alive, left } = wall
  const row = tip * count
  let nearest = before ?? -1
  let best = before === undefined ? Number.NEGATIVE_INFINITY : (likeness[row + before] ?? 0)
  for (let at = 0; at < left; at++) {
    const card = alive[at] ?? 0
    const value = likeness[row + card] ?? 0
    if (value > best && card !== tip) {
      best = value
      nearest = card
    }
  }
  return nearest
}

function takeOut(alive: Int32Array, left: number, card: number): number {
  const at = alive.subarray(0, left).indexOf(card)
  alive.copyWithin(at, at + 1, left)
  return left - 1
}

/** Lance and Williams (1967): the likeness to a joined group is the average over its cards. */
function pour(one: number, other: number, wall: Wall & { sizes: Float64Array }) {
  const { count, likeness, sizes, alive, left } = wall
  const sizeOne = sizes[one] ?? 1
  const sizeOther = sizes[other] ?? 1
  const sum = sizeOne + sizeOther
  for (let at = 0; at < left; at++) {
    const card = alive[at] ?? 0
    if (card === one) continue
    const here = one * count + card
    const there = other * count + card
    const value = ((likeness[here] ?? 0) * sizeOne + (likeness[there] ?? 0) * sizeOther) / sum
    likeness[here] = value
    likeness[card * count + one] = value
  }
  sizes[one] = sum
}
