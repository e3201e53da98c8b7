// Which cards are chosen to be moved, merged or put into an island together.
import type { Painter } from './painter.ts'

export class Selection {
  ids: ReadonlySet<string> = new Set()
  readonly #painter: Painter
  readonly #tell: () => void

  constructor(painter: Painter, tell: () => void) {
    this.#painter = painter
    this.#tell = tell
  }

  only(...ids: string[]): void {
    this.#be(new Set(ids))
  }

  add(ids: Iterable<string>): void {
    this.#be(new Set([...this.ids, ...ids]))
  }

  toggle(id: string): void {
    const ids = new Set(this.ids)
    if (!ids.delete(id)) ids.add(id)
    this.#be(ids)
  }

  clear(): void {
    if (this.ids.size > 0) this.#be(new Set())
  }

  /** Leaves out what is no longer on the board. */
  keep(isThere: (id: string) => boolean): void {
    const left = [...this.ids].filter(isThere)
    if (left.length < this.ids.size) this.#be(new Set(left))
  }

  #be(ids: ReadonlySet<string>) {
    this.ids = ids
    this.#painter.markOnly('data-selected', ids)
    this.#tell()
  }
}
