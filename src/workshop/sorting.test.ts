import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupCards, type Sorting, sortTogether } from './sorting.ts'
import { adjustedRand, dice, playHall } from './sorting-simulation.test-data.ts'

/** 'ab|c' is one person's set: a and b in one pile, c in another. */
function sortedBy(cards: string, ...sets: string[]) {
  const { groups } = sortTogether(sortingOf(cards, sets))
  return groups.map((group) => group.cards.join(''))
}

function sortingOf(cards: string, sets: readonly string[]): Sorting {
  const piles = sets.map((set, at) => ({
    participant: `p${at}`,
    groups: set.split('|').map((pile) => [...pile]),
  }))
  return { cards: [...cards], piles }
}

describe('sorting together', () => {
  test('piles of one person are the islands', () => {
    expect(sortedBy('abc', 'ab|c')).toEqual(['ab', 'c'])
    expect(sortedBy('abcdef', 'fe|dc|ba')).toEqual(['ab', 'cd', 'ef'])
    expect(sortedBy('abcd', 'abcd')).toEqual(['abcd'])
  })

  test('cards that everybody laid apart stay apart', () => {
    expect(sortedBy('abc', 'a|b|c')).toEqual(['a', 'b', 'c'])
    expect(sortedBy('abcdefghijkl', ...Array(9).fill('a|b|c|d|e|f|g|h|i|j|k|l'))).toHaveLength(12)
  })

  test('one who sorts otherwise does not break what four others agree on', () => {
    expect(sortedBy('abcdef', ...Array(4).fill('abc|def'), 'abd|cef')).toEqual(['abc', 'def'])
  })

  test('small sets that overlap come together to islands that nobody saw whole', () => {
    const sets = ['ab|xy', 'bc|yz', 'ca|zx', 'ad|xw', 'dc|wz', 'bd|yw']
    expect(sortedBy('abcdwxyz', ...sets)).toEqual(['abcd', 'wxyz'])
  })

  test('sets without a common card are not thrown together', () => {
    expect(sortedBy('abcdef', 'abc', 'def')).toEqual(['abc', 'def'])
  })

  test('a card that nobody had in hand stays alone, without certainty', () => {
    const { groups } = sortTogether(sortingOf('abcd', ['ab|c']))
    expect(groups.at(-1)).toEqual({ cards: ['d'], certainty: 0 })
    expect(sortTogether(sortingOf('ab', [])).groups.map(({ certainty }) => certainty)).toEqual([
      0, 0,
    ])
  })

  test('the more people agree, the surer an island is', () => {
    const sureOf = (people: number, ...others: string[]) =>
      sortTogether(sortingOf('abcd', [...Array(people).fill('ab|cd'), ...others])).groups[0]
        ?.certainty
    expect([1, 3, 9].map((people) => sureOf(people))).toEqual([0.5, 0.75, 0.9])
    expect(sureOf(9, 'ac|bd')).toBeLessThan(0.9)
  })

  test('the order of people, piles and cards in a pile changes nothing', () => {
    const hall = madeUpSorting(40, 7)
    const expected = sortTogether(hall)
    const shuffled = fc.infiniteStream(
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    )
    fc.assert(
      fc.property(shuffled, (chances) => {
        const mix = <T>(list: readonly T[]) =>
          list
            .map((item) => [chances.next().value ?? 0, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item)
        const piles = mix(hall.piles).map((set) => ({ ...set, groups: mix(set.groups).map(mix) }))
        expect(sortTogether({ ...hall, piles })).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  test('every card is in one island, and somebody piled it with another card of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const { cards, piles } = madeUpSorting(30, seed)
        const { groups } = sortTogether({ cards, piles })
        expect(groups.flatMap((group) => group.cards).sort()).toEqual(cards.toSorted())
        const all = piles.flatMap((set) => set.groups)
        for (const group of groups.filter((island) => island.cards.length > 1)) {
          for (const card of group.cards) {
            const piled = all.filter((pile) => pile.includes(card)).flat()
            expect(piled.some((other) => other !== card && group.cards.includes(other))).toBe(true)
          }
          expect(group.certainty).toBeGreaterThanOrEqual(0)
          expect(group.certainty).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    { people: 60, slips: 0.1, atLeast: 0.95 },
    { people: 120, slips: 0.3, atLeast: 0.95 },
  ])('$people people who slip at $slips find the ten groups of 150 cards', (hall) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { truth, agreement } = playHall({ cards: 150, groups: 10, ...hall, seed })
      expect(adjustedRand(groupCards(agreement).islandOf, truth)).toBeGreaterThan(hall.atLeast)
    }
  })
})

/** Some sets of random cards, piled at random with some sense. */
function madeUpSorting(count: number, seed: number): Sorting {
  const random = dice(seed)
  const cards = Array.from({ length: count }, (_, at) => `c${at}`)
  const piles = Array.from({ length: 20 }, (_, at) => {
    const groups: string[][] = [[], [], [], [], []]
    cards.forEach((card, place) => {
      if (random() > 0.25) return
      groups[random() < 0.7 ? place % 5 : Math.floor(random() * 5)]?.push(card)
    })
    return { participant: `p${at % 7}`, groups }
  })
  return { cards, piles }
}
