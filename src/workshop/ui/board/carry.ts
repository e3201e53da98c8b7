// What carrying cards and carrying an island share: follow in the next picture, tell the others a few times a second, scroll at the edge.
import type { Point } from '../../board-state.ts'
import type { Sitting } from './sitting.ts'

/** The others see a move at most this often; its end always. */
const tellsEvery = 50
const edge = 36
const edgeStep = 10

export interface Carried {
  /** By how much everything is moved, in units of the board. */
  follow(by: Point, under: Point): void
  /** Tells the others where things are on the way. */
  tell(by: Point): void
}

export class Carry {
  readonly #sitting: Sitting
  readonly #carried: Carried
  /** Where on the board it was taken. */
  readonly #from: Point
  #client: Point
  #isOver = false
  #told = 0

  constructor(sitting: Sitting, client: Point, carried: Carried) {
    this.#sitting = sitting
    this.#carried = carried
    this.#client = client
    this.#from = sitting.eye.toBoard(client)
    requestAnimationFrame(this.#picture)
  }

  get client(): Point {
    return this.#client
  }

  /** The pointer's place on the board. */
  get under(): Point {
    return this.#sitting.eye.toBoard(this.#client)
  }

  get by(): Point {
    const { x, y } = this.under
    return { x: Math.round(x - this.#from.x), y: Math.round(y - this.#from.y) }
  }

  move(client: Point) {
    this.#client = client
  }

  stop() {
    this.#isOver = true
  }

  readonly #picture = (now: number) => {
    if (this.#isOver) return
    this.#scrollAtEdge()
    this.#carried.follow(this.by, this.under)
    if (now - this.#told >= tellsEvery) {
      this.#told = now
      this.#carried.tell(this.by)
    }
    requestAnimationFrame(this.#picture)
  }

  #scrollAtEdge() {
    const { left, right, top, bottom } = this.#sitting.eye.bounds()
    const { x, y } = this.#client
    if (x < left || x > right || y < top || y > bottom) return
    const dx = x < left + edge ? edgeStep : x > right - edge ? -edgeStep : 0
    const dy = y < top + edge ? edgeStep : y > bottom - edge ? -edgeStep : 0
    if (dx !== 0 || dy !== 0) this.#sitting.eye.pan(dx, dy)
  }
}
