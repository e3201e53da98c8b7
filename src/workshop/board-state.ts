// What is on a board, read from its Y.Doc. Anybody with a tablet may have written anything into it, so
// nothing here throws: what has no meaning is read as if it were not there.
import { validate } from 'uuid'
import * as Y from 'yjs'

export interface Point {
  x: number
  y: number
}

export interface BoardCard {
  id: string
  /** Counted from its island's corner, or from the board's where it is in none; null: never placed. */
  at: Point | null
  /** Counted from the board's corner. */
  x: number
  y: number
  /** Its island; of a merged card the island of the one that stands for it. Null: in the tray. */
  group: string | null
  /** The island it would go back to when it is split off again. */
  ownGroup: string | null
  /** The card that stands for it: never one that is merged itself. */
  mergedInto: string | null
  /** The staff's own wording; empty where there is none. */
  wording: string
}

export interface BoardGroup {
  id: string
  name: string
  parent: string | null
  /** Counted from its parent's corner, or from the board's. */
  at: Point
  x: number
  y: number
}

export interface BoardState {
  cards: Map<string, BoardCard>
  groups: Map<string, BoardGroup>
}

export const mostNameLetters = 200
export const mostWordingLetters = 1000
/** More islands than these are a forgery, not a board. */
const mostGroups = 2000
const farthest = 1_000_000
/** Longer chains of islands in islands, or of merged cards, nobody makes by hand. */
const deepest = 60

/** Everything on the board as plain values. */
export function boardState(board: Y.Doc): BoardState {
  const groups = new Map<string, BoardGroup>()
  for (const id of groupsOf(board).keys()) {
    const group = groups.size < mostGroups ? readGroup(board, id) : undefined
    if (group) groups.set(id, { id, ...group, ...originOf(board, id) })
  }
  for (const group of groups.values()) {
    if (group.parent && !groups.has(group.parent)) group.parent = null
  }
  const cards = new Map<string, BoardCard>()
  for (const id of cardsOf(board).keys()) {
    const card = readCard(board, id, groups)
    if (card) cards.set(id, card)
  }
  for (const card of cards.values()) {
    const root = card.mergedInto && cards.get(card.mergedInto)
    if (root) card.group = root.group
  }
  return { cards, groups }
}

/**
 * The state after cards changed, read anew for these alone: two thousand would be read for one that moves.
 * Where islands changed `boardState` has to read all.
 */
export function changedState(
  board: Y.Doc,
  before: BoardState,
  changed: Iterable<string>,
): BoardState {
  const cards = new Map(before.cards)
  for (const id of changed) {
    const card = readCard(board, id, before.groups)
    if (card) cards.set(id, card)
    else cards.delete(id)
  }
  for (const [id, card] of cards) {
    const group = card.mergedInto ? cards.get(card.mergedInto)?.group : card.group
    if (group !== undefined && group !== card.group) cards.set(id, { ...card, group })
  }
  return { cards, groups: before.groups }
}

/** What changed on the board since last time, as ids: for a screen that draws only that. */
export interface BoardNews {
  cards: Set<string>
  groups: Set<string>
}

/** Calls back after every change, own or another's; answers the way to stop. */
export function onBoardChange(board: Y.Doc, listener: (news: BoardNews) => void): () => void {
  const hear = (transaction: Y.Transaction) => {
    const news: BoardNews = { cards: new Set(), groups: new Set() }
    note(transaction, cardsOf(board), news.cards)
    note(transaction, groupsOf(board), news.groups)
    if (news.cards.size + news.groups.size > 0) listener(news)
  }
  board.on('afterTransaction', hear)
  return () => board.off('afterTransaction', hear)
}

function note(transaction: Y.Transaction, all: Y.Map<unknown>, ids: Set<string>) {
  for (const [type, keys] of transaction.changed) {
    const key = type._item?.parentSub
    if ((type as unknown) === all) for (const changed of keys) changed && ids.add(changed)
    else if (type.parent === all && key) ids.add(key)
  }
}

export function cardsOf(board: Y.Doc): Y.Map<unknown> {
  return board.getMap('cards')
}

export function groupsOf(board: Y.Doc): Y.Map<unknown> {
  return board.getMap('groups')
}

/** Ids of cards and islands are UUIDs in small letters; anything else was not made by us. */
export function isBoardId(id: unknown): id is string {
  return typeof id === 'string' && validate(id) && id === id.toLowerCase()
}

/** An island's own fields, with its parent as it counts: circles are cut where the smallest id is. */
export function readGroup(
  board: Y.Doc,
  id: string,
): Omit<BoardGroup, 'id' | 'x' | 'y'> | undefined {
  const group = groupsOf(board).get(id)
  if (!isBoardId(id) || !(group instanceof Y.Map)) return undefined
  return {
    name: readText(group.get('name'), mostNameLetters).replaceAll('\n', ' '),
    parent: pathUp(board, id)[1] ?? null,
    at: readPoint(group.get('at')) ?? { x: 0, y: 0 },
  }
}

/** Where an island's corner is on the board. */
export function originOf(board: Y.Doc, id: string): Point {
  const corner = { x: 0, y: 0 }
  for (const step of pathUp(board, id)) {
    const group = groupsOf(board).get(step)
    const at = group instanceof Y.Map ? readPoint(group.get('at')) : null
    corner.x += at?.x ?? 0
    corner.y += at?.y ?? 0
  }
  return { x: within(corner.x), y: within(corner.y) }
}

/** The card that stands for this one; itself where it is not merged. */
export function rootOf(board: Y.Doc, id: string): string {
  return pathOf(id, (from) => linkOf(cardsOf(board), from, 'into')).at(-1) ?? id
}

function pathUp(board: Y.Doc, id: string): string[] {
  return pathOf(id, (from) => linkOf(groupsOf(board), from, 'parent'))
}

/**
 * From an id along its links to the end. Two people who link at once can close a circle; everybody
 * cuts it at the same place, the smallest id of it.
 */
function pathOf(id: string, next: (id: string) => string | undefined): string[] {
  const path = [id]
  const seen = new Set(path)
  for (let step = next(id); step && path.length < deepest; step = next(step)) {
    if (seen.has(step)) return cutCircle(path, path.indexOf(step))
    seen.add(step)
    path.push(step)
  }
  return path
}

function cutCircle(path: string[], from: number): string[] {
  const circle = path.slice(from)
  const smallest = circle.toSorted()[0] ?? ''
  return path.slice(0, from + circle.indexOf(smallest) + 1)
}

/** What a card or island is linked to, where that exists. */
function linkOf(all: Y.Map<unknown>, id: string, key: 'into' | 'parent') {
  const from = all.get(id)
  const to = from instanceof Y.Map ? from.get(key) : undefined
  return isBoardId(to) && to !== id && all.get(to) instanceof Y.Map ? to : undefined
}

function readCard(
  board: Y.Doc,
  id: string,
  groups: ReadonlyMap<string, BoardGroup>,
): BoardCard | undefined {
  const card = cardsOf(board).get(id)
  if (!isBoardId(id) || !(card instanceof Y.Map)) return undefined
  const named = card.get('group')
  const group = typeof named === 'string' ? groups.get(named) : undefined
  // Its island is gone: the place counted from a corner that nobody knows any more.
  const isStray = named !== undefined && !group
  const at = isStray ? null : readPoint(card.get('at'))
  const root = card.has('into') ? rootOf(board, id) : id
  return {
    id,
    at,
    x: within((group?.x ?? 0) + (at?.x ?? 0)),
    y: within((group?.y ?? 0) + (at?.y ?? 0)),
    group: group?.id ?? null,
    ownGroup: group?.id ?? null,
    mergedInto: root === id ? null : root,
    wording: readText(card.get('words'), mostWordingLetters),
  }
}

function readPoint(value: unknown): Point | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [x, y] = value
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  return { x: within(x), y: within(y) }
}

function within(value: number): number {
  return Math.min(farthest, Math.max(-farthest, value))
}

// A database takes neither NUL nor half a character.
const controls = /[^\P{Cc}\n]/gu

function readText(value: unknown, most: number): string {
  if (typeof value !== 'string') return ''
  const text = value
    .slice(0, most * 2)
    .toWellFormed()
    .replace(controls, ' ')
  return text.length <= most ? text : Array.from(text).slice(0, most).join('')
}
