// The board as the page sees it: reads the live document once per picture, and tells only those whose part changed.
import {
  type BoardNews,
  type BoardState,
  boardState,
  changedState,
  onBoardChange,
} from '../../board-state.ts'
import { type Layout, layoutOf, readingOrder } from './layout.ts'
import { Painter } from './painter.ts'
import { isSameCard, isSameIsland, isSameList } from './same-view.ts'
import type { BoardSource } from './source.ts'
import { Topics } from './topics.ts'
import type { CardView, Chunk, IslandView, Topic } from './views.ts'
import type { Words } from './words.ts'

const chunkSize = 100

export class BoardStore {
  readonly topics = new Topics<Topic>()
  readonly painter = new Painter()
  readonly source: BoardSource
  state: BoardState
  layout: Layout
  /** Drawn cards by hundreds of their numbers: a piece that did not change is the same object. */
  chunks: readonly Chunk[] = []
  /** Cards in no island, in reading order; the same list until it changes. */
  tray: readonly string[] = []
  /** What was asked, in the order in which it was: each has its colour. */
  prompts: readonly string[] = []
  /** Dots of cards and islands; empty until everybody may see them. */
  votes: ReadonlyMap<string, number> = new Map()
  islandIds: readonly string[] = []
  /** Held by this page's own pointer: their places are not ours to write meanwhile. */
  dragged: ReadonlySet<string> = new Set()
  #drawn: ReadonlySet<string> = new Set()
  #cards = new Map<string, CardView>()
  #islands = new Map<string, IslandView>()
  /** What the document told of since it was read last. */
  readonly #newCards = new Set<string>()
  #areIslandsNew = false
  #areWordsNew = false
  #isWaiting = false
  readonly #stops: (() => void)[] = []

  constructor(source: BoardSource) {
    this.source = source
    this.state = boardState(source.doc)
    this.layout = layoutOf(this.state, () => null)
    this.refresh(true)
  }

  /** Follows the document until the function that comes back is called. */
  open(): () => void {
    const later = () => this.#later()
    const stop = this.source.listen((what) => {
      if (what === 'words') {
        this.#areWordsNew = true
        later()
      } else this.topics.tell('line')
    })
    this.#stops.push(
      stop,
      onBoardChange(this.source.doc, (news) => this.#hear(news)),
    )
    this.#areIslandsNew = true
    later()
    return () => {
      for (const one of this.#stops.splice(0)) one()
    }
  }

  card(id: string): CardView | undefined {
    return this.#cards.get(id)
  }

  island(id: string): IslandView | undefined {
    return this.#islands.get(id)
  }

  words(id: string): Words | undefined {
    return this.source.words.get(id)
  }

  /** The words of all cards that may be shown. */
  shownWords(): Words[] {
    return [...this.source.words.values()].filter(({ isGone }) => !isGone)
  }

  /** Whether a card is drawn on the board itself, not in the tray only. */
  isLying(id: string): boolean {
    return this.#drawn.has(id)
  }

  readingOrder(): string[] {
    return readingOrder(this.layout)
  }

  setVotes(votes: ReadonlyMap<string, number>): void {
    this.votes = votes
    this.topics.tell('votes')
  }

  /** Reads the document now; edits of one's own are seen in the same picture. Within an edit: the whole of it. */
  refresh(isWhole = false): void {
    this.state =
      isWhole || this.#areIslandsNew || this.#stops.length === 0
        ? boardState(this.source.doc)
        : changedState(this.source.doc, this.state, this.#newCards)
    this.#areIslandsNew = false
    this.#newCards.clear()
    this.layout = layoutOf(this.state, (id) => this.#numberOf(id), this.#heldBy())
    this.#placeAll()
    if (isWhole || this.#areWordsNew) {
      this.#areWordsNew = false
      this.#tellPrompts()
      this.topics.tell('words')
    }
    this.#tellCards()
    this.#tellIslands()
    if (!isSameList(this.tray, this.layout.tray)) {
      this.tray = this.layout.tray
      this.topics.tell('tray')
    }
    this.topics.tell('layout')
  }

  #hear({ cards, groups }: BoardNews) {
    if (groups.size > 0) this.#areIslandsNew = true
    for (const id of cards) this.#newCards.add(id)
    this.#later()
  }

  /** Null where its words are not here, or may not be shown. */
  #numberOf(id: string): number | null {
    const words = this.source.words.get(id)
    return words && !words.isGone ? words.number : null
  }

  #heldBy(): (id: string) => boolean {
    const held = new Set(this.source.editors.flatMap(({ holds }) => holds))
    return (id) => held.has(id) || this.dragged.has(id)
  }

  #later() {
    if (this.#isWaiting) return
    this.#isWaiting = true
    const run = () => {
      this.#isWaiting = false
      this.refresh()
    }
    // A page in the background gets no pictures, yet its live region and title must stay true.
    if (document.visibilityState === 'hidden') setTimeout(run, 250)
    else requestAnimationFrame(run)
  }

  #placeAll() {
    for (const { id, x, y } of this.layout.lying) {
      if (!this.dragged.has(id)) this.painter.place(id, { x, y })
    }
    for (const [id, frame] of this.layout.frames) {
      if (!this.dragged.has(id)) this.painter.frame(id, frame)
    }
  }

  #tellPrompts() {
    const first = new Map<string, number>()
    for (const { prompt, number } of this.source.words.values()) {
      if (prompt) first.set(prompt, Math.min(number, first.get(prompt) ?? number))
    }
    const prompts = [...first].toSorted(([, a], [, b]) => a - b).map(([prompt]) => prompt)
    if (isSameList(prompts, this.prompts)) return
    this.prompts = prompts
    this.topics.tell('prompts')
  }

  #tellCards() {
    const before = this.#cards
    const after = new Map<string, CardView>()
    const changed: string[] = []
    for (const { id, group } of this.layout.standing) {
      const words = this.source.words.get(id)
      if (!words) continue
      const under = (this.layout.under.get(id) ?? []).flatMap((one) => this.words(one) ?? [])
      const old = before.get(id)
      const view = old && isSameCard(old, { words, under, group }) ? old : { words, under, group }
      if (view !== old) changed.push(id)
      after.set(id, view)
    }
    this.#cards = after
    this.#tellChunks()
    for (const id of changed) this.topics.tell(`card ${id}`)
  }

  #tellChunks() {
    const lying = new Set(this.layout.lying.map(({ id }) => id))
    if (lying.size === this.#drawn.size && lying.isSubsetOf(this.#drawn)) return
    for (const id of this.#drawn) if (!lying.has(id)) this.painter.forget(id)
    this.#drawn = lying
    const number = (id: string) => this.words(id)?.number ?? 0
    const pieces = new Map<number, string[]>()
    for (const id of [...lying].toSorted((a, b) => number(a) - number(b))) {
      const key = Math.floor(number(id) / chunkSize)
      const piece = pieces.get(key)
      if (piece) piece.push(id)
      else pieces.set(key, [id])
    }
    const before = new Map(this.chunks.map((chunk) => [chunk.key, chunk]))
    this.chunks = [...pieces].map(([key, ids]) => {
      const old = before.get(key)
      return old && isSameList(old.ids, ids) ? old : { key, ids }
    })
    this.topics.tell('cards')
  }

  #tellIslands() {
    const before = this.#islands
    const after = new Map<string, IslandView>()
    for (const { id, name, parent } of this.state.groups.values()) {
      const children = this.layout.childrenOf.get(id) ?? []
      const view = { id, name, parent, children, cards: this.#count(id) }
      const old = before.get(id)
      after.set(id, old && isSameIsland(old, view) ? old : view)
    }
    this.#islands = after
    const ids = this.#outsideIn()
    if (!isSameList(ids, this.islandIds)) {
      for (const id of this.islandIds) if (!after.has(id)) this.painter.forget(id)
      this.islandIds = ids
      this.topics.tell('islands')
    }
    for (const [id, view] of after) if (before.get(id) !== view) this.topics.tell(`island ${id}`)
  }

  /** Nested islands after those that they lie in, so that they are drawn on top. */
  #outsideIn(): string[] {
    const found: string[] = []
    const walk = (ids: readonly string[]) => {
      for (const id of ids) {
        if (found.includes(id)) continue
        found.push(id)
        walk(this.layout.childrenOf.get(id) ?? [])
      }
    }
    walk(this.layout.roots)
    return found
  }

  #count(id: string, above: ReadonlySet<string> = new Set()): number {
    if (above.has(id)) return 0
    const cards = this.layout.cardsIn.get(id) ?? []
    const under = cards.reduce((sum, card) => sum + (this.layout.under.get(card)?.length ?? 0), 0)
    const seen = new Set(above).add(id)
    const nested = (this.layout.childrenOf.get(id) ?? []).map((child) => this.#count(child, seen))
    return cards.length + under + nested.reduce((sum, count) => sum + count, 0)
  }
}
