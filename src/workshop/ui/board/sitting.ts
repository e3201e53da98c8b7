// One person at one board: what they see, where they look, what they have chosen and hold. Everything of the page hangs on it.
import { islandEdge, islandHead } from '../../board-layout.ts'
import type { Point } from '../../board-state.ts'
import { BoardStore } from './board-store.ts'
import { Deeds } from './deeds.ts'
import { Eye } from './eye.ts'
import { Finder } from './finder.ts'
import { boundsOf, cardFrame, type Frame, touches } from './layout.ts'
import { Selection } from './selection.ts'
import type { BoardSource } from './source.ts'
import { roomForIsland } from './spread.ts'

export type Tool = 'move' | 'choose'

export class Sitting {
  readonly store: BoardStore
  readonly eye: Eye
  readonly selection: Selection
  readonly finder: Finder
  readonly deeds: Deeds
  /** With 'choose' a tap adds to what is chosen, and a drag on the ground draws a frame. */
  tool: Tool = 'move'
  /** The island whose actions are shown. */
  chosenIsland: string | null = null
  /** The island whose name is being written. */
  renaming: string | null = null
  /** The card that Tab comes to. */
  focused: string | null = null
  #tray: HTMLElement | null = null
  #isFitted = false

  constructor(source: BoardSource) {
    this.store = new BoardStore(source)
    const { topics, painter } = this.store
    this.eye = new Eye(painter, () => topics.tell('camera'))
    this.selection = new Selection(painter, () => topics.tell('selection'))
    this.finder = new Finder(this.store)
    this.deeds = new Deeds(this.store)
  }

  /** Follows the board until the function that comes back is called. */
  open(): () => void {
    const { topics } = this.store
    const stops = [
      this.store.open(),
      topics.listen('layout', () => this.#look()),
      topics.listen('line', () => this.#showHolders()),
    ]
    this.#look()
    return () => {
      for (const stop of stops) stop()
    }
  }

  attachSurface(view: HTMLElement | null, world: HTMLElement | null): void {
    this.eye.attach(view, world)
    this.#fitFirst()
  }

  attachTray(tray: HTMLElement | null): void {
    this.#tray = tray
    this.store.painter.attach('tray', tray)
  }

  isOverTray({ x, y }: Point): boolean {
    const box = this.#tray?.getBoundingClientRect()
    return !!box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  }

  /** Cards and islands come into the hand: others see who holds them. */
  take(ids: ReadonlySet<string>): void {
    this.store.dragged = ids
    this.store.painter.markOnly('data-dragged', ids)
    this.store.source.hold([...ids])
    this.deeds.begin()
  }

  release(): void {
    this.store.dragged = new Set()
    this.store.painter.markOnly('data-dragged', [])
    this.store.painter.markOnly('data-over', [])
    this.store.source.hold([])
  }

  use(tool: Tool): void {
    this.tool = tool
    this.store.topics.tell('selection')
  }

  /** Shows what can be done with an island. */
  choose(island: string | null): void {
    this.chosenIsland = island
    this.store.painter.markOnly('data-chosen', island ? [island] : [])
    if (island) this.selection.clear()
    this.store.topics.tell('selection')
  }

  rename(island: string | null): void {
    const before = this.renaming
    this.renaming = island
    for (const id of [before, island]) if (id) this.store.topics.tell(`island ${id}`)
  }

  /** Makes it the card that Tab comes to, and goes there. */
  focusCard(id: string): void {
    this.#tabTo(id)
    this.store.painter.elementOf(id)?.focus({ preventScroll: true })
  }

  /** An empty island where one looks, its name waiting to be written. */
  newIsland(cards: readonly string[] = []): void {
    const { left, top, width, height } = this.eye.bounds()
    const middle = this.eye.toBoard({ x: left + width / 2 - 100, y: top + height / 3 })
    const made = this.deeds.makeIsland(cards, cards.length > 0 ? this.#cornerOf(cards) : middle)
    this.selection.clear()
    this.rename(made)
    this.show(made)
  }

  tidyAll(): void {
    this.deeds.tidy(null)
    this.fitAll()
  }

  /** Brings a card or an island into sight. */
  show(id: string): void {
    const frame = this.#frameOf(id)
    if (frame) this.eye.reveal(frame)
  }

  /** The whole board in the window. */
  fitAll(): void {
    this.eye.fit(this.whole())
  }

  whole(): Frame {
    const { frames, lying } = this.store.layout
    return boundsOf([...frames.values(), ...lying.map(cardFrame)])
  }

  #frameOf(id: string): Frame | undefined {
    const island = this.store.layout.frames.get(id)
    if (island) return island
    const card = this.store.layout.lying.find((one) => one.id === id)
    return card && cardFrame(card)
  }

  /** Where the new island of these cards begins: at their own place if nothing else lies there. */
  #cornerOf(cards: readonly string[]): Point | null {
    const { layout } = this.store
    const own = layout.lying.filter(({ id, group }) => cards.includes(id) && group === null)
    if (own.length === 0) return null
    const { x, y } = boundsOf(own.map(cardFrame))
    const room = boundsOf(roomForIsland(cards, { x, y }).map(([, at]) => cardFrame(at)))
    const island = {
      x,
      y,
      width: room.width + 2 * islandEdge,
      height: room.height + islandHead + islandEdge,
    }
    const others = layout.lying.filter(({ id }) => !cards.includes(id)).map(cardFrame)
    const isCovering = [...others, ...layout.frames.values()].some((one) => touches(one, island))
    return isCovering ? null : { x: Math.round(x), y: Math.round(y) }
  }

  #tabTo(id: string) {
    this.focused = id
    this.store.painter.markOnly('tabindex', [id], '0')
  }

  #look() {
    this.selection.keep((id) => this.store.card(id) !== undefined)
    this.finder.look()
    if (!this.focused || !this.store.isLying(this.focused)) {
      const first = this.store.readingOrder().find((id) => this.store.isLying(id))
      if (first) this.#tabTo(first)
    }
    if (this.chosenIsland && !this.store.island(this.chosenIsland)) this.choose(null)
    this.#fitFirst()
  }

  /** Once, when there is something to be seen and a window to see it in. */
  #fitFirst() {
    const { lying, frames } = this.store.layout
    // Islands come before the words of their cards: fitted to them alone, the rest would lie outside.
    const isComing = this.store.source.words.size === 0
    if (this.#isFitted || isComing || !this.eye.isOpen || lying.length + frames.size === 0) return
    this.#isFitted = true
    this.fitAll()
  }

  #showHolders() {
    const { painter, source } = this.store
    const held = new Map(source.editors.flatMap((one) => one.holds.map((id) => [id, one] as const)))
    painter.markOnly('data-held', [])
    painter.markOnly('data-holder', [])
    for (const [id, { name, colour }] of held) {
      painter.mark(id, 'data-held', String(colour))
      painter.mark(id, 'data-holder', name)
    }
  }
}
