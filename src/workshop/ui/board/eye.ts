// Where somebody looks on the board. Panning and zooming are one style write per picture; React hears of it only at rest.
import type { Point } from '../../board-state.ts'
import { type Camera, fitted, panBy, reveal, toBoard, zoomAt } from './camera.ts'
import type { Frame } from './layout.ts'
import type { Painter } from './painter.ts'

const restsAfter = 160
/** A4 across within its margins, in CSS pixels. */
const sheet = { width: 1040, height: 640 }

export class Eye {
  camera: Camera = { x: 32, y: 32, zoom: 1 }
  readonly #painter: Painter
  readonly #tell: () => void
  #window: HTMLElement | null = null
  #isWaiting = false
  #restedAt = 1
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(painter: Painter, tell: () => void) {
    this.#painter = painter
    this.#tell = tell
  }

  attach(window: HTMLElement | null, world: HTMLElement | null): void {
    this.#window = window
    this.#painter.attachWorld(window, world)
    this.#painter.camera(this.camera)
  }

  get isOpen(): boolean {
    return this.#window !== null
  }

  /** The window's size and its place on the page. */
  bounds(): DOMRect {
    return this.#window?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
  }

  /** From a pointer's place on the page to the board. */
  toBoard(client: Point): Point {
    return toBoard(this.camera, this.#inWindow(client))
  }

  pan(dx: number, dy: number): void {
    this.look(panBy(this.camera, dx, dy))
  }

  zoom(client: Point, factor: number): void {
    this.look(zoomAt(this.camera, this.#inWindow(client), factor))
  }

  zoomMiddle(factor: number): void {
    const { width, height } = this.bounds()
    this.look(zoomAt(this.camera, { x: width / 2, y: height / 2 }, factor))
  }

  fit(frame: Frame): void {
    this.look(fitted(frame, this.bounds()))
  }

  /** For paper: the whole on one sheet; null: back to what is on the screen. No picture comes meanwhile. */
  paper(frame: Frame | null): void {
    this.#painter.camera(frame ? fitted(frame, sheet, 8) : this.camera)
  }

  reveal(frame: Frame): void {
    this.look(reveal(this.camera, frame, this.bounds()))
  }

  look(camera: Camera): void {
    this.camera = camera
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#comeToRest(), restsAfter)
    if (this.#isWaiting) return
    this.#isWaiting = true
    requestAnimationFrame(() => {
      this.#isWaiting = false
      this.#painter.camera(this.camera)
    })
  }

  #comeToRest() {
    if (this.camera.zoom !== this.#restedAt) {
      this.#restedAt = this.camera.zoom
      this.#painter.sharpen()
      this.#painter.nameSize(this.camera.zoom)
    }
    this.#tell()
  }

  #inWindow({ x, y }: Point): Point {
    const { left, top } = this.bounds()
    return { x: x - left, y: y - top }
  }
}
