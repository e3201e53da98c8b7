// Places for many cards at once, where nobody chose any: rows about as wide as a screen.
import { cardSize, gap, islandEdge, islandHead } from '../../board-layout.ts'
import type { Point } from '../../board-state.ts'

const step = { x: cardSize.width + gap, y: cardSize.height + gap }

/** Rows of cards from a corner on, in the order given. */
export function spread(ids: readonly string[], corner: Point): [string, Point][] {
  // Wider than high, as screens are.
  return inRows(ids, corner, Math.max(4, Math.ceil(Math.sqrt(ids.length * 1.4))))
}

/** Places inside a new island whose corner is given. */
export function roomForIsland(ids: readonly string[], corner: Point): [string, Point][] {
  const start = { x: corner.x + islandEdge, y: corner.y + islandHead }
  return inRows(ids, start, Math.min(8, Math.max(2, Math.ceil(Math.sqrt(ids.length)))))
}

function inRows(ids: readonly string[], { x, y }: Point, columns: number): [string, Point][] {
  return ids.map((id, at) => [
    id,
    { x: x + (at % columns) * step.x, y: y + Math.floor(at / columns) * step.y },
  ])
}
