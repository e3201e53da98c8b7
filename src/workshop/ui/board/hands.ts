// What fingers and mouse do on the board: press, drag, pan, pinch, lasso, wheel. One gesture at a time decides for itself.
import type { Point } from '../../board-state.ts'
import { CarryCards } from './carry-cards.ts'
import { CarryIsland } from './carry-island.ts'
import type { Gesture } from './gesture.ts'
import { Lasso } from './lasso.ts'
import type { Sitting } from './sitting.ts'

interface Press {
  pointer: number
  from: Point
  isTouch: boolean
  /** Several are chosen one by one: shift, control, or the tool for it. */
  isAdding: boolean
  card: string | null
  island: string | null
  renames: boolean
  /** The middle button moves the table, whatever lies under it. */
  isMiddle: boolean
  gesture: Gesture | null
}

const moved = { mouse: 4, touch: 9 }
const longPress = 450
const controls = 'button, input, select, textarea, a, summary, [data-still]'

/** Listens on the board's window until the function that comes back is called. */
export function followHands(window: HTMLElement, sitting: Sitting): () => void {
  const hands = new Hands(window, sitting)
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('pointerdown', (event) => hands.down(event), { signal })
  window.addEventListener('pointermove', (event) => hands.move(event), { signal })
  window.addEventListener('pointerup', (event) => hands.up(event), { signal })
  window.addEventListener('pointercancel', (event) => hands.lost(event), { signal })
  window.addEventListener('wheel', (event) => hands.wheel(event), { signal, passive: false })
  // A long press chooses a card; it must not open the browser's own menu over it.
  window.addEventListener('contextmenu', (event) => hands.menu(event), { signal })
  return () => {
    hands.stop()
    stop.abort()
  }
}

class Hands {
  readonly #window: HTMLElement
  readonly #sitting: Sitting
  readonly #pointers = new Map<number, Point>()
  #press: Press | null = null
  #isPinching = false
  #long: ReturnType<typeof setTimeout> | undefined

  constructor(window: HTMLElement, sitting: Sitting) {
    this.#window = window
    this.#sitting = sitting
  }

  down(event: PointerEvent) {
    const target = event.target as Element
    if (event.button > 1 || target.closest(controls)) return
    this.#pointers.set(event.pointerId, pointOf(event))
    this.#window.setPointerCapture(event.pointerId)
    if (this.#pointers.size > 1) {
      this.stop()
      this.#isPinching = true
      return
    }
    this.#press = this.#pressAt(event, target)
    const { card, isTouch } = this.#press
    if (card && isTouch) this.#long = setTimeout(() => this.#choose(card), longPress)
  }

  move(event: PointerEvent) {
    const before = this.#pointers.get(event.pointerId)
    if (!before) return
    if (this.#isPinching) return this.#pinch(event, before)
    const press = this.#press
    if (!press) return
    const at = pointOf(event)
    const far = press.isTouch ? moved.touch : moved.mouse
    if (!press.gesture) {
      if (Math.hypot(at.x - press.from.x, at.y - press.from.y) < far) return
      clearTimeout(this.#long)
      press.gesture = this.#begin(press)
    }
    press.gesture.move(at)
  }

  up(event: PointerEvent) {
    this.#pointers.delete(event.pointerId)
    clearTimeout(this.#long)
    if (this.#pointers.size === 0) this.#isPinching = false
    const press = this.#press
    this.#press = null
    if (!press) return
    if (press.gesture) press.gesture.end()
    else this.#click(press)
  }

  lost(event: PointerEvent) {
    this.#pointers.delete(event.pointerId)
    if (this.#pointers.size === 0) this.#isPinching = false
    this.stop()
  }

  stop() {
    clearTimeout(this.#long)
    this.#press?.gesture?.cancel()
    this.#press = null
  }

  /** A mouse's wheel zooms, two fingers on a pad move; with control (a pinch on a pad) everything zooms. */
  wheel(event: WheelEvent) {
    if ((event.target as Element).closest('[data-scrolls]')) return
    event.preventDefault()
    const { eye } = this.#sitting
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    const isPad = !event.ctrlKey && lines === 1 && (event.deltaX !== 0 || event.deltaY % 1 !== 0)
    if (event.shiftKey) eye.pan(-(event.deltaY + event.deltaX) * lines, 0)
    else if (isPad) eye.pan(-event.deltaX, -event.deltaY)
    else eye.zoom(pointOf(event), Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 500)))
  }

  menu(event: MouseEvent) {
    if ((event.target as Element).closest('[data-card]')) event.preventDefault()
  }

  #pressAt(event: PointerEvent, target: Element): Press {
    const { tool } = this.#sitting
    return {
      pointer: event.pointerId,
      from: pointOf(event),
      isTouch: event.pointerType !== 'mouse',
      isAdding: event.shiftKey || event.ctrlKey || event.metaKey || tool === 'choose',
      card: target.closest('[data-card]')?.getAttribute('data-card') ?? null,
      island: target.closest('[data-island-head]')?.getAttribute('data-island-head') ?? null,
      renames: target.closest('[data-rename]') !== null,
      isMiddle: event.button === 1,
      gesture: null,
    }
  }

  #begin(press: Press): Gesture {
    const sitting = this.#sitting
    const { isMiddle } = press
    const { mayWrite } = sitting.store.source
    if (press.card && mayWrite && !isMiddle) {
      sitting.focusCard(press.card)
      return new CarryCards(sitting, press.card, press.from)
    }
    if (press.island && mayWrite && !isMiddle)
      return new CarryIsland(sitting, press.island, press.from)
    if (press.isAdding && !press.card && !isMiddle) return new Lasso(sitting, press.from)
    return new Pan(sitting, press.from)
  }

  #choose(card: string) {
    this.#press = null
    this.#sitting.selection.toggle(card)
    navigator.vibrate?.(15)
  }

  #click({ card, island, renames, isAdding, isTouch }: Press) {
    const { selection } = this.#sitting
    if (card) {
      const isCollecting = isTouch && selection.ids.size > 0 && !selection.ids.has(card)
      if (isAdding || isCollecting) selection.toggle(card)
      else if (selection.ids.size === 1 && selection.ids.has(card)) selection.clear()
      else selection.only(card)
      this.#sitting.focusCard(card)
    } else if (island) {
      if (renames && this.#sitting.store.source.mayWrite) this.#sitting.rename(island)
      else this.#sitting.choose(island)
    } else if (!isAdding) {
      selection.clear()
      this.#sitting.choose(null)
    }
  }

  #pinch(event: PointerEvent, before: Point) {
    const at = pointOf(event)
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1]
    this.#pointers.set(event.pointerId, at)
    if (!other) return
    const { eye } = this.#sitting
    eye.pan((at.x - before.x) / 2, (at.y - before.y) / 2)
    const now = Math.hypot(at.x - other.x, at.y - other.y)
    const then = Math.hypot(before.x - other.x, before.y - other.y)
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }
    if (then > 0) eye.zoom(middle, now / then)
  }
}

class Pan implements Gesture {
  readonly #sitting: Sitting
  #last: Point

  constructor(sitting: Sitting, from: Point) {
    this.#sitting = sitting
    this.#last = from
  }

  move(client: Point) {
    this.#sitting.eye.pan(client.x - this.#last.x, client.y - this.#last.y)
    this.#last = client
  }

  end() {}
  cancel() {}
}

function pointOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
  return { x: clientX, y: clientY }
}
