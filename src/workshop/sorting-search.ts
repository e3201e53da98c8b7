// From a first grouping to the best one near it: cards move, islands join, as long as the piles are explained better.
import type { Agreement } from './sorting-agreement.ts'
import {
  type Odds,
  oddsOf,
  plainnessOfFewer,
  plainnessOfSizes,
  type Tally,
  usualPlainness,
} from './sorting-likelihood.ts'
import {
  insideOf,
  moveCard,
  type Partition,
  partitionOf,
  renumber,
  scoreOf,
  tallyWith,
} from './sorting-partition.ts'

export interface Grouping {
  /** For each card the number of its island, counted by the islands' first cards. */
  islandOf: Int32Array
  odds: Odds
  score: number
}

/** Rounds and sweeps end by themselves after a few; the limits only keep odd input from going in circles. */
const mostRounds = 12
const mostSweeps = 20

/** Moves single cards and joins whole islands until nothing gets better; the two rates are fitted anew each round. */
export function improve(agreement: Agreement, start: Int32Array, all: Tally): Grouping {
  let partition = partitionOf(agreement, start)
  let odds = oddsOf(insideOf(partition), all)
  for (let round = 0; round < mostRounds; round++) {
    const before = renumber(partition.islandOf).join()
    for (let sweep = 0; sweep < mostSweeps && moveCards(partition, odds); sweep++);
    partition = partitionOf(agreement, renumber(joinIslands(partition, odds)))
    odds = oddsOf(insideOf(partition), all)
    if (partition.islandOf.join() === before) break
  }
  return { islandOf: partition.islandOf, odds, score: scoreOf(partition, all) }
}

/** What the sightings say for one island. */
export function evidence({ together, seen }: Tally, odds: Odds): number {
  return together * odds.together + (seen - together) * odds.apart
}

function moveCards(partition: Partition, odds: Odds): boolean {
  let isMoved = false
  for (let card = 0; card < partition.agreement.count; card++) {
    const island = bestIslandFor(partition, card, odds)
    if (island === partition.islandOf[card]) continue
    moveCard(partition, card, island)
    isMoved = true
  }
  return isMoved
}

/** Only islands with a card that somebody piled with this one; or one of its own. */
function bestIslandFor(partition: Partition, card: number, odds: Odds): number {
  const { sizes, islandOf, islands, width, agreement } = partition
  const own = islandOf[card] ?? 0
  const isAlone = sizes[own] === 1
  const others = isAlone ? islands - 1 : islands
  // A little more than a tie, so that a card does not wander between equals.
  let best = isAlone ? own : sizes.indexOf(0)
  let most = -usualPlainness * Math.log((agreement.count - others) / Math.max(1, others)) + 1e-9
  for (let island = 0; island < width; island++) {
    const tally = tallyWith(partition, card, island)
    const size = (sizes[island] ?? 0) - (island === own ? 1 : 0)
    if (size === 0 || tally.together === 0) continue
    const value = evidence(tally, odds) + usualPlainness * Math.log(size + 1)
    const margin = island === own ? 1e-9 : 0
    if (value + margin > most) {
      best = island
      most = value + margin
    }
  }
  return best
}

/** Joins the two islands that gain most by it, then the next two, until none gain. */
function joinIslands(partition: Partition, odds: Odds): Int32Array {
  const { width, agreement } = partition
  const wall: Wall = { ...tallyIslands(partition), sizes: partition.sizes.slice(), odds }
  const nameOf = Int32Array.from({ length: width }, (_, island) => island)
  const partners = Array.from(nameOf, (island) => partnerOf(wall, island))
  for (let islands = partition.islands; islands > 1; islands--) {
    const one = partners.reduce(
      (best, { gain }, island) => (gain > (partners[best]?.gain ?? 0) ? island : best),
      0,
    )
    const { other, gain } = partners[one] ?? nobody
    const plain = plainnessOfFewer(agreement.count, islands)
    if (other < 0 || gain + usualPlainness * plain < 1e-9) break
    pourInto(one, other, wall)
    for (let island = 0; island < width; island++) {
      if (nameOf[island] === other) nameOf[island] = one
      partners[island] = partnerAfter(wall, island, { one, other, before: partners[island] })
    }
  }
  return partition.islandOf.map((island) => nameOf[island] ?? island)
}

interface Wall extends Between {
  sizes: Int32Array
  odds: Odds
}

interface Partner {
  other: number
  gain: number
}

const nobody: Partner = { other: -1, gain: Number.NEGATIVE_INFINITY }

/** The island that one gains most by joining. */
function partnerOf(wall: Wall, one: number): Partner {
  let best = nobody
  for (let other = 0; other < wall.sizes.length; other++) {
    const gain = gainOf(wall, one, other)
    if (gain > best.gain) best = { other, gain }
  }
  return best
}

/** The same after two islands were joined: only what had to do with them is looked at anew. */
function partnerAfter(
  wall: Wall,
  island: number,
  { one, other, before = nobody }: { one: number; other: number; before: Partner | undefined },
): Partner {
  if (island === other) return nobody
  if (island === one || before.other === one || before.other === other) {
    return partnerOf(wall, island)
  }
  const gain = gainOf(wall, island, one)
  return gain > before.gain ? { other: one, gain } : before
}

function gainOf({ together, seen, sizes, odds }: Wall, one: number, other: number): number {
  const at = one * sizes.length + other
  const tally = { together: together[at] ?? 0, seen: seen[at] ?? 0 }
  if (one === other || tally.together === 0) return Number.NEGATIVE_INFINITY
  const plain = plainnessOfSizes(sizes[one] ?? 0, sizes[other] ?? 0)
  return evidence(tally, odds) + usualPlainness * plain
}

interface Between {
  together: Float64Array
  seen: Float64Array
}

function tallyIslands(partition: Partition): Between {
  const { width, islandOf, together, seen } = partition
  const between = { together: new Float64Array(width ** 2), seen: new Float64Array(width ** 2) }
  islandOf.forEach((island, card) => {
    for (let other = 0; other < width; other++) {
      const at = island * width + other
      between.together[at] = (between.together[at] ?? 0) + (together[card * width + other] ?? 0)
      between.seen[at] = (between.seen[at] ?? 0) + (seen[card * width + other] ?? 0)
    }
  })
  return between
}

/** Adds one island's cards and counts to another's; what is empty afterwards is never chosen again. */
function pourInto(one: number, other: number, { together, seen, sizes }: Wall) {
  const width = sizes.length
  sizes[one] = (sizes[one] ?? 0) + (sizes[other] ?? 0)
  sizes[other] = 0
  for (const counts of [together, seen]) {
    for (let island = 0; island < width; island++) {
      counts[one * width + island] =
        (counts[one * width + island] ?? 0) + (counts[other * width + island] ?? 0)
      counts[other * width + island] = 0
    }
    for (let island = 0; island < width; island++) {
      counts[island * width + one] = counts[one * width + island] ?? 0
      counts[island * width + other] = 0
    }
  }
}
