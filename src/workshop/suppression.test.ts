import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastShown, type Shown, suppress } from './suppression.ts'

test('fewer than five are not told, and a second group is kept back so that they cannot be counted', () => {
  expect(suppress([12, 3, 8, 0])).toEqual([12, 'few', 'hidden', 0])
  expect(suppress([12, 3, 2, 0])).toEqual([12, 'few', 'few', 0])
  expect(suppress([12, 7, 0])).toEqual([12, 7, 0])
})

test('two groups of one, and two groups of four, would follow from the total', () => {
  expect(suppress([20, 1, 1])).toEqual(['hidden', 'few', 'few'])
  expect(suppress([20, 9, 4, 4])).toEqual([20, 'hidden', 'few', 'few'])
})

test('a handful of people is not told apart at all', () => {
  expect(suppress([3, 0, 0])).toEqual(['hidden', 'hidden', 'hidden'])
  expect(suppress([1, 1, 1, 1, 1, 1])).toEqual(Array(6).fill('hidden'))
})

/** All numbers that a reader who knows the total cannot rule out for a hidden group. */
function possible(shown: readonly Shown[], sum: number, wanted: number): Set<number> {
  const found = new Set<number>()
  const walk = (at: number, left: number, own: number) => {
    if (at === shown.length) {
      if (left === 0) found.add(own)
      return
    }
    const one = shown[at]
    if (typeof one === 'number') return walk(at + 1, left - one, own)
    const from = one === 'few' ? 1 : shown.every((other) => other === 'hidden') ? 0 : leastShown
    const to = one === 'few' ? leastShown - 1 : left
    for (let count = from; count <= Math.min(to, left); count += 1) {
      walk(at + 1, left - count, at === wanted ? count : own)
    }
  }
  walk(0, sum, -1)
  return found
}

test('whatever the groups are, no hidden number can be worked out', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(groups, (counts) => {
      const sum = counts.reduce((all, one) => all + one, 0)
      const shown = suppress(counts)
      if (sum === 0) return
      for (const [at, one] of shown.entries()) {
        if (typeof one === 'number') expect(one === 0 || one >= leastShown).toBe(true)
        else expect(possible(shown, sum, at).size).toBeGreaterThan(1)
      }
    }),
    { numRuns: 300 },
  )
})
