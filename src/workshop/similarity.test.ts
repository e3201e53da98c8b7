import { describe, expect, test } from 'vitest'
import { foldText, similarCards } from './similarity.ts'

const cardsOf = (...texts: string[]) => texts.map((text, at) => ({ id: `${at}`, text }))
const pairsOf = (...texts: string[]) =>
  similarCards(cardsOf(...texts)).pairs.map(
    ({ a, b, likeness }) => [`${a}-${b}`, likeness] as const,
  )
const likenessOf = (one: string, other: string) => pairsOf(one, other)[0]?.[1] ?? 0

describe('cards that say the same', () => {
  test.each([
    ['カフェが欲しい', 'カフェが欲しい。'],
    ['カフェが 欲しい!', 'ｶﾌｪが欲しい'],
    ['Ｗｉ－Ｆｉを増やす', 'wi-fi を増やす'],
    ['コンピューター教室', 'コンピュータ教室'],
    ['かふぇ', 'カフェ'],
    ['👍', '👍'],
  ])('%s = %s', (one, other) => expect(likenessOf(one, other)).toBe(1))

  test('are each paired with the first of them', () => {
    expect(pairsOf('駅前', '山', '駅前 ', '駅前!')).toEqual([
      ['0-2', 1],
      ['0-3', 1],
    ])
  })
})

describe('cards that nearly say the same', () => {
  test.each([
    ['カフェが欲しい', 'カフェがほしい'],
    ['若い人が集まるカフェが欲しい', '若者が集まるカフェが欲しい'],
    ['冬も遊べる公園がほしい', '冬でも遊べる公園が欲しい'],
    ['バスの本数が少ない', 'バスの本数が少なすぎる'],
  ])('%s ~ %s', (one, other) => {
    expect(likenessOf(one, other)).toBeGreaterThanOrEqual(0.6)
    expect(likenessOf(one, other)).toBeLessThan(1)
  })

  test.each([
    ['カフェが欲しい', 'カフェが少ない'],
    ['山が好き', '川が好き'],
    ['バスが不便です', '病院が不便です'],
    ['子育てしやすい町', '歩きやすい町'],
  ])('%s is not %s', (one, other) => expect(likenessOf(one, other)).toBe(0))

  test('come the likest first', () => {
    const likeness = pairsOf(
      'カフェが欲しい',
      'カフェがほしい',
      'カフェが欲しいな',
      'カフェが欲しい',
    ).map(([, value]) => value)
    expect(likeness[0]).toBe(1)
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a))
  })

  test('withdrawn cards are like nothing', () => {
    expect(pairsOf('', '', ' ')).toEqual([])
  })
})

test('two thousand cards are compared at once', () => {
  const words = ['公園', 'カフェ', 'バス', '病院', '祭り', '畑', '学校', '温泉', '道の駅', '図書館']
  const wishes = ['が欲しい', 'を増やす', 'が遠い', 'をみんなで使う', 'に行きたい']
  const texts = Array.from(
    { length: 2000 },
    (_, at) => `${words[at % 10]}${wishes[(at * 7) % 5]}と${at}番目の人が言った`,
  )
  const before = performance.now()
  expect(similarCards(cardsOf(...texts)).pairs.length).toBeGreaterThan(0)
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('folding keeps kanji, and a text of signs alone', () => {
  expect(foldText(' 町の「宝」は、人。')).toBe('町の宝は人')
  expect(foldText('!?')).toBe('!?')
})
