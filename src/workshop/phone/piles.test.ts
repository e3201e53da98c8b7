import { expect, test } from 'vitest'
import { groupsOf, pileCount, press } from './piles.ts'

test('a press puts a card into the chosen pile, a second one takes it out, another pile takes it over', () => {
  const one = press({}, 'a', 1)
  expect(one).toEqual({ a: 1 })
  expect(press(one, 'a', 1)).toEqual({})
  expect(press(one, 'a', 2)).toEqual({ a: 2 })
})

test('there is always one more pile to begin', () => {
  expect(pileCount({})).toBe(1)
  expect(pileCount({ a: 1, b: 3 })).toBe(4)
})

test('piles are sent as lists of cards; a card in no pile says nothing', () => {
  expect(groupsOf({ a: 2, b: 1, c: 2 })).toEqual([['b'], ['a', 'c']])
})
