// Sorting together (みんなで島づくり): from everybody's piles of a few cards to islands of all of them.
import { type Agreement, countAgreement } from './sorting-agreement.ts'
import type { Sorting } from './sorting-input.ts'
import { tallyOf, usualPlainness } from './sorting-likelihood.ts'
import { averageLinkage } from './sorting-linkage.ts'
import { partitionOf, tallyWith } from './sorting-partition.ts'
import { type Grouping, improve } from './sorting-search.ts'
import { cutTree } from './sorting-tree.ts'

export { readSorting, type Sorting } from './sorting-input.ts'

export interface SortedGroup {
  cards: string[]
  /** 0 to 1, see `certaintyOf`. */
  certainty: number
}

/**
 * Proposes islands from piles; nobody names their number. The same piles in any order give the same
 * islands, in the order of their first cards. A card that nobody had in hand stays alone, certainty 0.
 */
export function sortTogether({ cards, piles }: Sorting): { groups: SortedGroup[] } {
  const placeOf = new Map(cards.map((card, place) => [card, place]))
  const sets = piles.map(({ groups }) =>
    groups.map((group) => group.map((card) => placeOf.get(card) ?? 0)),
  )
  const agreement = countAgreement(cards.length, sets)
  const { islandOf } = groupCards(agreement)
  const groups: SortedGroup[] = certaintiesOf(agreement, islandOf).map((certainty) => ({
    cards: [],
    certainty,
  }))
  cards.forEach((card, place) => {
    groups[islandOf[place] ?? 0]?.cards.push(card)
  })
  return { groups }
}

/** Weights of plainness at which the tree is cut for a first grouping: fine, usual, coarse. */
const firstCuts = [0, usualPlainness, 1]

/**
 * Evidence accumulation (Fred & Jain 2005, doi:10.1109/TPAMI.2005.113): average linkage over shrunk
 * co-association, then the likelihood of the piles chooses the level and moves single cards.
 */
export function groupCards(agreement: Agreement): Grouping {
  const all = tallyOf(agreement)
  const joins = averageLinkage(agreement.count, coAssociation(agreement, all))
  const found = firstCuts.map((weight) =>
    improve(agreement, cutTree(agreement, { joins, all, weight }), all),
  )
  return found.reduce((best, next) => (next.score > best.score ? next : best))
}

/** The share of sightings in which two cards were piled together; few sightings lean to the common share. */
function coAssociation({ together, seen }: Agreement, all: { together: number; seen: number }) {
  // Below every share that was seen: a pair that nobody had in hand never comes first.
  const common = all.together / (all.seen + 1)
  const share = new Float32Array(seen.length)
  for (let at = 0; at < seen.length; at++) {
    share[at] = ((together[at] ?? 0) + common) / ((seen[at] ?? 0) + 1)
  }
  return share
}

/**
 * How sure each island is: the share of sightings in which two of its cards were piled together, less
 * the same share with the nearest other island. One sighting apart is added to both, so that few
 * sightings are never sure. A card alone counts as together with itself whenever it was in a hand.
 */
function certaintiesOf(agreement: Agreement, islandOf: Int32Array): number[] {
  const partition = partitionOf(agreement, islandOf)
  const { width, islands, sizes } = partition
  const sums = Array.from({ length: islands }, () => ({
    together: new Float64Array(width),
    seen: new Float64Array(width),
  }))
  islandOf.forEach((island, card) => {
    const sum = sums[island]
    if (!sum) return
    for (let other = 0; other < width; other++) {
      const tally = tallyWith(partition, card, other)
      const self = other === island && sizes[island] === 1 ? (agreement.views[card] ?? 0) * 2 : 0
      sum.together[other] = (sum.together[other] ?? 0) + tally.together + self
      sum.seen[other] = (sum.seen[other] ?? 0) + tally.seen + self
    }
  })
  return sums.map(({ together, seen }, island) => certaintyOf(island, together, seen))
}

function certaintyOf(island: number, together: Float64Array, seen: Float64Array): number {
  // Pairs within the island were met from both sides.
  const within = (together[island] ?? 0) / 2 / ((seen[island] ?? 0) / 2 + 1)
  let nearest = 0
  together.forEach((count, other) => {
    if (other !== island) nearest = Math.max(nearest, count / ((seen[other] ?? 0) + 1))
  })
  return Math.max(0, Math.round((within - nearest) * 100) / 100)
}
