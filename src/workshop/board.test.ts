import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addCards,
  dissolveGroup,
  followUndo,
  makeGroup,
  mergeCards,
  moveCard,
  moveGroup,
  nameGroup,
  nestGroup,
  newBoardId,
  placeInGroup,
  putBack,
  splitMerged,
  takeOut,
  wordCard,
} from './board.ts'
import {
  cardSize,
  groupBox,
  makeGroups,
  placesInGroup,
  tidyBoard,
  tidyGroup,
} from './board-layout.ts'
import { boardState, onBoardChange } from './board-state.ts'

const ids = Array.from({ length: 9 }, () => newBoardId())
const [first = '', second = '', third = ''] = ids

/** Two people at one board; what either did reaches the other when they meet. */
function twoBoards() {
  const a = new Y.Doc()
  const b = new Y.Doc()
  a.transact(() => addCards(a, ids), 'server')
  const meet = () => {
    const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
    Y.applyUpdate(b, fromA)
    Y.applyUpdate(a, fromB)
    expect(boardState(a)).toEqual(boardState(b))
    return boardState(a)
  }
  meet()
  return { a, b, meet }
}

const cardOn = (board: Y.Doc, id: string) => boardState(board).cards.get(id)
const groupOn = (board: Y.Doc, id: string) => boardState(board).groups.get(id)

describe('two people at one board', () => {
  test('one moves a card while the other words it and a third names its island', () => {
    const { a, b, meet } = twoBoards()
    const island = makeGroup(a, { at: { x: 100, y: 100 } })
    placeInGroup(a, first, island, { x: 120, y: 150 })
    meet()
    moveCard(a, first, { x: 300, y: 250 })
    wordCard(b, first, '駅前の花壇')
    nameGroup(b, island, '花のまち')
    const { cards, groups } = meet()
    expect(cards.get(first)).toMatchObject({ x: 300, y: 250, wording: '駅前の花壇', group: island })
    expect(groups.get(island)?.name).toBe('花のまち')
  })

  test('an island moves with everything in it, at once and with one edit', () => {
    const { a, b, meet } = twoBoards()
    const outer = makeGroup(a, { at: { x: 0, y: 0 } })
    const inner = makeGroup(a, { at: { x: 50, y: 50 }, parent: outer })
    placeInGroup(a, first, inner, { x: 60, y: 90 })
    meet()
    moveGroup(a, outer, { x: 1000, y: 0 })
    moveCard(b, first, { x: 70, y: 95 })
    expect(meet().cards.get(first)).toMatchObject({ x: 1070, y: 95 })
  })

  test('two islands put into each other at once end with the smaller id outside', () => {
    const { a, b, meet } = twoBoards()
    const [one, two] = [newBoardId(), newBoardId()].toSorted() as [string, string]
    makeGroup(a, { id: one, at: { x: 0, y: 0 } })
    makeGroup(a, { id: two, at: { x: 500, y: 0 } })
    meet()
    expect(nestGroup(a, one, two)).toBe(true)
    expect(nestGroup(b, two, one)).toBe(true)
    const { groups } = meet()
    expect(groups.get(one)?.parent).toBeNull()
    expect(groups.get(two)?.parent).toBe(one)
    expect(nestGroup(a, one, two)).toBe(false)
    expect(nestGroup(a, one, one)).toBe(false)
  })

  test('a card put into an island that the other takes apart lies in the tray', () => {
    const { a, b, meet } = twoBoards()
    const island = makeGroup(a, { at: { x: 700, y: 0 } })
    meet()
    dissolveGroup(a, island)
    placeInGroup(b, first, island, { x: 720, y: 60 })
    expect(meet().cards.get(first)).toMatchObject({ group: null, at: null })
  })

  test('merged from both sides, one stands for all and none is lost', () => {
    const { a, b, meet } = twoBoards()
    const island = makeGroup(a, { at: { x: 0, y: 0 } })
    placeInGroup(a, first, island, { x: 20, y: 60 })
    placeInGroup(a, second, island, { x: 200, y: 60 })
    meet()
    mergeCards(a, first, [second, third])
    mergeCards(b, second, [first])
    const { cards } = meet()
    const merged = [first, second, third].map((id) => cards.get(id)?.mergedInto)
    expect(merged.filter((into) => into === null)).toHaveLength(1)
    expect([first, second, third].map((id) => cards.get(id)?.group)).toEqual(Array(3).fill(island))
    splitMerged(a, third)
    expect(cardOn(a, third)).toMatchObject({ mergedInto: null, group: island })
  })

  test('undo takes back what one did oneself, not what the other did since', () => {
    const { a, b, meet } = twoBoards()
    const undo = followUndo(a)
    moveCard(a, first, { x: 10, y: 10 })
    undo.stopCapturing()
    moveCard(a, second, { x: 20, y: 20 })
    meet()
    moveCard(b, first, { x: 99, y: 99 })
    meet()
    undo.undo()
    expect(cardOn(a, second)?.at).toBeNull()
    undo.undo()
    expect(cardOn(a, first)?.at).toEqual({ x: 99, y: 99 })
    expect(undo.canUndo()).toBe(false)
    a.transact(() => addCards(a, [newBoardId()]), 'server')
    expect(undo.canUndo()).toBe(false)
  })

  test('an island taken apart comes back by undo with its name and cards', () => {
    const { a, meet } = twoBoards()
    const undo = followUndo(a)
    const outer = makeGroup(a, { name: '外', at: { x: 10, y: 10 } })
    const island = makeGroup(a, { name: '食', at: { x: 100, y: 100 }, parent: outer })
    placeInGroup(a, first, island, { x: 120, y: 160 })
    undo.stopCapturing()
    dissolveGroup(a, island)
    expect(cardOn(a, first)).toMatchObject({ group: outer, x: 120, y: 160 })
    undo.undo()
    meet()
    expect(groupOn(a, island)).toMatchObject({ name: '食', parent: outer, x: 100 })
    expect(cardOn(a, first)).toMatchObject({ group: island, x: 120, y: 160 })
    undo.redo()
    expect(groupOn(a, island)).toBeUndefined()
  })
})

test('putting back restores islands and places; newer cards go to the tray and wordings stay', () => {
  const { a, meet } = twoBoards()
  const island = makeGroup(a, { name: '自然', at: { x: 100, y: 0 } })
  placeInGroup(a, first, island, { x: 120, y: 60 })
  mergeCards(a, first, [second])
  const earlier = boardState(a)
  const newer = newBoardId()
  a.transact(() => addCards(a, [newer]), 'server')
  splitMerged(a, second)
  dissolveGroup(a, island)
  const other = makeGroup(a, { name: '別', at: { x: 0, y: 900 } })
  placeInGroup(a, newer, other, { x: 20, y: 960 })
  wordCard(a, first, '言いかえ')
  const later = boardState(a)
  putBack(a, earlier)
  const now = meet()
  expect(now.groups).toEqual(earlier.groups)
  expect(now.cards.get(second)).toEqual(earlier.cards.get(second))
  expect(now.cards.get(first)).toEqual({ ...earlier.cards.get(first), wording: '言いかえ' })
  expect(now.cards.get(newer)).toMatchObject({ group: null, at: null })
  putBack(a, later)
  expect(boardState(a)).toEqual(later)
})

test('whatever a forged client writes, the board is read and drawn', () => {
  const board = new Y.Doc()
  addCards(board, [first, second, 'no id', '__proto__'])
  const cards = board.getMap<unknown>('cards')
  const groups = board.getMap<unknown>('groups')
  const island = newBoardId()
  board.transact(() => {
    cards.set(third, 'text')
    cards.set('x', new Y.Map())
    groups.set(island, new Y.Map())
    groups.set(newBoardId(), new Y.Array())
    const forged = groups.get(island) as Y.Map<unknown>
    forged.set('name', `\u0000\ud800${'あ'.repeat(5000)}`)
    forged.set('at', [Number.NaN, 1e308])
    forged.set('parent', new Y.Map())
    const card = cards.get(first) as Y.Map<unknown>
    card.set('at', ['1', {}])
    card.set('group', [island])
    card.set('into', first)
    card.set('words', { toString: null })
    const far = cards.get(second) as Y.Map<unknown>
    far.set('at', [1e300, -1e300])
    far.set('group', island)
    far.set('into', third)
  })
  const state = boardState(board)
  expect([...state.cards.keys()]).toEqual([first, second])
  expect(state.cards.get(first)).toMatchObject({
    at: null,
    group: null,
    mergedInto: null,
    wording: '',
  })
  expect(state.cards.get(second)).toMatchObject({ x: 1_000_000, y: -1_000_000, group: island })
  const group = state.groups.get(island)
  expect(group).toMatchObject({ parent: null, x: 0, y: 0 })
  expect(group?.name.length).toBe(200)
  expect(group?.name.isWellFormed()).toBe(true)
  expect(group?.name).not.toContain('\u0000')
  tidyBoard(board)
  expect(placesInGroup(boardState(board), island)).toHaveLength(1)
})

describe('places', () => {
  const overlaps = (board: Y.Doc) => {
    const cards = [...boardState(board).cards.values()].filter((card) => card.at)
    return cards.flatMap((a, at) =>
      cards
        .slice(at + 1)
        .filter(
          (b) => Math.abs(a.x - b.x) < cardSize.width && Math.abs(a.y - b.y) < cardSize.height,
        ),
    )
  }

  test('proposed islands and cards added one by one never cover each other', () => {
    const board = new Y.Doc()
    addCards(board, ids)
    const [island = ''] = makeGroups(board, [
      { name: '食', cards: ids.slice(0, 3) },
      { cards: ids.slice(3, 5) },
    ])
    for (const id of ids.slice(5)) {
      const [place = { x: 0, y: 0 }] = placesInGroup(boardState(board), island)
      placeInGroup(board, id, island, place)
    }
    tidyGroup(board, island)
    tidyBoard(board)
    expect(overlaps(board)).toEqual([])
    const state = boardState(board)
    const box = groupBox(state, island)
    for (const card of state.cards.values()) {
      const isInside = card.x > box.x && card.x + cardSize.width < box.x + box.width
      expect(isInside).toBe(card.group === island)
    }
  })

  test('a card taken out goes to the tray, or to where it is put', () => {
    const board = new Y.Doc()
    addCards(board, ids)
    makeGroups(board, [{ cards: ids }])
    takeOut(board, first)
    takeOut(board, second, { x: -300, y: 7.4 })
    expect(cardOn(board, first)).toMatchObject({ group: null, at: null })
    expect(cardOn(board, second)).toMatchObject({ group: null, at: { x: -300, y: 7 } })
  })
})

test('a screen hears which cards and islands changed', () => {
  const { a, b, meet } = twoBoards()
  const heard: string[][] = []
  const stop = onBoardChange(b, (news) => heard.push([...news.cards, ...news.groups]))
  const island = makeGroup(a, { at: { x: 0, y: 0 } })
  moveCard(a, first, { x: 1, y: 2 })
  meet()
  stop()
  expect(heard.flat().toSorted()).toEqual([first, island].toSorted())
})
