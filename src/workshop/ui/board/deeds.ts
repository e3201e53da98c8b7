// Everything that a person can do to the board, each as one step that can be undone and one sentence that is said aloud.
import type { UndoManager } from 'yjs'
import {
  dissolveGroup,
  edit,
  followUndo,
  makeGroup,
  mergeCards,
  moveCards,
  moveGroup,
  nameGroup,
  nestGroup,
  placeInGroup,
  splitMerged,
  takeOut,
} from '../../board.ts'
import {
  cardSize,
  cardsIn,
  freePlace,
  makeGroups,
  type ProposedGroup,
  placesInGroup,
  tidyBoard,
  tidyGroup,
} from '../../board-layout.ts'
import type { Point } from '../../board-state.ts'
import type { BoardStore } from './board-store.ts'
import { roomForIsland, spread } from './spread.ts'

/** What was done, for the live region: the key of a message and its values. */
export interface Said {
  what: SaidKey
  values: Record<string, string | number>
}

export type SaidKey =
  | 'moved'
  | 'intoIsland'
  | 'out'
  | 'tray'
  | 'islandMoved'
  | 'nested'
  | 'unnested'
  | 'notNested'
  | 'made'
  | 'named'
  | 'dissolved'
  | 'merged'
  | 'split'
  | 'tidied'
  | 'spread'
  | 'accepted'
  | 'undone'
  | 'redone'

/** A carried card is many writes and one step: steps end where the next deed begins. */
const never = Number.MAX_SAFE_INTEGER

export class Deeds {
  /** The newest, with a number so that the same words twice are said twice. */
  said: (Said & { number: number }) | null = null
  readonly #store: BoardStore
  readonly #undo: UndoManager
  #number = 0

  constructor(store: BoardStore) {
    this.#store = store
    this.#undo = followUndo(store.source.doc)
    this.#undo.captureTimeout = never
  }

  get canUndo(): boolean {
    return this.#undo.canUndo()
  }

  get canRedo(): boolean {
    return this.#undo.canRedo()
  }

  undo(): void {
    if (this.#undo.undo()) this.#done('undone')
  }

  redo(): void {
    if (this.#undo.redo()) this.#done('redone')
  }

  /** From here on it is another step. */
  begin(): void {
    this.#undo.stopCapturing()
  }

  /** On the way: others see it, nothing is said. */
  carry(moves: readonly (readonly [string, Point])[]): void {
    moveCards(this.#board, new Map(moves))
  }

  /** Moves cards a little, each staying where it belongs. */
  nudge(ids: readonly string[], by: Point): void {
    const moves = ids.flatMap((id) => {
      const card = this.#store.state.cards.get(id)
      return card ? [[id, { x: card.x + by.x, y: card.y + by.y }] as const] : []
    })
    this.#step(() => moveCards(this.#board, new Map(moves)))
    this.#done('moved', { count: moves.length })
  }

  /** Cards are let go at places: in an island, or beside all of them. */
  drop(moves: readonly (readonly [string, Point])[], group: string | null): void {
    const count = moves.length
    edit(this.#board, () => {
      for (const [id, at] of this.#withRoom(moves, group)) {
        if (group) placeInGroup(this.#board, id, group, at)
        else takeOut(this.#board, id, at)
      }
    })
    const [first = ['']] = moves
    const before = this.#store.state.cards.get(first[0])?.group ?? null
    if (group) this.#done('intoIsland', { count, island: this.#name(group) })
    else this.#done(before ? 'out' : 'moved', { count })
  }

  /** Into the next free places of an island; null: back to the tray. */
  sortInto(ids: readonly string[], group: string | null): void {
    if (group === null) {
      this.backToTray(ids)
      return
    }
    this.begin()
    const places = placesInGroup(this.#store.state, group, ids.length)
    this.drop(
      ids.map((id, at) => [id, places[at] ?? { x: 0, y: 0 }] as const),
      group,
    )
  }

  backToTray(ids: readonly string[]): void {
    this.#step(() => {
      for (const id of ids) takeOut(this.#board, id)
    })
    this.#done('tray', { count: ids.length })
  }

  /** A new island around cards, or an empty one; answers its id. */
  makeIsland(ids: readonly string[], at: Point | null = null, name = ''): string {
    let made = ''
    this.#step(() => {
      const corner = at ?? freePlace(this.#store.state)
      const cards = new Map(roomForIsland(ids, corner))
      made = makeGroup(this.#board, { at: corner, name, cards })
    })
    this.#done('made', { count: ids.length })
    return made
  }

  name(island: string, name: string): void {
    if (this.#store.state.groups.get(island)?.name === name) return
    this.#step(() => nameGroup(this.#board, island, name))
    this.#done('named', { island: name })
  }

  carryIsland(island: string, to: Point): void {
    moveGroup(this.#board, island, to)
  }

  dropIsland(island: string, to: Point, into: string | null): void {
    const before = this.#store.state.groups.get(island)?.parent ?? null
    let isNested = true
    edit(this.#board, () => {
      moveGroup(this.#board, island, to)
      if (into !== before) isNested = nestGroup(this.#board, island, into)
    })
    this.#sayNested(island, into === before ? undefined : into, isNested)
  }

  /** Puts an island into another, in a free place there; null: beside all others. */
  nest(island: string, into: string | null): void {
    let isNested = false
    this.#step(() => {
      isNested = nestGroup(this.#board, island, into)
      if (isNested) moveGroup(this.#board, island, this.#roomIn(into))
    })
    this.#sayNested(island, into, isNested)
  }

  dissolve(island: string): void {
    const name = this.#name(island)
    this.#step(() => dissolveGroup(this.#board, island))
    this.#done('dissolved', { island: name })
  }

  /** Cards that say the same lie under the first; all keep their words. */
  merge(ids: readonly string[]): void {
    const [into, ...others] = ids
    if (!into || others.length === 0) return
    this.#step(() => mergeCards(this.#board, into, others))
    this.#done('merged', { count: ids.length })
  }

  /** Takes all that lie under a card out again. */
  split(card: string): void {
    const under = this.#store.layout.under.get(card) ?? []
    this.#step(() => {
      for (const id of under) splitMerged(this.#board, id)
    })
    this.#done('split', { count: under.length + 1 })
  }

  tidy(island: string | null): void {
    this.#step(() => (island ? tidyGroup(this.#board, island) : tidyBoard(this.#board)))
    this.#done('tidied')
  }

  /** Lays what waits in the tray on the board, below all else. */
  spread(ids: readonly string[]): void {
    const places = spread(ids, freePlace(this.#store.state))
    this.#step(() => moveCards(this.#board, new Map(places)))
    this.#done('spread', { count: ids.length })
  }

  /** Proposed islands become real ones, as one step. */
  accept(proposed: readonly ProposedGroup[]): string[] {
    let made: string[] = []
    this.#step(() => {
      made = makeGroups(this.#board, proposed)
    })
    this.#done('accepted', { count: proposed.length })
    return made
  }

  say(what: SaidKey, values: Said['values'] = {}): void {
    this.#number += 1
    this.said = { what, values, number: this.#number }
    this.#store.topics.tell('said')
  }

  get #board() {
    return this.#store.source.doc
  }

  /** Where cards come to lie on others of their new island they take its next free places instead. */
  #withRoom(moves: readonly (readonly [string, Point])[], group: string | null) {
    const { state } = this.#store
    const isNew = moves.some(([id]) => state.cards.get(id)?.group !== group)
    if (!group || !isNew) return moves
    const moving = new Set(moves.map(([id]) => id))
    const there = cardsIn(state, group).filter(({ id }) => !moving.has(id))
    const isCovering = moves.some(([, at]) => there.some((card) => covers(card, at)))
    const places = isCovering ? placesInGroup(state, group, moves.length) : []
    return moves.map(([id, at], index) => [id, places[index] ?? at] as const)
  }

  #roomIn(into: string | null): Point {
    this.#store.refresh(true)
    if (into === null) return freePlace(this.#store.state)
    return placesInGroup(this.#store.state, into)[0] ?? { x: 0, y: 0 }
  }

  #step(change: () => void) {
    this.begin()
    edit(this.#board, change)
  }

  #done(what: SaidKey, values: Said['values'] = {}) {
    this.#store.refresh()
    this.say(what, values)
  }

  #sayNested(island: string, into: string | null | undefined, isNested: boolean) {
    const name = this.#name(island)
    if (!isNested) this.#done('notNested', { island: name })
    else if (into === undefined) this.#done('islandMoved', { island: name })
    else if (into === null) this.#done('unnested', { island: name })
    else this.#done('nested', { island: name, into: this.#name(into) })
  }

  #name(island: string): string {
    return this.#store.state.groups.get(island)?.name ?? ''
  }
}

/** Whether a card laid at a place would hide the words of another. */
function covers(card: Point, { x, y }: Point): boolean {
  return Math.abs(card.x - x) < cardSize.width * 0.7 && Math.abs(card.y - y) < cardSize.height * 0.7
}
