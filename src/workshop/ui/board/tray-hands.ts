// Takes a card out of the tray: sideways is a drag onto the board, up and down stays scrolling.
import type { Point } from '../../board-state.ts'
import { CarryCards } from './carry-cards.ts'
import type { Sitting } from './sitting.ts'

const far = 8

/** Listens on the tray's list until the function that comes back is called. */
export function followTrayHands(list: HTMLElement, sitting: Sitting): () => void {
  let press: { card: string; from: Point; pointer: number } | null = null
  let carry: CarryCards | null = null
  const stop = new AbortController()
  const { signal } = stop
  const down = (event: PointerEvent) => {
    const card = (event.target as Element).closest('[data-tray-card]')
    const id = card?.getAttribute('data-tray-card')
    if (!id || event.button !== 0 || !sitting.store.source.mayWrite) return
    press = { card: id, from: pointOf(event), pointer: event.pointerId }
  }
  const move = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return
    const at = pointOf(event)
    if (!carry && Math.hypot(at.x - press.from.x, at.y - press.from.y) >= far) {
      list.setPointerCapture(press.pointer)
      carry = new CarryCards(sitting, press.card, at)
    }
    carry?.move(at)
  }
  const end = (event: PointerEvent, how: 'end' | 'cancel') => {
    if (event.pointerId !== press?.pointer) return
    carry?.[how]()
    carry = null
    press = null
  }
  list.addEventListener('pointerdown', down, { signal })
  list.addEventListener('pointermove', move, { signal })
  list.addEventListener('pointerup', (event) => end(event, 'end'), { signal })
  list.addEventListener('pointercancel', (event) => end(event, 'cancel'), { signal })
  return () => {
    carry?.cancel()
    stop.abort()
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}
