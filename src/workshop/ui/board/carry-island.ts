// An island under a finger, with its cards and the islands inside it; let go over another island it becomes part of that.
import type { Point } from '../../board-state.ts'
import { Carry } from './carry.ts'
import type { Gesture } from './gesture.ts'
import { type Frame, islandAt, withNested } from './layout.ts'
import type { Sitting } from './sitting.ts'

export class CarryIsland implements Gesture {
  readonly #sitting: Sitting
  readonly #carry: Carry
  readonly #island: string
  readonly #corner: Point
  readonly #frames: ReadonlyMap<string, Frame>
  readonly #cards: ReadonlyMap<string, Point>

  constructor(sitting: Sitting, island: string, client: Point) {
    const { layout, state } = sitting.store
    const { x = 0, y = 0 } = state.groups.get(island) ?? {}
    const all = withNested(layout, island)
    this.#sitting = sitting
    this.#island = island
    this.#corner = { x, y }
    this.#frames = new Map(
      all.flatMap((id) => {
        const frame = layout.frames.get(id)
        return frame ? [[id, frame] as const] : []
      }),
    )
    this.#cards = new Map(
      all
        .flatMap((id) => layout.cardsIn.get(id) ?? [])
        .map((id) => [id, state.cards.get(id) ?? { x: 0, y: 0 }] as const),
    )
    sitting.take(new Set([...this.#frames.keys(), ...this.#cards.keys()]))
    this.#carry = new Carry(sitting, client, {
      follow: (by, under) => this.#follow(by, under),
      tell: (by) => sitting.deeds.carryIsland(island, moved(this.#corner, by)),
    })
  }

  move(client: Point) {
    this.#carry.move(client)
  }

  end() {
    const { by } = this.#carry
    const into = this.#under()
    this.#letGo()
    this.#sitting.deeds.dropIsland(this.#island, moved(this.#corner, by), into)
  }

  cancel() {
    this.#letGo()
    this.#sitting.deeds.carryIsland(this.#island, this.#corner)
  }

  #follow(by: Point, _under: Point) {
    const { painter } = this.#sitting.store
    for (const [id, frame] of this.#frames) painter.frame(id, { ...frame, ...moved(frame, by) })
    for (const [id, at] of this.#cards) painter.place(id, moved(at, by))
    const into = this.#under()
    painter.markOnly('data-over', into ? [into] : [])
  }

  #under(): string | null {
    return islandAt(this.#sitting.store.layout, this.#carry.under, new Set(this.#frames.keys()))
  }

  #letGo() {
    this.#carry.stop()
    this.#sitting.release()
  }
}

function moved(at: Point, by: Point): Point {
  return { x: at.x + by.x, y: at.y + by.y }
}
