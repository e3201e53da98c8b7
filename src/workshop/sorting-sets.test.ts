import { describe, expect, test } from 'vitest'
import { countAgreement } from './sorting-agreement.ts'
import { chooseSet, noteDealt, nothingDealt, outlookOf, seedOf } from './sorting-sets.ts'

const nobody = new Set<number>()

describe('small sets', () => {
  test('first ones show every card about equally, and hardly any pair twice', () => {
    const dealt = nothingDealt(150)
    for (let seed = 1; seed <= 25; seed++) {
      const set = chooseSet({ dealt, mine: nobody, size: 12, seed })
      expect(new Set(set).size).toBe(12)
      noteDealt(dealt, set)
    }
    expect([...new Set(dealt.times)]).toEqual([2])
    expect(dealt.met.filter((times) => times > 1).length / 2).toBeLessThanOrEqual(20)
  })

  test('the same wish gives the same set, another seed another one', () => {
    const wish = { dealt: nothingDealt(60), mine: nobody, size: 12 }
    const set = chooseSet({ ...wish, seed: seedOf('hall') })
    expect(chooseSet({ ...wish, seed: seedOf('hall') })).toEqual(set)
    expect(chooseSet({ ...wish, seed: seedOf('hail') })).not.toEqual(set)
  })

  test('a person gets new cards first, and nothing once there are none', () => {
    const dealt = nothingDealt(15)
    const mine = new Set(chooseSet({ dealt, mine: nobody, size: 12, seed: 1 }))
    const second = chooseSet({ dealt, mine, size: 12, seed: 2 })
    expect(second).toHaveLength(12)
    expect(second.filter((card) => !mine.has(card))).toHaveLength(3)
    const all = new Set(Array.from({ length: 15 }, (_, card) => card))
    expect(chooseSet({ dealt, mine: all, size: 12, seed: 3 })).toEqual([])
  })

  test('later ones ask for the card that nobody agrees on, beside cards of both islands', () => {
    // Cards 0-9 and 10-19 are two clear islands; card 20 is laid here and there.
    const left = Array.from({ length: 10 }, (_, card) => card)
    const right = left.map((card) => card + 10)
    const sets = Array.from({ length: 10 }, (_, person) =>
      person % 2 ? [[...left, 20], right] : [left, [...right, 20]],
    )
    const dealt = nothingDealt(21)
    for (const set of sets) noteDealt(dealt, set.flat())
    const outlook = outlookOf(countAgreement(21, sets))
    expect(outlook).toBeDefined()
    const set = chooseSet({ dealt, outlook, mine: nobody, size: 12, seed: 1 })
    expect(set).toContain(20)
    expect(set.some((card) => card < 10)).toBe(true)
    expect(set.some((card) => card >= 10 && card < 20)).toBe(true)
  })

  test('nothing is held to be in doubt before enough has been piled', () => {
    expect(outlookOf(countAgreement(30, [[[0, 1], [2]]]))).toBeUndefined()
  })
})
