// Writes places and marks straight onto the page. Through React, two thousand cards could not follow a finger.
import type { Point } from '../../board-state.ts'
import type { Camera } from './camera.ts'
import { farZoom } from './camera.ts'
import type { Frame } from './layout.ts'

/** Marks are attributes; the style sheet says how they look. */
export type Mark =
  | 'data-selected'
  | 'data-dim'
  | 'data-found'
  | 'data-current'
  | 'data-held'
  | 'data-holder'
  | 'data-dragged'
  | 'data-over'
  | 'data-chosen'
  | 'tabindex'

export class Painter {
  readonly #elements = new Map<string, HTMLElement>()
  readonly #places = new Map<string, Point>()
  readonly #frames = new Map<string, Frame>()
  readonly #marks = new Map<string, Map<Mark, string>>()
  #isFar = false
  #world: HTMLElement | null = null
  #window: HTMLElement | null = null

  /** What is seen, and what lies in it. */
  attachWorld(window: HTMLElement | null, world: HTMLElement | null): void {
    this.#window = window
    this.#world = world
  }

  /** A card or an island came onto the page: it gets all that was said of it before. */
  attach(id: string, element: HTMLElement | null): void {
    if (!element) {
      this.#elements.delete(id)
      return
    }
    this.#elements.set(id, element)
    const frame = this.#frames.get(id)
    const place = this.#places.get(id)
    if (frame) drawFrame(element, frame)
    else if (place) drawPlace(element, place)
    for (const [mark, value] of this.#marks.get(id) ?? []) element.setAttribute(mark, value)
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.#elements.get(id)
  }

  place(id: string, at: Point): void {
    const before = this.#places.get(id)
    if (before?.x === at.x && before.y === at.y) return
    this.#places.set(id, at)
    const element = this.#elements.get(id)
    if (element) drawPlace(element, at)
  }

  frame(id: string, frame: Frame): void {
    const before = this.#frames.get(id)
    if (before && isSame(before, frame)) return
    for (const one of [id, labelOf(id)]) {
      this.#frames.set(one, frame)
      const element = this.#elements.get(one)
      if (element) drawFrame(element, frame)
    }
  }

  /** Forgets what is no longer on the board. */
  forget(id: string): void {
    this.#places.delete(id)
    this.#frames.delete(id)
    this.#frames.delete(labelOf(id))
    this.#marks.delete(id)
  }

  /** Sets a mark, or takes it off where there is no value. */
  mark(id: string, mark: Mark, value: string | null): void {
    const marks = this.#marks.get(id) ?? new Map<Mark, string>()
    if ((marks.get(mark) ?? null) === value) return
    if (value === null) marks.delete(mark)
    else marks.set(mark, value)
    this.#marks.set(id, marks)
    const element = this.#elements.get(id)
    if (!element) return
    if (value === null) element.removeAttribute(mark)
    else element.setAttribute(mark, value)
  }

  /** Gives a mark to these alone. */
  markOnly(mark: Mark, ids: Iterable<string>, value = ''): void {
    const wanted = new Set(ids)
    for (const [id, marks] of this.#marks) {
      if (marks.has(mark) && !wanted.has(id)) this.mark(id, mark, null)
    }
    for (const id of wanted) this.mark(id, mark, value)
  }

  /** The frame that is being drawn around cards; null takes it away. */
  lasso(frame: Frame | null): void {
    const element = this.#world?.querySelector<HTMLElement>('[data-lasso]')
    if (!element) return
    element.hidden = frame === null
    if (frame) drawFrame(element, frame)
  }

  camera({ x, y, zoom }: Camera): void {
    if (!this.#world || !this.#window) return
    this.#world.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
    const isFar = zoom < farZoom
    if (this.#isFar === isFar) return
    this.#isFar = isFar
    this.#window.toggleAttribute('data-far', isFar)
    this.#simplify()
  }

  /** A hundred cards came onto the page, drawn as finely as those that are there. */
  attachChunk(element: HTMLElement | null): void {
    element?.toggleAttribute('data-far', this.#isFar)
  }

  /** Takes the letters of cards off, or puts them back, a hundred cards a picture: all at once would be felt. */
  #simplify(): void {
    const isFar = this.#isFar
    const chunks = [...(this.#world?.querySelectorAll('[data-chunk]') ?? [])]
    const next = () => {
      if (isFar !== this.#isFar) return
      const chunk = chunks.shift()
      if (!chunk) return
      chunk.toggleAttribute('data-far', isFar)
      requestAnimationFrame(next)
    }
    next()
  }

  /** The world is one picture that is moved about; after a zoom it is made anew, so that letters are sharp. */
  sharpen(): void {
    const world = this.#world
    if (!world) return
    world.style.willChange = 'auto'
    requestAnimationFrame(() =>
      requestAnimationFrame(() => world.style.removeProperty('will-change')),
    )
  }

  /** Names of islands stay as large on the screen, however far one looks from. */
  nameSize(zoom: number): void {
    if (zoom >= farZoom) return
    for (const [id, element] of this.#elements) {
      if (!id.startsWith(labelled)) continue
      const widest = (this.#frames.get(id)?.width ?? 0) / widestName
      element.style.fontSize = `${Math.min(0.9 / zoom, widest).toFixed(2)}rem`
    }
  }
}

/** Seven letters of 16 units fill a line of an island's width. */
const widestName = 7 * 16
const labelled = 'label '

/** An island's name over its cards, seen from far. */
export function labelOf(island: string): string {
  return `${labelled}${island}`
}

function isSame(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

// Not by transform: two thousand of them are two thousand pictures to put together for every move of the world.
function drawPlace({ style }: HTMLElement, { x, y }: Point) {
  style.left = `${x}px`
  style.top = `${y}px`
}

function drawFrame(element: HTMLElement, { x, y, width, height }: Frame) {
  drawPlace(element, { x, y })
  element.style.width = `${width}px`
  element.style.height = `${height}px`
}
