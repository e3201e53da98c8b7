import { expect, test } from 'vitest'
import { lookAside, sortAside } from './sorting.server.ts'
import { sortTogether } from './sorting.ts'
import { countAgreement } from './sorting-agreement.ts'
import { outlookOf } from './sorting-sets.ts'
import { playHall } from './sorting-simulation.test-data.ts'

const hall = { cards: 60, groups: 5, people: 30, slips: 0.2, seed: 3 }
const { sets } = playHall(hall)
const cards = Array.from({ length: hall.cards }, (_, at) => `c${at}`)
const piles = sets.map((set, at) => ({
  participant: `p${at}`,
  groups: set.map((pile) => pile.map((card) => `c${card}`)),
}))

test('the thread finds the same islands as the direct call, for several at once', async () => {
  const { groups } = sortTogether({ cards, piles })
  const answers = [sortAside('one', { cards, piles }), sortAside('one', { cards, piles })]
  expect(await Promise.all(answers)).toEqual([groups, groups])
})

test('the thread finds the same doubts as the direct call', async () => {
  const expected = outlookOf(countAgreement(hall.cards, sets))
  expect(await lookAside('one', { count: hall.cards, sets })).toEqual(expected)
})

test('what takes too long is stopped and refused, and the next one is done', async () => {
  await expect(sortAside('two', { cards, piles }, 1)).rejects.toBeRefused('conflict')
  expect(await sortAside('two', { cards: ['a'], piles: [] })).toEqual([
    { cards: ['a'], certainty: 0 },
  ])
})
