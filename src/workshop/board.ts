// Every edit of a board, as a function on its Y.Doc: browser and server change it in no other way.
// Points are board units (1 = 1 CSS px at 100 %) from the board's own corner. In the document a card's
// place counts from its island's corner, and an island's from its parent's, so that moving one is one edit.
// What is on a board is read with `boardState` (board-state.ts); sizes and free places are in board-layout.ts.
import { v7 } from 'uuid'
import * as Y from 'yjs'
import {
  type BoardState,
  boardState,
  cardsOf,
  groupsOf,
  isBoardId,
  mostNameLetters,
  mostWordingLetters,
  originOf,
  type Point,
  readGroup,
  rootOf,
} from './board-state.ts'

/** Edits made by hand in this browser; the undo manager follows these alone. */
export const byHand = { by: 'hand' }

/** A new island's id (UUIDv7); works over plain http too. */
export function newBoardId(): string {
  return v7()
}

/** Puts cards in the tray of a board that does not know them yet. The server's edit. */
export function addCards(board: Y.Doc, ids: Iterable<string>): void {
  edit(board, () => {
    const cards = cardsOf(board)
    for (const id of ids) {
      if (isBoardId(id) && !(cards.get(id) instanceof Y.Map)) cards.set(id, new Y.Map())
    }
  })
}

/** Moves a card; it stays in its island. */
export function moveCard(board: Y.Doc, id: string, to: Point): void {
  moveCards(board, new Map([[id, to]]))
}

/** Moves several cards in one step. */
export function moveCards(board: Y.Doc, places: ReadonlyMap<string, Point>): void {
  edit(board, () => {
    for (const [id, to] of places) {
      const card = cardOf(board, id)
      if (card) card.set('at', relative(board, to, card.get('group')))
    }
  })
}

/** Puts a card into an island at a place (`placeInIsland` of board-layout.ts finds a free one). */
export function placeInGroup(board: Y.Doc, id: string, group: string, to: Point): void {
  edit(board, () => {
    const card = cardOf(board, id)
    if (!card || !groupOf(board, group)) return
    card.set('group', group)
    card.set('at', relative(board, to, group))
  })
}

/** Takes a card out of its island: back to the tray, or to a place beside the islands. */
export function takeOut(board: Y.Doc, id: string, to: Point | null = null): void {
  edit(board, () => {
    const card = cardOf(board, id)
    if (!card) return
    card.delete('group')
    if (to) card.set('at', rounded(to))
    else card.delete('at')
  })
}

export interface NewGroup {
  id?: string
  name?: string
  at: Point
  parent?: string | null
  /** Cards that go into it, each at its place. */
  cards?: ReadonlyMap<string, Point>
}

/** Makes an island; answers its id. */
export function makeGroup(board: Y.Doc, input: NewGroup): string {
  const id = input.id ?? newBoardId()
  edit(board, () => {
    const parent = input.parent && groupOf(board, input.parent) ? input.parent : null
    const group = new Y.Map<unknown>()
    group.set('name', cut(input.name ?? '', mostNameLetters))
    group.set('at', relative(board, input.at, parent))
    if (parent) group.set('parent', parent)
    groupsOf(board).set(id, group)
    for (const [card, to] of input.cards ?? []) placeInGroup(board, card, id, to)
  })
  return id
}

/** Writes an island's name (表札). */
export function nameGroup(board: Y.Doc, id: string, name: string): void {
  edit(board, () => groupOf(board, id)?.set('name', cut(name, mostNameLetters)))
}

/** Moves an island with everything in it. */
export function moveGroup(board: Y.Doc, id: string, to: Point): void {
  edit(board, () => {
    const group = groupOf(board, id)
    if (group) group.set('at', relative(board, to, group.get('parent')))
  })
}

/**
 * Puts an island into another, or (null) beside all others; it keeps its place on the board.
 * Answers false where it would come to lie within itself.
 */
export function nestGroup(board: Y.Doc, id: string, parent: string | null): boolean {
  const group = groupOf(board, id)
  if (!group || (parent && !groupOf(board, parent))) return false
  if (parent && [parent, ...ancestorsOf(board, parent)].includes(id)) return false
  edit(board, () => {
    const here = originOf(board, id)
    if (parent) group.set('parent', parent)
    else group.delete('parent')
    group.set('at', relative(board, here, parent))
  })
  return true
}

/** Takes an island apart: its cards and inner islands go to the island around it, or lie free. */
export function dissolveGroup(board: Y.Doc, id: string): void {
  edit(board, () => {
    if (!groupOf(board, id)) return
    const state = boardState(board)
    const around = state.groups.get(id)?.parent ?? null
    for (const card of state.cards.values()) {
      if (card.group !== id) continue
      const to = card.at && { x: card.x, y: card.y }
      if (around && to) placeInGroup(board, card.id, around, to)
      else takeOut(board, card.id, to)
    }
    for (const inner of state.groups.values()) {
      if (inner.parent === id) nestGroup(board, inner.id, around)
    }
    groupsOf(board).delete(id)
  })
}

/** Lays cards that say the same under one of them; every one keeps its words. */
export function mergeCards(board: Y.Doc, into: string, ids: readonly string[]): void {
  edit(board, () => {
    if (!cardOf(board, into)) return
    const root = rootOf(board, into)
    for (const id of ids) {
      if (rootOf(board, id) !== root) cardOf(board, rootOf(board, id))?.set('into', root)
    }
  })
}

/** Takes a merged card out again; it lies beside the one that stood for it. */
export function splitMerged(board: Y.Doc, id: string): void {
  edit(board, () => {
    const root = boardState(board).cards.get(rootOf(board, id))
    const card = cardOf(board, id)
    if (!card || !root || root.id === id) return
    card.delete('into')
    const beside = { x: root.x + 24, y: root.y + 24 }
    if (root.group) placeInGroup(board, id, root.group, beside)
    else takeOut(board, id, root.at && beside)
  })
}

/** The staff's own wording of a card, beside the resident's words; empty takes it away. */
export function wordCard(board: Y.Doc, id: string, wording: string): void {
  edit(board, () => {
    const words = cut(wording, mostWordingLetters)
    if (words.trim() === '') cardOf(board, id)?.delete('words')
    else cardOf(board, id)?.set('words', words)
  })
}

/**
 * Puts places, islands and merges back to an earlier state, as one new edit. Cards that are newer go to
 * the tray, islands that are newer are taken apart; the staff's wording of cards stays.
 */
export function putBack(board: Y.Doc, earlier: BoardState): void {
  edit(board, () => {
    const groups = groupsOf(board)
    for (const id of [...groups.keys()]) if (!earlier.groups.has(id)) groups.delete(id)
    for (const { id, name, parent, at } of earlier.groups.values()) {
      if (!groupOf(board, id)) groups.set(id, new Y.Map())
      write(groupOf(board, id), { name, parent, at: [at.x, at.y] })
    }
    for (const id of cardsOf(board).keys()) {
      const before = earlier.cards.get(id)
      const at = before?.at ? [before.at.x, before.at.y] : null
      const group = before?.mergedInto ? before.ownGroup : (before?.group ?? null)
      write(cardOf(board, id), { at, group, into: before?.mergedInto ?? null })
    }
  })
}

/** Undo and redo of one's own edits; another's later change of the same thing is left alone. */
export function followUndo(board: Y.Doc): Y.UndoManager {
  return new Y.UndoManager([cardsOf(board), groupsOf(board)], {
    trackedOrigins: new Set([byHand]),
    captureTimeout: 400,
  })
}

/** Runs edits as one step; within another's transaction they take its origin. */
export function edit(board: Y.Doc, change: () => void): void {
  board.transact(change, byHand)
}

function cardOf(board: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const card = cardsOf(board).get(id)
  return card instanceof Y.Map ? card : undefined
}

function groupOf(board: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const group = groupsOf(board).get(id)
  return group instanceof Y.Map ? group : undefined
}

function ancestorsOf(board: Y.Doc, id: string): string[] {
  const above: string[] = []
  for (let up = readGroup(board, id)?.parent; up && !above.includes(up); ) {
    above.push(up)
    up = readGroup(board, up)?.parent
  }
  return above
}

function relative(board: Y.Doc, to: Point, group: unknown): [number, number] {
  const corner = typeof group === 'string' ? originOf(board, group) : { x: 0, y: 0 }
  return rounded({ x: to.x - corner.x, y: to.y - corner.y })
}

function rounded({ x, y }: Point): [number, number] {
  return [Math.round(x), Math.round(y)]
}

/** Writes what differs; null takes a field away. */
function write(map: Y.Map<unknown> | undefined, fields: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(fields)) {
    const isSame = JSON.stringify(map?.get(key) ?? null) === JSON.stringify(value)
    if (isSame) continue
    if (value === null) map?.delete(key)
    else map?.set(key, value)
  }
}

/** Cut by whole characters: half a 𠮷 is none. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('')
}
