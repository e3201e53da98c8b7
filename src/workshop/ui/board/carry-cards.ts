// Cards under a finger: they follow it, the island below lights up, and letting go puts them there or back into the tray.
import { cardSize } from '../../board-layout.ts'
import type { Point } from '../../board-state.ts'
import { Carry } from './carry.ts'
import type { Gesture } from './gesture.ts'
import { islandAt } from './layout.ts'
import type { Sitting } from './sitting.ts'

export class CarryCards implements Gesture {
  readonly #sitting: Sitting
  readonly #carry: Carry
  readonly #starts: ReadonlyMap<string, Point>

  constructor(sitting: Sitting, card: string, client: Point) {
    const { store, selection } = sitting
    this.#sitting = sitting
    const ids = selection.ids.has(card) ? [...selection.ids] : [card]
    sitting.take(new Set(ids))
    this.#starts = startsOf(sitting, ids, client)
    this.#carry = new Carry(sitting, client, {
      follow: (by, under) => {
        for (const [id, at] of this.#moves(by)) store.painter.place(id, at)
        this.#light(under)
      },
      tell: (by) => sitting.deeds.carry(this.#moves(by)),
    })
  }

  move(client: Point) {
    this.#carry.move(client)
  }

  end() {
    const { store, deeds } = this.#sitting
    const { under, client, by } = this.#carry
    this.#letGo()
    if (this.#sitting.isOverTray(client)) deeds.backToTray([...this.#starts.keys()])
    else deeds.drop(this.#moves(by), islandAt(store.layout, under))
  }

  cancel() {
    this.#letGo()
    this.#sitting.deeds.carry([...this.#starts])
  }

  #light(under: Point) {
    const { store } = this.#sitting
    const isOut = this.#sitting.isOverTray(this.#carry.client)
    const island = isOut ? null : islandAt(store.layout, under)
    store.painter.markOnly('data-over', isOut ? ['tray'] : island ? [island] : [])
  }

  #letGo() {
    this.#carry.stop()
    this.#sitting.release()
  }

  #moves({ x, y }: Point): [string, Point][] {
    return [...this.#starts].map(([id, at]) => [id, { x: at.x + x, y: at.y + y }])
  }
}

/** Where the cards lie; one from the tray comes onto the board under the finger. */
function startsOf(sitting: Sitting, ids: readonly string[], client: Point): Map<string, Point> {
  const { store, eye, deeds } = sitting
  const under = eye.toBoard(client)
  const middle = { x: under.x - cardSize.width / 2, y: under.y - cardSize.height / 2 }
  const starts = new Map<string, Point>()
  for (const id of ids) {
    const card = store.state.cards.get(id)
    if (!card) continue
    if (card.at || card.group) starts.set(id, { x: card.x, y: card.y })
    else {
      starts.set(id, middle)
      deeds.carry([[id, middle]])
      store.painter.place(id, middle)
    }
  }
  return starts
}
