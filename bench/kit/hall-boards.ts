// The boards of a hall in a process of their own: tablets that move cards all the time and note when each new card is there.
import { setTimeout as pause } from 'node:timers/promises'
import { moveCard } from '../../src/workshop/board.ts'
import { cardsOf, onBoardChange } from '../../src/workshop/board-state.ts'
import { BoardLine } from '../../src/workshop/ui/board-line.ts'

export interface BoardPlace {
  address: string
  session: string
  code: string
}

export type BoardsWish =
  | ({ do: 'open'; keys: string[]; movesPerSecond: number } & BoardPlace)
  | { do: 'tell' }
  | ({ do: 'late'; key: string; cards: number } & BoardPlace)

export interface BoardsReport {
  /** When the last of all boards had the card and its words (epoch, ms). */
  seen: Map<string, number>
  moves: number
  /** Seconds of processor time of this process so far. */
  cpu: number
  /** Milliseconds until a late one had everything. */
  lateMs: number
}

const lines: BoardLine[] = []
const counts = new Map<string, number>()
const seen = new Map<string, number>()
const ids: string[] = []
let moves = 0

process.on('message', async (wish: BoardsWish) => {
  let lateMs = Number.NaN
  if (wish.do === 'open') await open(wish)
  if (wish.do === 'late') lateMs = await comeLate(wish)
  const { user, system } = process.cpuUsage()
  const report: BoardsReport = { seen, moves, cpu: (user + system) / 1e6, lateMs }
  process.send?.(report)
})

async function open(wish: Extract<BoardsWish, { do: 'open' }>) {
  for (const key of wish.keys) lines.push(watch(lineTo(wish, key), wish.keys.length))
  await until(() => lines.every((line) => line.now().isSynced && line.now().mayWrite))
  for (const [at, line] of lines.entries()) move(line, at, wish.movesPerSecond)
}

function lineTo({ address, session, code }: BoardPlace, key: string): BoardLine {
  return new BoardLine(session, { origin: address, cookie: `miraichizu.device.${code}=${key}` })
}

/** A card counts where it is in the document and its words have come. */
function watch(line: BoardLine, boards: number): BoardLine {
  const waiting = new Set<string>()
  const known = new Set<string>()
  const look = () => {
    for (const id of waiting) {
      if (!line.texts.get(id)?.text) continue
      waiting.delete(id)
      const count = (counts.get(id) ?? 0) + 1
      counts.set(id, count)
      if (count === 1) ids.push(id)
      if (count === boards) seen.set(id, performance.timeOrigin + performance.now())
    }
  }
  onBoardChange(line.board, ({ cards }) => {
    for (const id of cards) {
      if (!known.has(id)) waiting.add(id)
      known.add(id)
    }
    look()
  })
  line.subscribe(() => waiting.size > 0 && look())
  return line
}

/** Somebody who always has a card in hand, each at their own moment. */
async function move(line: BoardLine, at: number, perSecond: number) {
  const gap = 1000 / perSecond
  await pause((gap * at) / lines.length)
  for (let step = 0; ; step++) {
    const next = pause(gap)
    const id = ids[(step * 7 + at * 131) % Math.max(1, ids.length)]
    if (id && cardsOf(line.board).has(id)) {
      line.hold([id], { x: step % 4000, y: at * 200 })
      moveCard(line.board, id, { x: step % 4000, y: at * 200 })
      moves += 1
    }
    await next
  }
}

async function comeLate(wish: Extract<BoardsWish, { do: 'late' }>): Promise<number> {
  const from = performance.now()
  const line = lineTo(wish, wish.key)
  const isWhole = () => cardsOf(line.board).size === wish.cards && line.texts.size === wish.cards
  await until(isWhole, 1)
  line.close()
  return performance.now() - from
}

async function until(check: () => boolean, every = 20) {
  for (const deadline = Date.now() + 30_000; !check(); await pause(every)) {
    if (Date.now() > deadline) throw new Error('the boards did not come up')
  }
}
