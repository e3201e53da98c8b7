// Which few cards a phone is given to pile up: who gets the wrong ones sorts for nothing.

import { groupCards } from './sorting.ts'
import type { Agreement } from './sorting-agreement.ts'
import { evidence } from './sorting-search.ts'

/** What was handed out so far, whether it came back or not. */
export interface Dealt {
  count: number
  /** How many sets a card was in. */
  times: Uint32Array
  /** How many sets two cards were in together, as a square table. */
  met: Uint16Array
}

/** What the piles say so far, and how sure each card's place is. */
export interface Outlook {
  views: Uint32Array
  islandOf: Int32Array
  /** For each card all islands, its own first, then the likeliest. */
  islandsFor: number[][]
  /** How much better its own island fits than the next best, in nats. */
  lead: Float64Array
}

export interface SetWish {
  dealt: Dealt
  /** Empty while too little is known, see `outlookOf`. */
  outlook?: Outlook | undefined
  /** Cards that this person had in hand before. */
  mine: ReadonlySet<number>
  size: number
  seed: number
}

/** Nothing handed out yet. */
export function nothingDealt(count: number): Dealt {
  return { count, times: new Uint32Array(count), met: new Uint16Array(count * count) }
}

/** Notes a set that was handed out. */
export function noteDealt({ count, times, met }: Dealt, set: readonly number[]): void {
  for (const card of set) {
    times[card] = (times[card] ?? 0) + 1
    for (const other of set) {
      if (other !== card) met[card * count + other] = (met[card * count + other] ?? 0) + 1
    }
  }
}

/** Before each card was piled this often on average, doubts say more about chance than about cards (measured). */
const leastViews = 8

/** How sure each card's place is; undefined while the piles are too few to say. */
export function outlookOf(agreement: Agreement): Outlook | undefined {
  const { count, views } = agreement
  if (views.reduce((sum, times) => sum + times, 0) < leastViews * count) return undefined
  const { islandOf, odds } = groupCards(agreement)
  const islands = islandOf.reduce((most, island) => Math.max(most, island), 0) + 1
  const outlook: Outlook = { views, islandOf, islandsFor: [], lead: new Float64Array(count) }
  for (let card = 0; card < count; card++) {
    const fits = new Float64Array(islands)
    for (let other = 0; other < count; other++) {
      const at = card * count + other
      const tally = { together: agreement.together[at] ?? 0, seen: agreement.seen[at] ?? 0 }
      const island = islandOf[other] ?? 0
      fits[island] = (fits[island] ?? 0) + evidence(tally, odds)
    }
    const own = islandOf[card] ?? 0
    const others = [...fits.keys()].filter((island) => island !== own)
    others.sort((a, b) => (fits[b] ?? 0) - (fits[a] ?? 0))
    outlook.islandsFor.push([own, ...others])
    outlook.lead[card] = (fits[own] ?? 0) - Math.max(0, fits[others[0] ?? -1] ?? 0)
  }
  return outlook
}

/**
 * Chooses the next set. First sets overlap by design: cards that were dealt least, and with each other
 * least. Later ones take cards whose place is in doubt, with sure ones of the islands in question.
 * The same wish gives the same set; none where the person had every card.
 */
export function chooseSet(wish: SetWish): number[] {
  const { dealt, outlook, mine, seed } = wish
  const all = scattered(dealt.count, seed)
  const free = all.filter((card) => !mine.has(card))
  if (free.length === 0) return []
  const set = outlook ? doubtfulCards(free, outlook, wish) : []
  fillUp(set, free, wish)
  fillUp(set, all, wish)
  return scattered(set.length, seed).flatMap((at) => set[at] ?? [])
}

/** Adds the cards that were dealt least; among them those that met the set's cards least. */
function fillUp(set: number[], from: readonly number[], { dealt, size }: SetWish) {
  if (set.length >= size) return
  const { count, times, met } = dealt
  const taken = new Set(set)
  const cards = from.filter((card) => !taken.has(card))
  const meetings = (card: number) =>
    set.reduce((sum, other) => sum + (met[card * count + other] ?? 0), 0)
  const costs = Float64Array.from(cards, (card) => (times[card] ?? 0) * 100_000 + meetings(card))
  while (set.length < size) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at < costs.length; at++) {
      const cost = costs[at] ?? least
      if (cost < least) {
        least = cost
        best = at
      }
    }
    const chosen = cards[best]
    if (chosen === undefined) return
    set.push(chosen)
    costs[best] = Number.POSITIVE_INFINITY
    for (let at = 0; at < costs.length; at++) {
      costs[at] = (costs[at] ?? 0) + (met[chosen * count + (cards[at] ?? 0)] ?? 0)
    }
  }
}

/** Islands that may claim the card in question, and cards of them in one set. */
const islandsInQuestion = 6
/** A set that is on its way with a card makes it this much less urgent, in nats. */
const onItsWay = 3

/** Half of the set: cards in doubt between the same islands; the other half: sure cards of those islands. */
function doubtfulCards(
  free: readonly number[],
  outlook: Outlook,
  { dealt, size }: SetWish,
): number[] {
  const { lead, views, islandOf, islandsFor } = outlook
  const pending = (card: number) => (dealt.times[card] ?? 0) - (views[card] ?? 0)
  const urgent = free.toSorted(
    (a, b) => (lead[a] ?? 0) + onItsWay * pending(a) - (lead[b] ?? 0) - onItsWay * pending(b),
  )
  const asked = (islandsFor[urgent[0] ?? 0] ?? []).slice(0, islandsInQuestion)
  const inQuestion = new Set(asked)
  const isAsked = (card: number, rank: number) => inQuestion.has(islandsFor[card]?.[rank] ?? -1)
  const between = urgent.filter((card) => isAsked(card, 0) && isAsked(card, 1))
  const within = urgent.filter((card) => isAsked(card, 0))
  const chosen = new Set([...urgent.slice(0, 1), ...between, ...within])
  const doubtful = [...chosen].slice(0, Math.ceil(size / 2))
  const sure = asked.map((island) =>
    free
      .filter((card) => islandOf[card] === island && !doubtful.includes(card))
      .sort((a, b) => pending(a) - pending(b) || (lead[b] ?? 0) - (lead[a] ?? 0)),
  )
  const anchors = Array.from({ length: size }, (_, turn) =>
    sure.flatMap((cards) => cards[turn] ?? []),
  )
  return [...doubtful, ...anchors.flat()].slice(0, size)
}

/** More cards than any hall has; a place and 32 scattered bits still fit into one number. */
const mostPlaces = 2 ** 20

/** All numbers below `count` in an order that the seed gives. */
function scattered(count: number, seed: number): number[] {
  const keys = Float64Array.from({ length: count }, (_, at) => mixed(seed, at) * mostPlaces + at)
  return Array.from(keys.sort(), (key) => key % mostPlaces)
}

/** A number from any text, for `seed`. */
export function seedOf(text: string): number {
  return [...text].reduce((seed, letter) => mixed(seed, letter.codePointAt(0) ?? 0), 0)
}

/** Two numbers stirred into one of 32 bits in which every bit hangs on all of them. */
function mixed(one: number, other: number): number {
  let bits = Math.imul(one ^ Math.imul(other + 1, 0x9e3779b1), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 16), 0x27d4eb2f)
  return (bits ^ (bits >>> 15)) >>> 0
}
