// Searching and filtering: what does not pass is dimmed, what was found can be stepped through.
import type { BoardStore } from './board-store.ts'
import { type CardFilter, isFiltering, noFilter, passes, searcher, step } from './filter.ts'

export class Finder {
  filter: CardFilter = noFilter
  wanted = ''
  /** In reading order. */
  found: readonly string[] = []
  current: string | null = null
  #wasNarrowing = false
  #foundSet: ReadonlySet<string> = new Set()
  readonly #store: BoardStore

  constructor(store: BoardStore) {
    this.#store = store
  }

  /** Whether a card is among those that are looked at; a stack is, where any of its cards is. */
  isMeant(id: string): boolean {
    return this.#wordsIn(id).some((words) => passes(words, this.filter))
  }

  get isNarrowing(): boolean {
    return isFiltering(this.filter) || this.wanted.trim() !== ''
  }

  /** Whether a list that leaves out what is not looked for shows it. */
  isWanted(id: string): boolean {
    return this.isMeant(id) && (this.wanted.trim() === '' || this.#foundSet.has(id))
  }

  search(wanted: string): void {
    this.wanted = wanted
    this.current = null
    this.look()
    this.#store.topics.tell('finder')
  }

  narrow(filter: CardFilter): void {
    this.filter = filter
    this.look()
    this.#store.topics.tell('finder')
  }

  /** To the next or the last one found; its id, so that it can be shown. */
  step(by: 1 | -1): string | null {
    this.current = step(this.found, this.current, by)
    this.#store.painter.markOnly('data-current', this.current ? [this.current] : [])
    this.#store.topics.tell('finder')
    return this.current
  }

  /** Looks again: the board or the question changed. */
  look(): void {
    const { layout, painter, topics } = this.#store
    const before = this.found
    if (!this.isNarrowing && before.length === 0 && !this.#wasNarrowing) return
    this.#wasNarrowing = this.isNarrowing
    const isFound = searcher(this.wanted)
    const dimmed = isFiltering(this.filter)
      ? layout.standing.flatMap(({ id }) => (this.isMeant(id) ? [] : [id]))
      : []
    painter.markOnly('data-dim', dimmed)
    this.found = isFound
      ? this.#store
          .readingOrder()
          .filter((id) => this.isMeant(id) && this.#wordsIn(id).some(isFound))
      : []
    this.#foundSet = new Set(this.found)
    if (this.current && !this.found.includes(this.current)) this.current = null
    painter.markOnly('data-found', this.found)
    painter.markOnly('data-current', this.current ? [this.current] : [])
    if (before.join() !== this.found.join()) topics.tell('finder')
  }

  #wordsIn(id: string) {
    const view = this.#store.card(id)
    return view ? [view.words, ...view.under] : []
  }
}
