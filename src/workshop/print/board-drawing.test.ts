import { describe, expect, test } from 'vitest'
import { type BoardBox, drawBoard } from './board-drawing.ts'
import { boardSvg } from './board-svg.ts'
import { aBook, aCard, idOf } from './sample-book.test-data.ts'
import { breakLines, fitText } from './text-lines.ts'
import { wordsOf } from './words.ts'

const words = wordsOf('ja')
const textIn = ({ texts }: BoardBox) => texts.map(({ text }) => text).join('')
const cardsOf = (boxes: readonly BoardBox[]) => boxes.filter(({ kind }) => kind === 'card')

describe('the drawn board', () => {
  test('has every card that is shown, with its whole text inside of it', () => {
    const long = 'とても長い言葉。'.repeat(125)
    const { boxes } = drawBoard(aBook({ cards: [aCard(1, { text: long })], groups: [] }), words)
    const [card] = cardsOf(boxes)
    expect(card && textIn(card)).toBe(`${long}1`)
    const lowest = Math.max(...(card?.texts ?? []).map(({ y }) => y))
    expect(lowest).toBeLessThan((card?.y ?? 0) + (card?.height ?? 0))
  })

  test('shows a merged card by its number on the one that stands for it, and no hidden or withdrawn one', () => {
    const cards = cardsOf(drawBoard(aBook(), words).boxes)
    expect(cards).toHaveLength(9)
    expect(cards.some((card) => textIn(card).includes('1  7票  +7'))).toBe(true)
    expect(cards.some((card) => textIn(card).includes('HYPERLINK'))).toBe(false)
  })

  test('draws an inner island over its outer one, and both around their cards', () => {
    const { boxes } = drawBoard(aBook(), words)
    const named = (name: string) => boxes.findIndex(({ texts }) => texts[0]?.text === name)
    const [outer, inner] = [named('駅前のにぎわい'), named('子どもの居場所')]
    expect(outer).toBeLessThan(inner)
    const [around, within] = [boxes[outer], boxes[inner]]
    if (!around || !within) throw new Error('an island is not drawn')
    expect(within.x).toBeGreaterThan(around.x)
    expect(within.y + within.height).toBeLessThan(around.y + around.height)
  })

  test('begins at its corner wherever people worked on the endless board', () => {
    const far = aCard(1, { text: '遠く', group: null, at: { x: -90_000, y: 70_000 } })
    const { boxes, width, height } = drawBoard(aBook({ cards: [far], groups: [] }), words)
    expect(boxes[0]).toMatchObject({ x: 24, y: 80 })
    expect(width).toBeLessThan(1200)
    expect(height).toBeLessThan(400)
  })

  test('of an evening without cards is a page with its title', () => {
    const svg = boardSvg(drawBoard(aBook({ cards: [], groups: [] }), words), 'ja')
    expect(svg).toContain('魅力発見ワークショップ 第2回')
  })

  test('says words as words: nothing of them becomes part of the drawing', () => {
    const text = '</text><script>alert(1)</script>&\u0000\u0007'
    const book = aBook({ cards: [aCard(1, { id: idOf(1), text })], groups: [] })
    const svg = boardSvg(drawBoard(book, words), 'ja')
    for (const part of ['<script', '</text></text>', '\u0000', '\u0007']) {
      expect(svg).not.toContain(part)
    }
    expect(svg).toContain('&#60;script&#62;')
  })
})

describe('lines', () => {
  test('never begin with a closing sign, never part one sign of several parts', () => {
    expect(breakLines('駅前に、カフェ', 3)).toEqual(['駅前に、', 'カフェ'])
    expect(breakLines('👨‍👩‍👧家族', 1)).toEqual(['👨‍👩‍👧', '家', '族'])
  })

  test('are larger where there is little to say', () => {
    const room = { width: 142, height: 85, largest: 15 }
    expect(fitText('カフェ', room).size).toBe(15)
    expect(fitText('あ'.repeat(60), room).size).toBeLessThan(13)
  })
})
