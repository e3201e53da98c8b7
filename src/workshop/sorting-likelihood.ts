// How well a grouping explains the piles: two rates, one inside islands and one between them (planted partition).
import type { Agreement } from './sorting-agreement.ts'

/** Pairs that were in one hand, and how many of them were put into one pile. */
export interface Tally {
  together: number
  seen: number
}

/** What one sighting of a pair says for one island, in nats: piled together, or laid apart. */
export interface Odds {
  together: number
  apart: number
}

/** Cards that were laid apart more often than this are no island, however rarely they were seen. */
const leastInside = 0.4

/**
 * How much the plainness of a grouping counts beside the piles: 1 would be its full description length.
 * Measured: 1 lumps many small islands, 0 splits what few people have sorted (docs/decisions/0019).
 */
export const usualPlainness = 0.5

/** All pairs of all piles. */
export function tallyOf({ count, together, seen, met }: Agreement): Tally {
  const tally = { together: 0, seen: 0 }
  for (const [card, others] of met.entries()) {
    for (const other of others) {
      tally.together += together[card * count + other] ?? 0
      tally.seen += seen[card * count + other] ?? 0
    }
  }
  return { together: tally.together / 2, seen: tally.seen / 2 }
}

/** The rates that fit a grouping, kept away from 0 and 1 by half a sighting each. */
function ratesOf(inside: Tally, all: Tally) {
  const outside = outsideOf(inside, all)
  const within = Math.max(leastInside, (inside.together + 0.5) / (inside.seen + 1))
  return { within, between: (outside.together + 0.5) / (outside.seen + 1) }
}

function outsideOf(inside: Tally, all: Tally): Tally {
  return { together: all.together - inside.together, seen: all.seen - inside.seen }
}

/** The odds that a grouping's own rates give; pairs outside are never held to be the likelier ones. */
export function oddsOf(inside: Tally, all: Tally): Odds {
  const { within, between } = ratesOf(inside, all)
  const rare = Math.min(between, within * 0.9)
  return { together: Math.log(within / rare), apart: Math.log((1 - within) / (1 - rare)) }
}

/** The logarithm of the likelihood of all piles under a grouping. */
export function explains(inside: Tally, all: Tally): number {
  const { within, between } = ratesOf(inside, all)
  return chance(inside, within) + chance(outsideOf(inside, all), between)
}

function chance({ together, seen }: Tally, rate: number): number {
  return together * Math.log(rate) + (seen - together) * Math.log(1 - rate)
}

/** The words that say which card lies where, as a logarithm: few islands of like size need few (Peixoto 2017). */
export function plainness(cards: number, islands: number, logSizes: number): number {
  return (
    logSizes - (logFactorial(cards - 1) - logFactorial(islands - 1) - logFactorial(cards - islands))
  )
}

/** What joining two islands of these sizes makes plainer, apart from there being one fewer. */
export function plainnessOfSizes(one: number, other: number): number {
  return logFactorial(one + other) - logFactorial(one) - logFactorial(other)
}

/** What one island fewer makes plainer. */
export function plainnessOfFewer(cards: number, islands: number): number {
  return Math.log((cards - islands + 1) / (islands - 1))
}

const logFactorials = [0]

/** ln n!, worked out once for each n. */
export function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  }
  return logFactorials[n] ?? 0
}
