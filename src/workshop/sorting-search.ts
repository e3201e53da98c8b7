// From a first grouping to the best one near it: cards move, islands join, as long as the piles are explained better.
import type { Agreement } from './sorting-agreement.ts'
import {
  type Odds,
  oddsOf,
  plainnessOfJoin,
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
  const { sizes, width, agreement } = partition
  const between = tallyIslands(partition)
  const nameOf = Int32Array.from({ length: width }, (_, island) => island)
  const left = { sizes: sizes.slice(), islands: partition.islands, cards: agreement.count }
  for (;;) {
    const pair = bestPair(between, left, odds)
    if (!pair) break
    const [one, other] = pair
    pourInto(one, other, between, width)
    left.sizes[one] = (left.sizes[one] ?? 0) + (left.sizes[other] ?? 0)
    left.sizes[other] = 0
    left.islands--
    for (let island = 0; island < width; island++)
      if (nameOf[island] === other) nameOf[island] = one
  }
  return partition.islandOf.map((island) => nameOf[island] ?? island)
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

function bestPair(
  { together, seen }: Between,
  { sizes, islands, cards }: { sizes: Int32Array; islands: number; cards: number },
  odds: Odds,
): [number, number] | undefined {
  const width = sizes.length
  let best: [number, number] | undefined
  let most = 1e-9
  for (let one = 0; one < width; one++) {
    for (let other = one + 1; other < width; other++) {
      const at = one * width + other
      const tally = { together: together[at] ?? 0, seen: seen[at] ?? 0 }
      if (tally.together === 0) continue
      const plain = plainnessOfJoin(cards, islands, sizes[one] ?? 0, sizes[other] ?? 0)
      const gain = evidence(tally, odds) + usualPlainness * plain
      if (gain > most) {
        most = gain
        best = [one, other]
      }
    }
  }
  return best
}

/** Adds one island's counts to another's; what is empty afterwards is never chosen again. */
function pourInto(one: number, other: number, between: Between, width: number) {
  for (const counts of [between.together, between.seen]) {
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
