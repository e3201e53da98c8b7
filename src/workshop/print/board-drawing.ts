// The board as shapes and lines of text: SVG and PDF draw the same from it.
import { cardSize, groupBox, islandEdge, islandHead } from '../board-layout.ts'
import type { BoardState } from '../board-state.ts'
import type { BookCard, BookGroup, WorkshopBook } from './book.ts'
import { titleOf } from './paper-whole.ts'
import { fitText, linePitch, widthOf } from './text-lines.ts'
import type { Words } from './words.ts'

export interface BoardDrawing {
  title: string
  aside: string
  width: number
  height: number
  boxes: BoardBox[]
}

/** A shape with its texts; those of islands come before those that lie on them. */
export interface BoardBox {
  kind: 'island' | 'inner' | 'tray' | 'card'
  x: number
  y: number
  width: number
  height: number
  texts: BoardText[]
}

/** One line of text; `y` is its baseline. */
export interface BoardText {
  text: string
  x: number
  y: number
  size: number
  look: 'plain' | 'strong' | 'quiet'
}

const margin = 24
const titleHeight = 56
const between = 12
const fewestColumns = 6

/** Everything that is on the board, moved so that it begins below the title. */
export function drawBoard(book: WorkshopBook, words: Words): BoardDrawing {
  const seen = book.cards.filter((card) => !card.isWithdrawn && card.hidden === null)
  const ids = new Set(seen.map(({ id }) => id))
  const tops = seen.filter(({ mergedInto }) => mergedInto === null || !ids.has(mergedInto))
  const under = Map.groupBy(seen, ({ mergedInto }) => mergedInto)
  const lying = tops.filter(isPlaced)
  const drawCard = (card: BookCard, x: number, y: number) => {
    return cardBox(card, under.get(card.id) ?? [], { x, y }, words)
  }
  const islands = islandBoxes(book, lying, words)
  const cards = lying.map((card) => drawCard(card, card.at?.x ?? 0, card.at?.y ?? 0))
  const onBoard = [...islands, ...cards]
  const free = tops.filter((card) => !isPlaced(card))
  const boxes = [...onBoard, ...trayBoxes(free, onBoard, drawCard, words)]
  return framed(book, boxes, words)
}

function isPlaced({ at, group }: BookCard): boolean {
  return at !== null && (group !== null || at.x !== 0 || at.y !== 0)
}

function islandBoxes(
  { groups }: WorkshopBook,
  cards: readonly BookCard[],
  words: Words,
): BoardBox[] {
  const state = stateOf(groups, cards)
  const depth = (group: BookGroup): number => {
    const parent = groups.find(({ id }) => id === group.parent)
    return parent ? depth(parent) + 1 : 0
  }
  // Outer islands first: what lies within is drawn over them.
  const ordered = groups.toSorted((a, b) => depth(a) - depth(b))
  return ordered.map((group) => islandBox(group, groupBox(state, group.id), words))
}

/** What the board's own layout needs to know of it. */
function stateOf(groups: readonly BookGroup[], cards: readonly BookCard[]): BoardState {
  return {
    groups: new Map(groups.map((group) => [group.id, { ...group, ...group.at }])),
    cards: new Map(
      cards.map(({ id, at, group }) => {
        const place = { at, x: at?.x ?? 0, y: at?.y ?? 0 }
        return [id, { id, ...place, group, ownGroup: group, mergedInto: null, wording: '' }]
      }),
    ),
  }
}

function islandBox(
  { name, votes, parent }: BookGroup,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { say }: Words,
): BoardBox {
  const told = votes > 0 ? say('dots', { count: votes }) : ''
  const asideWidth = told ? widthOf(told) * 13 + 12 : 0
  const room = { width: width - 2 * islandEdge - asideWidth, height: islandHead - 10, largest: 15 }
  const named = fitText(name || say('unnamed'), room)
  const middle = y + islandHead / 2
  const first = middle - ((named.lines.length - 1) * named.size * linePitch) / 2 + named.size * 0.35
  const lines = named.lines.map((text, at): BoardText => {
    const down = at * named.size * linePitch
    return { text, x: x + islandEdge, y: first + down, size: named.size, look: 'strong' }
  })
  const aside: BoardText = {
    text: told,
    x: x + width - islandEdge - widthOf(told) * 13,
    y: middle + 5,
    size: 13,
    look: 'quiet',
  }
  const kind = parent === null ? 'island' : 'inner'
  return { kind, x, y, width, height, texts: told ? [...lines, aside] : lines }
}

const padding = 9
const footHeight = 16

function cardBox(
  card: BookCard,
  same: readonly BookCard[],
  { x, y }: { x: number; y: number },
  { say }: Words,
): BoardBox {
  const { width, height } = cardSize
  const room = { width: width - 2 * padding, height: height - padding - footHeight, largest: 15 }
  const fitted = fitText(card.text, room)
  const lines = fitted.lines.map((text, at): BoardText => {
    const down = fitted.size * (0.95 + at * linePitch)
    return { text, x: x + padding, y: y + padding + down, size: fitted.size, look: 'plain' }
  })
  const votes = card.votes > 0 ? say('dots', { count: card.votes }) : ''
  const merged = same.map(({ number }) => `+${number}`).join(' ')
  const foot = [String(card.number), votes, merged].filter(Boolean).join('  ')
  const size = Math.min(10, (width - 2 * padding) / Math.max(widthOf(foot), 1))
  const below: BoardText = { text: foot, x: x + padding, y: y + height - 6, size, look: 'quiet' }
  return { kind: 'card', x, y, width, height, texts: [...lines, below] }
}

/** Cards that nobody has placed yet, in rows below everything else. */
function trayBoxes(
  cards: readonly BookCard[],
  above: readonly BoardBox[],
  draw: (card: BookCard, x: number, y: number) => BoardBox,
  { say }: Words,
): BoardBox[] {
  if (cards.length === 0) return []
  const edges = edgesOf(above)
  const step = { x: cardSize.width + between, y: cardSize.height + between }
  const wide = Math.floor((edges.right - edges.left - 2 * islandEdge + between) / step.x)
  const square = Math.ceil(Math.sqrt(cards.length * 1.2))
  const columns = Math.max(fewestColumns, wide, above.length === 0 ? square : 0)
  const corner = { x: edges.left, y: above.length > 0 ? edges.bottom + 40 : edges.top }
  const rows = Math.ceil(cards.length / columns)
  const tray: BoardBox = {
    kind: 'tray',
    ...corner,
    width: 2 * islandEdge + Math.min(columns, cards.length) * step.x - between,
    height: islandHead + islandEdge + rows * step.y - between,
    texts: [
      {
        text: say('section.tray'),
        x: corner.x + islandEdge,
        y: corner.y + 29,
        size: 15,
        look: 'strong',
      },
    ],
  }
  tray.width = Math.max(tray.width, widthOf(say('section.tray')) * 15 + 2 * islandEdge)
  const placed = cards.map((card, at) => {
    const x = corner.x + islandEdge + (at % columns) * step.x
    return draw(card, x, corner.y + islandHead + Math.floor(at / columns) * step.y)
  })
  return [tray, ...placed]
}

function edgesOf(boxes: readonly BoardBox[]) {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { left, top, right, bottom }
}

const narrowest = 640

/** Everything moved to the page's corner below the title. */
function framed(book: WorkshopBook, boxes: readonly BoardBox[], words: Words): BoardDrawing {
  const edges = edgesOf(boxes)
  const by = { x: margin - edges.left, y: margin + titleHeight - edges.top }
  const title = titleOf(book, words)
  const date = words.say('asOf', { date: words.day(book.asOf) })
  const aside = `${book.town.name}　${date}`
  const titleWidth = widthOf(title) * 22 + widthOf(aside) * 13 + 40
  return {
    title,
    aside,
    width: Math.max(edges.right - edges.left, titleWidth, narrowest) + 2 * margin,
    height: edges.bottom - edges.top + titleHeight + 2 * margin,
    boxes: boxes.map((box) => moved(box, by)),
  }
}

function moved(box: BoardBox, by: { x: number; y: number }): BoardBox {
  const shift = <Place extends { x: number; y: number }>(place: Place): Place => {
    return { ...place, x: place.x + by.x, y: place.y + by.y }
  }
  return { ...shift(box), texts: box.texts.map(shift) }
}
