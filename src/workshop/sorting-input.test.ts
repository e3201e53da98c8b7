import { describe, expect, test } from 'vitest'
import { readSorting } from './sorting-input.ts'

const read = (told: unknown) =>
  readSorting(
    new TextEncoder().encode(typeof told === 'string' ? told : JSON.stringify(told)),
    'x.json',
  )

const refusalOf = (told: unknown) => {
  try {
    read(told)
  } catch (problem) {
    const { messageKey, details } = problem as { messageKey: string; details: object }
    return { what: messageKey.replace('workshop.sorting.file.', ''), ...details }
  }
  return undefined
}

const set = (...groups: unknown[]) => ({ participant: 'p1', groups })

describe('a file of piles', () => {
  test('is read as it is, with a byte order mark or without', () => {
    const told = { cards: ['あ', 'い'], piles: [set(['あ', 'い'], [])] }
    expect(read(told)).toEqual(told)
    expect(read(`\uFEFF${JSON.stringify(told)}`)).toEqual(told)
  })

  test('that is not what it should be is refused with what would be right', () => {
    expect(refusalOf('')).toMatchObject({ what: 'empty', file: 'x.json' })
    expect(refusalOf(' \n')).toMatchObject({ what: 'empty' })
    expect(refusalOf('[1]')).toMatchObject({ what: 'notObject' })
    expect(refusalOf('{"cards": ["a"],\n"piles": [] "x"}')).toMatchObject({
      what: 'notJsonLine',
      line: 2,
    })
    expect(refusalOf('カード')).toMatchObject({ what: 'notJson' })
    expect(() => readSorting(Uint8Array.of(0x7b, 0xff), 'x.json')).toThrow('notUtf8')
  })

  test('names the place of a mistake', () => {
    expect(refusalOf({ cards: [], piles: [] })).toMatchObject({ what: 'noCards' })
    expect(refusalOf({ cards: ['a'] })).toMatchObject({ what: 'notList', place: 'piles' })
    expect(refusalOf({ cards: ['a', 3], piles: [] })).toMatchObject({
      what: 'notText',
      place: 'cards[1]',
    })
    expect(refusalOf({ cards: ['a', 'b', 'a'], piles: [] })).toMatchObject({
      what: 'cardTwice',
      place: 'cards[2]',
      first: 'cards[0]',
    })
    expect(refusalOf({ cards: ['a'], piles: [null] })).toMatchObject({
      what: 'notPiles',
      place: 'piles[0]',
    })
    expect(refusalOf({ cards: ['a'], piles: [{ groups: [] }] })).toMatchObject({
      place: 'piles[0].participant',
    })
    expect(refusalOf({ cards: ['a'], piles: [set(['a', 'z'])] })).toMatchObject({
      what: 'unknownCard',
      card: 'z',
      place: 'piles[0].groups[0][1]',
    })
    expect(
      refusalOf({ cards: ['a', 'b'], piles: [set(['a']), set(['b'], ['a', 'b'])] }),
    ).toMatchObject({
      what: 'pileTwice',
      card: 'b',
      place: 'piles[1].groups[1][1]',
      first: 'piles[1].groups[0][0]',
    })
  })

  test('with more cards than a machine can lay side by side is refused', () => {
    const cards = Array.from({ length: 5001 }, (_, at) => `${at}`)
    expect(refusalOf({ cards, piles: [] })).toMatchObject({ what: 'tooMany', most: 5000 })
  })
})
