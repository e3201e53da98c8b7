// Cards in islands, with the counts between each card and each island: what moving one card would change is read off at once.
import type { Agreement } from './sorting-agreement.ts'
import {
  explains,
  logFactorial,
  plainness,
  type Tally,
  usualPlainness,
} from './sorting-likelihood.ts'

/** A grouping of all cards: island numbers are below `width`; at least one of them has no card. */
export interface Partition {
  agreement: Agreement
  islandOf: Int32Array
  sizes: Int32Array
  islands: number
  width: number
  /** Row by card, column by island: sightings with its cards, and those in one pile. */
  together: Int32Array
  seen: Int32Array
}

/** Makes the counts for a grouping; `islandOf` is copied. */
export function partitionOf(agreement: Agreement, islandOf: Int32Array): Partition {
  const { count } = agreement
  const width = islandOf.reduce((most, island) => Math.max(most, island), -1) + 2
  const partition: Partition = {
    agreement,
    islandOf: islandOf.slice(),
    sizes: new Int32Array(width),
    islands: 0,
    width,
    together: new Int32Array(count * width),
    seen: new Int32Array(count * width),
  }
  for (let card = 0; card < count; card++) countIn(partition, card, islandOf[card] ?? 0, 1)
  return partition
}

/** Puts a card into another island. */
export function moveCard(partition: Partition, card: number, island: number): void {
  countIn(partition, card, partition.islandOf[card] ?? 0, -1)
  partition.islandOf[card] = island
  countIn(partition, card, island, 1)
}

function countIn(partition: Partition, card: number, island: number, by: 1 | -1) {
  const { agreement, sizes, width, together, seen } = partition
  const before = sizes[island] ?? 0
  sizes[island] = before + by
  if (before === 0) partition.islands++
  if (before + by === 0) partition.islands--
  const row = card * agreement.count
  for (const other of agreement.met[card] ?? []) {
    const at = other * width + island
    seen[at] = (seen[at] ?? 0) + by * (agreement.seen[row + other] ?? 0)
    together[at] = (together[at] ?? 0) + by * (agreement.together[row + other] ?? 0)
  }
}

/** The sightings of one card with the cards of an island. */
export function tallyWith(
  { together, seen, width }: Partition,
  card: number,
  island: number,
): Tally {
  const at = card * width + island
  return { together: together[at] ?? 0, seen: seen[at] ?? 0 }
}

/** All sightings within islands. */
export function insideOf(partition: Partition): Tally {
  const inside = { together: 0, seen: 0 }
  partition.islandOf.forEach((island, card) => {
    const { together, seen } = tallyWith(partition, card, island)
    inside.together += together
    inside.seen += seen
  })
  return { together: inside.together / 2, seen: inside.seen / 2 }
}

/** How good a grouping is: how well it explains the piles, and how plain it is. */
export function scoreOf(partition: Partition, all: Tally): number {
  const { agreement, sizes, islands } = partition
  const logSizes = sizes.reduce((sum, size) => sum + logFactorial(size), 0)
  const plain = plainness(agreement.count, islands, logSizes)
  return explains(insideOf(partition), all) + usualPlainness * plain
}

/** The same islands, numbered by their first card. */
export function renumber(islandOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  return islandOf.map((island) => {
    const number = numbers.get(island) ?? numbers.size
    numbers.set(island, number)
    return number
  })
}
