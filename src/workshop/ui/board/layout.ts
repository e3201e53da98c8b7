// Where things stand on the board: frames of islands, who lies in them, in which order they are read. Without it every drawing would count for itself.
import { cardSize, islandEdge, islandHead } from '../../board-layout.ts'
import type { BoardCard, BoardGroup, BoardState, Point } from '../../board-state.ts'

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

const halfCard = cardSize.height / 2
const emptyIsland = { width: 2 * islandEdge + cardSize.width, height: islandHead + 60 }

/** What lies where, asked for often: made once from a state of the board. */
export interface Layout {
  /** Cards that are drawn as such: those that stand for others included, those merged away not. */
  standing: readonly BoardCard[]
  /** Those of them that lie on the board; the others are in the tray only. */
  lying: readonly BoardCard[]
  /** Cards merged into the named one. */
  under: ReadonlyMap<string, readonly string[]>
  cardsIn: ReadonlyMap<string, readonly string[]>
  childrenOf: ReadonlyMap<string, readonly string[]>
  /** Islands in no island, in reading order. */
  roots: readonly string[]
  frames: ReadonlyMap<string, Frame>
  /** Cards in no island, in reading order. */
  tray: readonly string[]
}

/**
 * Puts the board's islands and cards in order. Cards that nobody has words for have no number and are left
 * out; those that somebody carries (`isHeld`) do not stretch the island that they come from.
 */
export function layoutOf(
  state: BoardState,
  numberOf: (card: string) => number | null,
  isHeld: (card: string) => boolean = () => false,
): Layout {
  const isKnown = (id: string) => numberOf(id) !== null
  const byNumber = (a: BoardCard, b: BoardCard) => (numberOf(a.id) ?? 0) - (numberOf(b.id) ?? 0)
  const known = [...state.cards.values()].filter(({ id }) => isKnown(id))
  const standing = known.filter(({ mergedInto }) => !mergedInto || !isKnown(mergedInto))
  const under = gathered(known, ({ mergedInto }) =>
    mergedInto && isKnown(mergedInto) ? mergedInto : null,
  )
  const inOrder = standing.toSorted((a, b) => byPlace(a, b) || byNumber(a, b))
  const groups = [...state.groups.values()].toSorted(byPlace)
  const cardsIn = gathered(inOrder, ({ group }) => group)
  const childrenOf = gathered(groups, ({ parent }) => parent)
  const places = { state, cardsIn, childrenOf, isHeld }
  const frames = new Map<string, Frame>()
  for (const { id } of groups) frameInto(frames, id, places)
  return {
    standing,
    lying: standing.filter(({ at, group }) => at !== null || group !== null),
    under,
    cardsIn,
    childrenOf,
    roots: groups.filter(({ parent }) => parent === null).map(({ id }) => id),
    frames,
    tray: inOrder.filter(({ group }) => group === null).map(({ id }) => id),
  }
}

function gathered<Thing extends { id: string }>(
  things: readonly Thing[],
  key: (thing: Thing) => string | null,
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const thing of things) {
    const name = key(thing)
    if (name === null) continue
    const list = found.get(name)
    if (list) list.push(thing.id)
    else found.set(name, [thing.id])
  }
  return found
}

/** Rows first, as a page is read: what begins within half a card's height of each other is one row. */
function byPlace(a: Point, b: Point): number {
  const row = Math.floor(a.y / halfCard) - Math.floor(b.y / halfCard)
  return row || a.x - b.x
}

interface Places {
  state: BoardState
  cardsIn: ReadonlyMap<string, readonly string[]>
  childrenOf: ReadonlyMap<string, readonly string[]>
  isHeld(card: string): boolean
}

function frameInto(frames: Map<string, Frame>, id: string, places: Places): Frame | undefined {
  const done = frames.get(id)
  if (done) return done
  const group = places.state.groups.get(id)
  if (!group) return undefined
  // Before the children are asked: a circle that slipped in would be walked for ever.
  frames.set(id, { x: group.x, y: group.y, ...emptyIsland })
  const inside = (places.cardsIn.get(id) ?? []).flatMap((card) => {
    const place = places.state.cards.get(card)
    return place && !places.isHeld(card) ? [cardFrame(place)] : []
  })
  for (const child of places.childrenOf.get(id) ?? []) {
    const frame = frameInto(frames, child, places)
    if (frame) inside.push(frame)
  }
  const frame = around(group, inside)
  frames.set(id, frame)
  return frame
}

function around(group: BoardGroup, inside: readonly Frame[]): Frame {
  if (inside.length === 0) return { x: group.x, y: group.y, ...emptyIsland }
  const whole = boundsOf(inside)
  const x = Math.min(group.x, whole.x - islandEdge)
  const y = Math.min(group.y, whole.y - islandHead)
  const right = Math.max(group.x + emptyIsland.width, whole.x + whole.width + islandEdge)
  const bottom = whole.y + whole.height + islandEdge
  return { x, y, width: right - x, height: Math.max(bottom - y, emptyIsland.height) }
}

export function cardFrame({ x, y }: Point): Frame {
  return { x, y, ...cardSize }
}

/** The smallest frame around all; nothing at the origin where there is none. */
export function boundsOf(frames: readonly Frame[]): Frame {
  const [first, ...rest] = frames
  if (!first) return { x: 0, y: 0, width: 0, height: 0 }
  let { x, y } = first
  let right = x + first.width
  let bottom = y + first.height
  for (const frame of rest) {
    x = Math.min(x, frame.x)
    y = Math.min(y, frame.y)
    right = Math.max(right, frame.x + frame.width)
    bottom = Math.max(bottom, frame.y + frame.height)
  }
  return { x, y, width: right - x, height: bottom - y }
}

export function contains(frame: Frame, { x, y }: Point): boolean {
  return x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height
}

export function touches(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** The innermost island at a point, leaving out some (an island cannot fall into itself). */
export function islandAt(
  { frames, childrenOf, roots }: Layout,
  point: Point,
  without: ReadonlySet<string> = new Set(),
): string | null {
  const inner = (ids: readonly string[]): string | null => {
    // The last drawn lies on top.
    for (const id of ids.toReversed()) {
      const frame = frames.get(id)
      if (without.has(id) || !frame || !contains(frame, point)) continue
      return inner(childrenOf.get(id) ?? []) ?? id
    }
    return null
  }
  return inner(roots)
}

/** All cards as a page is read: island by island with what is nested in them, then the tray. */
export function readingOrder({ roots, childrenOf, cardsIn, tray }: Layout): string[] {
  const seen = new Set<string>()
  const walk = (id: string): string[] => {
    if (seen.has(id)) return []
    seen.add(id)
    return [...(cardsIn.get(id) ?? []), ...(childrenOf.get(id) ?? []).flatMap(walk)]
  }
  return [...roots.flatMap(walk), ...tray]
}

/** An island with all that is nested in it. */
export function withNested(layout: Pick<Layout, 'childrenOf'>, id: string): string[] {
  const found = new Set<string>()
  const walk = (one: string) => {
    if (found.has(one)) return
    found.add(one)
    for (const child of layout.childrenOf.get(one) ?? []) walk(child)
  }
  walk(id)
  return [...found]
}

/** The card that lies next in a direction: the nearest whose middle is more that way than sideways. */
export function neighbour(
  cards: readonly (Point & { id: string })[],
  from: Point,
  way: 'left' | 'right' | 'up' | 'down',
): string | null {
  const isSideways = way === 'left' || way === 'right'
  const sign = way === 'left' || way === 'up' ? -1 : 1
  let best: { id: string; cost: number } | null = null
  for (const { id, x, y } of cards) {
    const ahead = sign * (isSideways ? x - from.x : y - from.y)
    const aside = Math.abs(isSideways ? y - from.y : x - from.x)
    if (ahead <= 0 || aside > 2 * ahead) continue
    const cost = ahead + 2 * aside
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
