import { describe, expect, test } from 'vitest'
import { boundZoom, fitted, reveal, toBoard, zoomAt } from './camera.ts'
import { lengthOf, toneOf } from './card-look.ts'
import { type CardWords, choicesOf, folded, noFilter, passes, searcher, step } from './filter.ts'
import { neighbour } from './layout.ts'
import { spread } from './spread.ts'

const card = (number: number, text: string, rest: Partial<CardWords> = {}): CardWords => ({
  id: `card-${number}`,
  number,
  prompt: '20年後の姿',
  table: 1,
  text,
  phaseId: 'first',
  ...rest,
})

describe('searching and filtering', () => {
  test('full and half width, katakana and hiragana, large and small letters are found alike', () => {
    expect(folded('ｶﾌｪ ＷＩＦＩ')).toBe(folded('かふぇ wifi'))
    expect(searcher('かふぇ')?.(card(1, '駅前にカフェがほしい'))).toBe(true)
    expect(searcher('カフェ　駅')?.(card(1, '駅前にカフェがほしい'))).toBe(true)
    expect(searcher('カフェ 空港')?.(card(1, '駅前にカフェがほしい'))).toBe(false)
  })

  test('a number finds the card with that number, and words with it', () => {
    expect(searcher('#12')?.(card(12, '雪'))).toBe(true)
    expect(searcher('１２')?.(card(12, '雪'))).toBe(true)
    expect(searcher('12')?.(card(3, '小学校を12時まで開ける'))).toBe(true)
    expect(searcher('12')?.(card(3, '雪'))).toBe(false)
    expect(searcher('  ')).toBeNull()
  })

  test('a card passes when table, prompt and phase all fit; a card without a table has its own choice', () => {
    const one = card(1, '雪')
    expect(passes(one, noFilter)).toBe(true)
    expect(passes(one, { ...noFilter, table: '1', prompt: '20年後の姿', phase: 'first' })).toBe(
      true,
    )
    expect(passes(one, { ...noFilter, table: '2' })).toBe(false)
    expect(passes(one, { ...noFilter, phase: 'second' })).toBe(false)
    expect(passes(card(2, '雪', { table: null }), { ...noFilter, table: 'none' })).toBe(true)
  })

  test('choices are those that cards have, tables in order of their numbers', () => {
    const cards = [
      card(1, 'a', { table: 10 }),
      card(2, 'b', { table: 9 }),
      card(3, 'c', { table: null }),
    ]
    expect(choicesOf(cards)).toEqual({
      tables: ['9', '10', 'none'],
      prompts: ['20年後の姿'],
      phases: ['first'],
    })
  })

  test('stepping goes around both ends', () => {
    expect(step(['a', 'b'], null, 1)).toBe('a')
    expect(step(['a', 'b'], null, -1)).toBe('b')
    expect(step(['a', 'b'], 'b', 1)).toBe('a')
    expect(step(['a', 'b'], 'a', -1)).toBe('b')
    expect(step([], null, 1)).toBeNull()
  })
})

describe('looking around', () => {
  const camera = { x: 10, y: 20, zoom: 0.5 }

  test('what is under the pointer stays there while zooming', () => {
    const at = { x: 300, y: 200 }
    expect(toBoard(zoomAt(camera, at, 1.7), at)).toEqual(toBoard(camera, at))
  })

  test('zoom has ends', () => {
    expect(boundZoom(100)).toBe(3)
    expect(boundZoom(0)).toBe(0.02)
  })

  test('a frame is shown whole, in the middle, never larger than life', () => {
    const window = { width: 1064, height: 664 }
    const small = fitted({ x: 0, y: 0, width: 100, height: 100 }, window)
    expect(small).toEqual({ zoom: 1, x: 482, y: 282 })
    expect(fitted({ x: 0, y: 0, width: 2000, height: 100 }, window).zoom).toBe(0.5)
  })

  test('what is in sight already is not moved', () => {
    const window = { width: 800, height: 600 }
    const frame = { x: 100, y: 100, width: 160, height: 110 }
    expect(reveal(camera, frame, window)).toBe(camera)
    const far = reveal(camera, { ...frame, x: 5000 }, window)
    expect(toBoard(far, { x: 400, y: 300 })).toEqual({ x: 5080, y: 155 })
  })
})

describe('the look of a card', () => {
  test('short words are large, words that do not fit can be opened', () => {
    expect(lengthOf(['雪'])).toBe('short')
    expect(lengthOf(['駅前に若い人が集まれるカフェがほしい'])).toBe('medium')
    expect(lengthOf(['あ'.repeat(60)])).toBe('long')
    expect(
      lengthOf(['駅前に若い人が集まれるカフェがほしい', '駅に若者のカフェを、土日だけでも開く']),
    ).toBe('medium')
    expect(lengthOf(['一\n二\n三\n四\n五'])).toBe('long')
  })

  test('each prompt has its colour, and six colours come round again', () => {
    const prompts = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    expect(prompts.map((prompt) => toneOf(prompts, prompt))).toEqual([1, 2, 3, 4, 5, 6, 1])
    expect(toneOf(prompts, '')).toBe(0)
  })
})

test('arrows go to the card that lies most that way', () => {
  const cards = [
    { id: 'right', x: 200, y: 10 },
    { id: 'far right', x: 400, y: 0 },
    { id: 'below', x: 0, y: 150 },
  ]
  expect(neighbour(cards, { x: 0, y: 0 }, 'right')).toBe('right')
  expect(neighbour(cards, { x: 0, y: 0 }, 'down')).toBe('below')
  expect(neighbour(cards, { x: 0, y: 0 }, 'left')).toBeNull()
})

test('cards laid out together do not cover each other', () => {
  const places = spread(
    Array.from({ length: 50 }, (_, at) => String(at)),
    { x: 5, y: 7 },
  )
  expect(new Set(places.map(([, { x, y }]) => `${x} ${y}`)).size).toBe(50)
  expect(places[0]?.[1]).toEqual({ x: 5, y: 7 })
})
