// Where things lie on a board when nobody chose a place: the next free one, an island in rows and columns.
import type { Doc } from 'yjs'
import { edit, makeGroup, moveCards, moveGroup } from './board.ts'
import { type BoardCard, type BoardState, boardState, type Point } from './board-state.ts'

export const cardSize = { width: 160, height: 110 }
/** Room for an island's name, its edge, and between things. */
export const islandHead = 48
export const islandEdge = 16
export const gap = 12
const gapBetweenIslands = 40
const shortestRow = 1600
/** Width by height of what boards are shown on, tray aside. */
const screenShape = 1.5

export interface Box extends Point {
  width: number
  height: number
}

const step = { x: cardSize.width + gap, y: cardSize.height + gap }

/** How much of the board an island covers: its name, its cards and the islands in it. */
export function groupBox(state: BoardState, id: string): Box {
  const island = state.groups.get(id)
  const corner = { x: island?.x ?? 0, y: island?.y ?? 0 }
  let right = corner.x + islandEdge + cardSize.width
  let bottom = corner.y + islandHead + cardSize.height
  for (const card of cardsIn(state, id)) {
    right = Math.max(right, card.x + cardSize.width)
    bottom = Math.max(bottom, card.y + cardSize.height)
  }
  for (const inner of innerOf(state, id)) {
    const box = groupBox(state, inner)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return {
    ...corner,
    width: right + islandEdge - corner.x,
    height: bottom + islandEdge - corner.y,
  }
}

/** The next free places in an island, row by row, for so many more cards; on the board's scale. */
export function placesInGroup(state: BoardState, id: string, count = 1): Point[] {
  const island = state.groups.get(id)
  if (!island) return Array.from({ length: count }, () => ({ x: 0, y: 0 }))
  const inside = cardsIn(state, id)
  const columns = columnsFor(inside.length + count)
  const start = { x: island.x + islandEdge, y: island.y + islandHead }
  const taken = new Set<string>()
  for (const box of [
    ...inside.map(cardBox),
    ...innerOf(state, id).map((it) => groupBox(state, it)),
  ]) {
    for (const cell of cellsUnder(box, start)) taken.add(cell)
  }
  const places: Point[] = []
  for (let cell = 0; places.length < count; cell++) {
    const column = cell % columns
    const row = Math.floor(cell / columns)
    if (taken.has(`${column} ${row}`)) continue
    places.push({ x: start.x + column * step.x, y: start.y + row * step.y })
  }
  return places
}

/** Lays an island's cards in rows and columns, in the order in which they are read now; inner islands below. */
export function tidyGroup(board: Doc, id: string): void {
  edit(board, () => {
    const state = boardState(board)
    const island = state.groups.get(id)
    if (!island) return
    const cards = cardsIn(state, id).toSorted(inReadingOrder)
    const columns = columnsFor(cards.length)
    const start = { x: island.x + islandEdge, y: island.y + islandHead }
    moveCards(board, new Map(cards.map((card, at) => [card.id, cellPlace(start, at, columns)])))
    let y = start.y + Math.ceil(cards.length / columns) * step.y
    for (const inner of innerOf(state, id)) {
      tidyGroup(board, inner)
      moveGroup(board, inner, { x: start.x, y })
      y += groupBox(boardState(board), inner).height + gap
    }
  })
}

/** Tidies every island and lays them side by side in rows. */
export function tidyBoard(board: Doc): void {
  edit(board, () => {
    const outer = [...boardState(board).groups.values()].filter((group) => group.parent === null)
    for (const group of outer) tidyGroup(board, group.id)
    const state = boardState(board)
    const shelf = newShelf(0, rowFor(outer.map((group) => groupBox(state, group.id))))
    for (const group of outer.toSorted(inReadingOrder)) {
      moveGroup(board, group.id, shelf.next(groupBox(state, group.id)))
    }
  })
}

export interface ProposedGroup {
  name?: string
  cards: readonly string[]
}

/** Makes islands of proposed groups below what is already there; answers their ids. */
export function makeGroups(board: Doc, proposed: readonly ProposedGroup[]): string[] {
  const ids: string[] = []
  edit(board, () => {
    const sizes = proposed.map(({ cards }) => islandSize(cards.length, columnsFor(cards.length)))
    const shelf = newShelf(bottomOf(boardState(board)), rowFor(sizes))
    for (const [place, { name, cards }] of proposed.entries()) {
      const columns = columnsFor(cards.length)
      const at = shelf.next(sizes[place] ?? islandSize(0, columns))
      const start = { x: at.x + islandEdge, y: at.y + islandHead }
      const places = cards.map((id, cell) => [id, cellPlace(start, cell, columns)] as const)
      ids.push(makeGroup(board, { name, at, cards: new Map(places) }))
    }
  })
  return ids
}

/** A free place for one more island with so many cards, below all others. */
export function freePlace(state: BoardState): Point {
  return { x: 0, y: bottomOf(state) }
}

/** Cards of an island that are seen: merged ones lie under the one that stands for them. */
export function cardsIn(state: BoardState, group: string | null): BoardCard[] {
  return [...state.cards.values()].filter((card) => card.group === group && !card.mergedInto)
}

function innerOf(state: BoardState, id: string): string[] {
  const inner = [...state.groups.values()].filter((group) => group.parent === id)
  return inner.toSorted(inReadingOrder).map((group) => group.id)
}

function inReadingOrder(a: Point, b: Point): number {
  const rows = Math.round(a.y / step.y) - Math.round(b.y / step.y)
  return rows || a.x - b.x
}

const columnsFor = (count: number) => Math.min(8, Math.max(2, Math.ceil(Math.sqrt(count))))

function cellPlace(start: Point, at: number, columns: number): Point {
  return { x: start.x + (at % columns) * step.x, y: start.y + Math.floor(at / columns) * step.y }
}

const cardBox = (card: BoardCard): Box => ({ x: card.x, y: card.y, ...cardSize })

/** The cells that something covers, of a grid that begins at a point; none before it. */
function cellsUnder(box: Box, start: Point): string[] {
  const cells: string[] = []
  const first = { x: (box.x - start.x + gap) / step.x, y: (box.y - start.y + gap) / step.y }
  const last = {
    x: (box.x + box.width - start.x) / step.x,
    y: (box.y + box.height - start.y) / step.y,
  }
  // Far outside of any island there is nothing to look for.
  for (let row = Math.max(0, Math.floor(first.y)); row < Math.min(last.y, 200); row++) {
    for (let column = Math.max(0, Math.floor(first.x)); column < Math.min(last.x, 8); column++) {
      cells.push(`${column} ${row}`)
    }
  }
  return cells
}

function islandSize(cards: number, columns: number) {
  const rows = Math.max(1, Math.ceil(cards / columns))
  return {
    width: 2 * islandEdge + columns * step.x - gap,
    height: islandHead + islandEdge + rows * step.y - gap,
  }
}

function bottomOf(state: BoardState): number {
  const boxes = [...state.groups.keys()].map((id) => groupBox(state, id))
  const free = cardsIn(state, null).filter((card) => card.at)
  const bottoms = [...boxes, ...free.map(cardBox)].map((box) => box.y + box.height)
  return bottoms.length === 0 ? 0 : Math.max(...bottoms) + gapBetweenIslands
}

/** How wide rows of these are, for the whole to be about as wide as a screen. */
function rowFor(sizes: readonly { width: number; height: number }[]): number {
  const area = sizes.reduce(
    (sum, { width, height }) => sum + (width + gapBetweenIslands) * (height + gapBetweenIslands),
    0,
  )
  return Math.max(shortestRow, Math.sqrt(area * screenShape))
}

/** Rows of islands: the next goes to the right, or below where the row is full. */
function newShelf(top: number, widest: number) {
  let row = { x: 0, y: top, height: 0 }
  return {
    next({ width, height }: { width: number; height: number }): Point {
      if (row.x > 0 && row.x + width > widest) {
        row = { x: 0, y: row.y + row.height + gapBetweenIslands, height: 0 }
      }
      const place = { x: row.x, y: row.y }
      row = { ...row, x: row.x + width + gapBetweenIslands, height: Math.max(row.height, height) }
      return place
    },
  }
}
