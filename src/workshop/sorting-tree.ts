// Where the tree of joins is cut: the level whose islands explain the piles best, without anybody naming a number.
import type { Agreement } from './sorting-agreement.ts'
import { explains, logFactorial, plainness, type Tally } from './sorting-likelihood.ts'
import type { Join } from './sorting-linkage.ts'
import { renumber } from './sorting-partition.ts'

/** The best level of a tree; `weight` is how much plainness counts beside the piles. */
export function cutTree(
  agreement: Agreement,
  { joins, all, weight }: { joins: readonly Join[]; all: Tally; weight: number },
): Int32Array {
  const { count } = agreement
  const inside = { together: 0, seen: 0 }
  let logSizes = 0
  let best = { level: 0, score: explains(inside, all) + weight * plainness(count, count, 0) }
  let islands = count
  climb(agreement, joins, ({ one, other, between, level }) => {
    inside.together += between.together
    inside.seen += between.seen
    islands--
    logSizes += logFactorial(one + other) - logFactorial(one) - logFactorial(other)
    const score = explains(inside, all) + weight * plainness(count, islands, logSizes)
    if (score > best.score) best = { level, score }
  })
  return renumber(climb(agreement, joins.slice(0, best.level)))
}

interface Step {
  /** How many cards each of the two has. */
  one: number
  other: number
  between: Tally
  level: number
}

/** Makes the joins one after another, but none of two islands of which nobody piled any two cards. */
function climb(
  agreement: Agreement,
  joins: readonly Join[],
  onJoin?: (step: Step) => void,
): Int32Array {
  const { count } = agreement
  const islandOf = Int32Array.from({ length: count }, (_, card) => card)
  const cards = Array.from({ length: count }, (_, card) => [card])
  joins.forEach((join, at) => {
    const island = islandOf[join.one] ?? 0
    const one = cards[island] ?? []
    const other = cards[islandOf[join.other] ?? 0] ?? []
    const between = tallyBetween(agreement, one, other)
    if (between.together === 0) return
    onJoin?.({ one: one.length, other: other.length, between, level: at + 1 })
    for (const card of other) islandOf[card] = island
    one.push(...other)
  })
  return islandOf
}

function tallyBetween(
  { count, together, seen }: Agreement,
  one: readonly number[],
  other: readonly number[],
): Tally {
  const tally = { together: 0, seen: 0 }
  for (const here of one) {
    for (const there of other) {
      tally.together += together[here * count + there] ?? 0
      tally.seen += seen[here * count + there] ?? 0
    }
  }
  return tally
}
