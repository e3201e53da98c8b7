// A frame drawn around cards chooses them all.
import type { Point } from '../../board-state.ts'
import type { Gesture } from './gesture.ts'
import { cardFrame, type Frame, touches } from './layout.ts'
import type { Sitting } from './sitting.ts'

export class Lasso implements Gesture {
  readonly #sitting: Sitting
  readonly #from: Point
  #to: Point

  constructor(sitting: Sitting, client: Point) {
    this.#sitting = sitting
    this.#from = sitting.eye.toBoard(client)
    this.#to = this.#from
  }

  move(client: Point) {
    this.#to = this.#sitting.eye.toBoard(client)
    this.#sitting.store.painter.lasso(this.#frame())
  }

  end() {
    const { store, selection } = this.#sitting
    const frame = this.#frame()
    selection.add(
      store.layout.lying.filter((card) => touches(cardFrame(card), frame)).map(({ id }) => id),
    )
    this.cancel()
  }

  cancel() {
    this.#sitting.store.painter.lasso(null)
  }

  #frame(): Frame {
    const { x, y } = this.#from
    return {
      x: Math.min(x, this.#to.x),
      y: Math.min(y, this.#to.y),
      width: Math.abs(this.#to.x - x),
      height: Math.abs(this.#to.y - y),
    }
  }
}
