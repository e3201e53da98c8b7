// Editors who move cards on one board, in a process of their own; the edits are the same for every server.
import { setTimeout as pause } from 'node:timers/promises'
import type * as Y from 'yjs'
import { addCards, moveCard } from '../../src/workshop/board.ts'
import { boardState, cardsOf } from '../../src/workshop/board-state.ts'
import { type Client, openers, type ServerKind } from './yjs-clients.ts'

export interface EditorsTask {
  kind: ServerKind
  port: number
  editors: number
  cards: number
  seconds: number
  perSecond: number
}

export interface EditorsReport {
  moves: number
  /** Moves that came to the others, counted on each, of `moves` times all the others. */
  delivered: number
  expected: number
  doBoardsAgree: boolean
  delays: number[]
  /** Seconds of processor time of this process while they moved. */
  cpu: number
}

process.on('message', async (task: EditorsTask) => process.send?.(await play(task)))

async function play(task: EditorsTask): Promise<EditorsReport> {
  const people = Array.from({ length: task.editors }, () => openers[task.kind](task.port))
  const ids = Array.from({ length: task.cards }, (_, at) => idOf(at))
  await pause(1000)
  if (people[0]) addCards(people[0].doc, ids)
  await until(() => people.every(({ doc }) => cardsOf(doc).size === task.cards))
  process.send?.('start')
  const cpu = process.cpuUsage()
  const sent = new Map<string, number>()
  const delays: number[] = []
  for (const [at, { doc }] of people.entries()) {
    noteArrivals(doc, (x, y) => {
      const moved = sent.get(`${x},${y}`)
      if (moved !== undefined && y % people.length !== at) delays.push(performance.now() - moved)
    })
  }
  await move(people, ids, { ...task, sent })
  const expected = sent.size * (people.length - 1)
  await settled(() => delays.length >= expected)
  const used = process.cpuUsage(cpu)
  const states = new Set(people.map(({ doc }) => JSON.stringify([...boardState(doc).cards])))
  for (const person of people) person.close()
  return {
    moves: sent.size,
    expected,
    delivered: delays.length,
    doBoardsAgree: states.size === 1,
    delays,
    cpu: (used.user + used.system) / 1e6,
  }
}

function noteArrivals(doc: Y.Doc, note: (x: number, y: number) => void) {
  cardsOf(doc).observeDeep((events) => {
    for (const { target, keys } of events) {
      if (!keys.has('at')) continue
      const [x = 0, y = 0] = (target as Y.Map<unknown>).get('at') as number[]
      note(x, y)
    }
  })
}

async function move(
  people: readonly Client[],
  ids: readonly string[],
  { seconds, perSecond, sent }: EditorsTask & { sent: Map<string, number> },
) {
  const from = performance.now()
  for (let round = 0; round < seconds * perSecond; round++) {
    for (const [who, { doc }] of people.entries()) {
      // Spread over the tenth of a second, as people are.
      const due = from + ((round + who / people.length) * 1000) / perSecond
      const wait = due - performance.now()
      if (wait > 1) await pause(wait)
      // The second number tells who moved it, the first which move it was.
      const to = { x: round, y: (round % 997) * people.length + who }
      sent.set(`${to.x},${to.y}`, performance.now())
      moveCard(doc, ids[(round * people.length + who) % ids.length] ?? '', to)
    }
  }
}

function idOf(at: number): string {
  return `0199b1c0-0000-7000-8000-${String(at).padStart(12, '0')}`
}

/** What is under way on a busy machine arrives; what is lost does not. */
async function settled(check: () => boolean) {
  await pause(500)
  for (const deadline = Date.now() + 15_000; !check() && Date.now() < deadline; ) await pause(20)
  await pause(100)
}

async function until(check: () => boolean) {
  for (const deadline = Date.now() + 20_000; !check(); await pause(20)) {
    if (Date.now() > deadline) throw new Error('the boards did not meet')
  }
}
