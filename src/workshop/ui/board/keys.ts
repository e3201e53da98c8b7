// The board by keyboard: arrows go from card to card, with shift they move it; Enter leads to what can be done.
import { neighbour } from './layout.ts'
import type { Sitting } from './sitting.ts'

const nudge = 20
const ways = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const

export interface KeyAsks {
  /** Goes to the actions for what is chosen. */
  openActions(): void
  /** Goes to the field for searching. */
  search(): void
}

/** Listens to the whole page, whose matter the board is, until the function that comes back is called. */
export function followKeys(sitting: Sitting, asks: KeyAsks): () => void {
  const hear = (event: KeyboardEvent) => {
    if (answerKey(event, sitting, asks)) event.preventDefault()
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}

function answerKey(event: KeyboardEvent, sitting: Sitting, asks: KeyAsks): boolean {
  if (event.isComposing || isTyping(event.target)) return false
  const hasCommand = event.ctrlKey || event.metaKey
  if (hasCommand) return answerCommand(event.key.toLowerCase(), event.shiftKey, sitting, asks)
  if (event.altKey) return false
  return answerOnCard(event, sitting, asks) || answerAnywhere(event.key, sitting)
}

function answerCommand(key: string, isShifted: boolean, { deeds }: Sitting, asks: KeyAsks) {
  if (key === 'z' && isShifted) deeds.redo()
  else if (key === 'z') deeds.undo()
  else if (key === 'y') deeds.redo()
  else if (key === 'f') asks.search()
  else return false
  return true
}

function answerOnCard({ key, shiftKey, target }: KeyboardEvent, sitting: Sitting, asks: KeyAsks) {
  const card = target instanceof HTMLElement ? target.dataset.card : undefined
  if (!card) return false
  const way = key in ways ? ways[key as keyof typeof ways] : undefined
  if (way && shiftKey) moveBy(sitting, card, way)
  else if (way) goTo(sitting, neighbour(sitting.store.layout.lying, placeOf(sitting, card), way))
  else if (key === 'Home' || key === 'End') goToEnd(sitting, key)
  else if (key === ' ') sitting.selection.toggle(card)
  else if (key === 'Enter') {
    if (!sitting.selection.ids.has(card)) sitting.selection.only(card)
    asks.openActions()
  } else return false
  return true
}

function answerAnywhere(key: string, sitting: Sitting): boolean {
  if (key === 'Escape') {
    sitting.selection.clear()
    sitting.choose(null)
  } else if (key === '+' || key === ';') sitting.eye.zoomMiddle(1.25)
  else if (key === '-') sitting.eye.zoomMiddle(0.8)
  else if (key === '0') sitting.fitAll()
  else return false
  return true
}

function moveBy(sitting: Sitting, card: string, way: (typeof ways)[keyof typeof ways]) {
  const { store, deeds, selection } = sitting
  if (!store.source.mayWrite) return
  const dx = way === 'left' ? -nudge : way === 'right' ? nudge : 0
  const dy = way === 'up' ? -nudge : way === 'down' ? nudge : 0
  const ids = selection.ids.has(card) ? [...selection.ids] : [card]
  deeds.nudge(ids, { x: dx, y: dy })
  sitting.show(card)
}

function goTo(sitting: Sitting, card: string | null) {
  if (!card) return
  sitting.focusCard(card)
  sitting.show(card)
}

function goToEnd(sitting: Sitting, key: 'Home' | 'End') {
  const order = sitting.store.readingOrder().filter((id) => sitting.store.isLying(id))
  goTo(sitting, (key === 'Home' ? order[0] : order.at(-1)) ?? null)
}

function placeOf({ store }: Sitting, card: string) {
  return store.state.cards.get(card) ?? { x: 0, y: 0 }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
