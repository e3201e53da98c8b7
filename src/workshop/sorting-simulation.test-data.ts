// A hall that is made up: people who mostly know what belongs together, so that the sorting can be measured.
import { type Agreement, countAgreement, type PiledSet } from './sorting-agreement.ts'
import { chooseSet, noteDealt, nothingDealt, outlookOf } from './sorting-sets.ts'

export interface MadeUpHall {
  cards: number
  groups: number
  people: number
  /** How often a card is laid on another pile than its own. */
  slips: number
  seed: number
  /** Sets that each person does; 3 unless told. */
  sets?: number
}

/** Plays a hall: all people do their first set at once, then all the second, then the third. */
export function playHall(hall: MadeUpHall): {
  truth: number[]
  sets: PiledSet[]
  agreement: Agreement
} {
  const { cards, groups, people, slips, seed } = hall
  const random = dice(seed * 1009 + groups * 31 + people)
  const truth = Array.from({ length: cards }, () => Math.floor(random() * groups))
  const dealt = nothingDealt(cards)
  const hands = Array.from({ length: people }, () => new Set<number>())
  const sets: PiledSet[] = []
  for (let round = 0; round < (hall.sets ?? 3); round++) {
    const outlook = outlookOf(countAgreement(cards, sets))
    for (const [person, mine] of hands.entries()) {
      const seedHere = seed * 100_000 + person * 10 + round
      const set = chooseSet({ dealt, outlook, mine, size: 12, seed: seedHere })
      noteDealt(dealt, set)
      for (const card of set) mine.add(card)
      sets.push(pileUp(set, truth, slips, random))
    }
  }
  return { truth, sets, agreement: countAgreement(cards, sets) }
}

/** Piles as they should be, but each card slips with its chance onto any other pile of the set, or a new one. */
function pileUp(set: readonly number[], truth: number[], slips: number, random: () => number) {
  const names = [...new Set(set.map((card) => truth[card] ?? 0))]
  const piles = names.map((): number[] => [])
  for (const card of set) {
    const own = names.indexOf(truth[card] ?? 0)
    const isSlip = random() < slips
    const others = names.length
    const at = isSlip ? (own + 1 + Math.floor(random() * others)) % (others + 1) : own
    const pile = piles[at]
    if (at < others && pile) pile.push(card)
    else piles.push([card])
  }
  return piles.filter((pile) => pile.length > 0)
}

/** Agreement of two groupings beyond chance: 1 the same, 0 as by chance (Hubert & Arabie 1985). */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  for (let at = 0; at < one.length; at++) {
    const keys = [`${one[at]}/${other[at]}`, `${one[at]}`, `${other[at]}`]
    keys.forEach((key, table) => {
      counts[table]?.set(key, (counts[table]?.get(key) ?? 0) + 1)
    })
  }
  const pairs = (n: number) => (n * (n - 1)) / 2
  const [both = 0, first = 0, second = 0] = counts.map((table) =>
    [...table.values()].reduce((sum, n) => sum + pairs(n), 0),
  )
  const byChance = (first * second) / pairs(one.length)
  const most = (first + second) / 2
  return most === byChance ? 1 : (both - byChance) / (most - byChance)
}

/** Numbers between 0 and 1 that are the same on every machine: xorshift (Marsaglia 2003). */
export function dice(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  const throwOnce = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 8; warm++) throwOnce()
  return throwOnce
}
