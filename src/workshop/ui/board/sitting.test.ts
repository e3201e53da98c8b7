import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards, newBoardId } from '../../board.ts'
import { openIslands, openPairs } from './proposals.ts'
import { Sitting } from './sitting.ts'
import type { BoardSource } from './source.ts'
import type { Words } from './words.ts'

/** Two people at one board, whose edits reach the other at once. */
function twoPeople(texts: readonly string[]) {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  for (const [from, to] of [docs, docs.toReversed()] as [Y.Doc, Y.Doc][]) {
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') Y.applyUpdate(to, update, 'other')
    })
  }
  const words = new Map<string, Words>()
  const ids = texts.map((text, at) => {
    const id = newBoardId()
    const number = at + 1
    words.set(id, { id, number, prompt: '', table: null, text, phaseId: 'p', isGone: false })
    return id
  })
  addCards(docs[0], ids)
  const [mine, theirs] = docs.map((doc) => new Sitting(sourceOf(doc, words)))
  if (!mine || !theirs) throw new Error('two sittings were made')
  const meet = () => {
    mine.store.refresh()
    theirs.store.refresh()
  }
  meet()
  return { mine, theirs, ids: ids as [string, string, string, ...string[]], words, meet }
}

function sourceOf(doc: Y.Doc, words: ReadonlyMap<string, Words>): BoardSource {
  const nothing = () => () => undefined
  return { doc, words, state: 'online', mayWrite: true, editors: [], listen: nothing, hold() {} }
}

test('a card sorted into an island leaves the tray for the other person too', () => {
  const { mine, theirs, ids, meet } = twoPeople(['雪', 'カフェ', 'バス'])
  const island = mine.deeds.makeIsland([ids[0]], null, '冬')
  mine.deeds.sortInto([ids[1]], island)
  meet()
  expect(theirs.store.island(island)).toMatchObject({ name: '冬', cards: 2 })
  expect(theirs.store.layout.tray).toEqual([ids[2]])
  expect(mine.deeds.said).toMatchObject({ what: 'intoIsland', values: { count: 1, island: '冬' } })
})

test('a card carried a long way is one step back', () => {
  const { mine, ids } = twoPeople(['雪', 'カフェ', 'バス'])
  const island = mine.deeds.makeIsland([ids[0]], { x: 0, y: 0 })
  const before = mine.store.state.cards.get(ids[0])
  mine.deeds.begin()
  for (let x = 100; x < 500; x += 50) mine.deeds.carry([[ids[0], { x, y: 300 }]])
  mine.deeds.drop([[ids[0], { x: 500, y: 300 }]], null)
  expect(mine.store.state.cards.get(ids[0])?.group).toBeNull()
  mine.deeds.undo()
  expect(mine.store.state.cards.get(ids[0])).toEqual(before)
  mine.deeds.redo()
  expect(mine.store.state.cards.get(ids[0])).toMatchObject({ x: 500, y: 300, group: null })
  expect(mine.store.island(island)?.cards).toBe(0)
})

test('undo takes back what I did, not what somebody else did', () => {
  const { mine, theirs, ids, meet } = twoPeople(['雪', 'カフェ', 'バス'])
  const island = mine.deeds.makeIsland([ids[0]], null, '冬')
  meet()
  theirs.deeds.sortInto([ids[1]], island)
  meet()
  mine.deeds.name(island, '雪と冬')
  mine.deeds.undo()
  expect(mine.store.island(island)).toMatchObject({ name: '冬', cards: 2 })
})

test('merged cards are one card with all texts, and come apart again', () => {
  const { mine, theirs, ids, meet } = twoPeople(['カフェがほしい', 'かふぇが欲しい', 'バス'])
  mine.deeds.merge([ids[0], ids[1]])
  meet()
  expect(theirs.store.card(ids[0])?.under.map(({ text }) => text)).toEqual(['かふぇが欲しい'])
  expect(theirs.store.card(ids[1])).toBeUndefined()
  theirs.deeds.split(ids[0])
  expect(theirs.store.card(ids[1])?.words.text).toBe('かふぇが欲しい')
})

test('an island cannot be put into itself, and a nested one is counted where it lies', () => {
  const { mine, ids } = twoPeople(['雪', 'カフェ', 'バス'])
  const outer = mine.deeds.makeIsland([ids[0]], null, '外')
  const inner = mine.deeds.makeIsland([ids[1], ids[2]], null, '内')
  mine.deeds.nest(inner, outer)
  expect(mine.store.island(outer)).toMatchObject({ cards: 3, children: [inner] })
  mine.deeds.nest(outer, inner)
  expect(mine.deeds.said?.what).toBe('notNested')
  expect(mine.store.layout.roots).toEqual([outer])
})

test('a card let go on another of its new island takes a free place', () => {
  const { mine, ids } = twoPeople(['雪', 'カフェ', 'バス'])
  const island = mine.deeds.makeIsland([ids[0]], { x: 0, y: 0 })
  const taken = mine.store.state.cards.get(ids[0])
  if (!taken) throw new Error('the card lies on the board')
  mine.deeds.drop([[ids[1], { x: taken.x + 5, y: taken.y + 5 }]], island)
  const placed = mine.store.state.cards.get(ids[1])
  expect(Math.abs((placed?.x ?? 0) - taken.x)).toBeGreaterThan(100)
})

test('only drawings whose part changed hear of it', () => {
  const { mine, theirs, ids, meet } = twoPeople(['雪', 'カフェ', 'バス'])
  const island = mine.deeds.makeIsland(ids, null, '冬')
  meet()
  const heard: string[] = []
  for (const id of ids) theirs.store.topics.listen(`card ${id}`, () => heard.push(id))
  mine.deeds.nudge([ids[0]], { x: 20, y: 0 })
  meet()
  expect(heard).toEqual([])
  mine.deeds.merge([ids[0], ids[1]])
  meet()
  expect(heard).toEqual([ids[0]])
  expect(theirs.store.islandIds).toEqual([island])
})

test('proposals leave alone what people sorted by hand', () => {
  const { mine, ids } = twoPeople(['雪', 'カフェ', 'バス', '夏'])
  mine.deeds.makeIsland([ids[0]])
  const [first, second, third] = ids
  const proposed = [{ cards: [first, second, third], certainty: 0.5 }]
  expect(openIslands(mine.store, proposed)).toEqual([{ cards: [second, third], certainty: 0.5 }])
  expect(openIslands(mine.store, [{ cards: [first, second], certainty: 1 }])).toEqual([])
  mine.deeds.accept(openIslands(mine.store, proposed))
  expect(mine.store.layout.tray).toEqual([ids[3]])
  mine.deeds.undo()
  expect(mine.store.layout.tray).toHaveLength(3)
})

test('a pair is no longer proposed once it is merged', () => {
  const { mine, ids } = twoPeople(['カフェがほしい', 'かふぇが欲しい', 'バス'])
  const pairs = [{ a: ids[0], b: ids[1], likeness: 1 }]
  expect(openPairs(mine.store, pairs)).toHaveLength(1)
  mine.deeds.merge([ids[0], ids[1]])
  expect(openPairs(mine.store, pairs)).toEqual([])
})

test('a search finds cards in reading order and in stacks', () => {
  const { mine, ids } = twoPeople(['バスを増やす', '雪', 'かふぇとバス'])
  mine.deeds.makeIsland([ids[2], ids[1]], null, '冬')
  mine.finder.search('バス')
  expect(mine.finder.found).toEqual([ids[2], ids[0]])
  expect(mine.finder.step(1)).toBe(ids[2])
  mine.deeds.merge([ids[1], ids[2]])
  mine.finder.look()
  expect(mine.finder.found).toEqual([ids[1], ids[0]])
})

test('words that are withdrawn or hidden are not drawn', () => {
  const { mine, ids, words } = twoPeople(['雪', 'カフェ', 'バス'])
  const gone = words.get(ids[0])
  if (gone) words.set(ids[0], { ...gone, isGone: true })
  mine.store.refresh()
  expect(mine.store.card(ids[0])).toBeUndefined()
  expect(mine.store.layout.tray).toEqual([ids[1], ids[2]])
})
