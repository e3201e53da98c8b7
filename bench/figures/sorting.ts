// Sorting together: how well the islands of a made-up hall are found again, and how long 2,000 cards take.
import { groupCards } from '../../src/workshop/sorting.ts'
import { adjustedRand, playHall } from '../../src/workshop/sorting-simulation.test-data.ts'
import type { Figure, Row } from '../kit/figure.ts'
import { plainIslands } from '../kit/plain-sorting.ts'
import { ratioOf, spreadOf } from '../kit/spread.ts'

/** What issue 3 asks for; the other rows show how it falls off. */
const aims = [
  { groups: 10, people: 60, slips: 0.1, value: 0.9 },
  { groups: 10, people: 120, slips: 0.3, value: 0.85 },
]

export const figure: Figure = {
  name: 'sorting',
  title:
    'Sorting together: agreement (ARI) with the made-up groups of 150 cards, sets of 12, 3 a person',
  async measure({ isQuick, say }) {
    const seeds = Array.from({ length: isQuick ? 3 : 20 }, (_, at) => at + 1)
    const rows: Row[] = []
    for (const groups of [6, 10, 20, 42]) {
      for (const slips of [0.1, 0.3]) {
        say(`  ${groups} groups, ${slips * 100} % slips`)
        for (const people of [20, 40, 60, 120])
          rows.push(foundAgain({ groups, slips, people }, seeds))
      }
    }
    return [...rows, timeOf(2000, isQuick ? 2 : 5)]
  },
}

function foundAgain(
  hall: { groups: number; people: number; slips: number },
  seeds: readonly number[],
): Row {
  const rounds = seeds.map((seed) => {
    const { truth, agreement } = playHall({ cards: 150, ...hall, seed })
    const { islandOf } = groupCards(agreement)
    return {
      ours: adjustedRand(islandOf, truth),
      plain: adjustedRand(plainIslands(agreement), truth),
      islands: new Set(islandOf).size,
    }
  })
  const aim = aims.find(
    ({ groups, people, slips }) =>
      groups === hall.groups && people === hall.people && slips === hall.slips,
  )
  return {
    what: `${hall.groups} groups, ${hall.people} people, ${hall.slips * 100} % slips`,
    unit: 'ARI',
    ours: spreadOf(rounds.map(({ ours }) => ours)),
    peer: { name: 'plain linkage', spread: spreadOf(rounds.map(({ plain }) => plain)) },
    ...(aim ? { aim: { of: 'ours', is: 'at least', value: aim.value } } : {}),
    note: `${spreadOf(rounds.map(({ islands }) => islands)).median} islands found`,
  }
}

function timeOf(cards: number, rounds: number): Row {
  const { agreement } = playHall({ cards, groups: 40, people: 1000, slips: 0.1, seed: 1, sets: 1 })
  const times = { ours: [] as number[], plain: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    groupCards(agreement)
    const between = performance.now()
    plainIslands(agreement)
    times.ours.push((between - before) / 1000)
    times.plain.push((performance.now() - between) / 1000)
  }
  return {
    what: `${cards.toLocaleString('en')} cards, 1,000 people, from counts to islands`,
    unit: 's',
    ours: spreadOf(times.ours),
    peer: { name: 'plain linkage', spread: spreadOf(times.plain) },
    ratio: ratioOf(times.ours, times.plain),
    aim: { of: 'ours', is: 'at most', value: 2 },
  }
}
