// Editors who move cards on one board, in a process of their own; the edits are the same for every server.

import { setTimeout as pause } from 'node:timers/promises'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket as NodeSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addCards, moveCard } from '../../src/workshop/board.ts'
import { boardState, cardsOf } from '../../src/workshop/board-state.ts'
import { BoardLine } from '../../src/workshop/ui/board-line.ts'

interface Editor {
  doc: Y.Doc
  close(): void
}

interface Task {
  kind: string
  port: number
  editors: number
  watchers: number
  cards: number
  seconds: number
  perSecond: number
}

const openers: Record<string, (port: number) => Editor> = {
  ours: (port) => {
    const line = new BoardLine('bench', { origin: `http://127.0.0.1:${port}` })
    return { doc: line.board, close: () => line.close() }
  },
  hocuspocus: openHocuspocus,
  'hocuspocus-25': openHocuspocus,
  'y-websocket': (port) => {
    const doc = new Y.Doc()
    const polyfill = { WebSocketPolyfill: NodeSocket as never, disableBc: true }
    const line = new WebsocketProvider(`ws://127.0.0.1:${port}`, 'bench', doc, polyfill)
    return { doc, close: () => line.destroy() }
  },
}

process.on('message', async (task: Task) => process.send?.(await play(task)))

async function play({ kind, port, editors, watchers, cards, seconds, perSecond }: Task) {
  const open = openers[kind]
  if (!open) throw new Error(kind)
  const people = Array.from({ length: editors + watchers }, () => open(port))
  const ids = Array.from({ length: cards }, (_, at) => idOf(at))
  const first = people[0]
  if (first) {
    await pause(1000)
    addCards(first.doc, ids)
  }
  await until(() => people.every(({ doc }) => cardsOf(doc).size === cards))
  process.send?.('start')
  const sent = new Map<string, number>()
  const delays: number[] = []
  let delivered = 0
  for (const [at, { doc }] of people.entries()) {
    cardsOf(doc).observeDeep((events) => {
      for (const { target, keys } of events) {
        if (!keys.has('at')) continue
        const place = (target as Y.Map<unknown>).get('at') as number[]
        const moved = sent.get(place.join())
        if (!moved || (place[1] ?? 0) % people.length === at) continue
        delivered += 1
        delays.push(performance.now() - moved)
      }
    })
  }
  let moves = 0
  const rounds = seconds * perSecond
  const from = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (let who = 0; who < editors; who++) {
      // Spread over the tenth of a second, as people are.
      const due = from + ((round + who / editors) * 1000) / perSecond
      const wait = due - performance.now()
      if (wait > 1) await pause(wait)
      // The second number tells who moved it, the first which move it was.
      const to = { x: round, y: (round % 997) * people.length + who }
      sent.set(`${to.x},${to.y}`, performance.now())
      const person = people[who]
      if (person) moveCard(person.doc, ids[(round * editors + who) % cards] ?? '', to)
      moves += 1
    }
  }
  await pause(1500)
  const states = new Set(people.map(({ doc }) => JSON.stringify([...boardState(doc).cards])))
  for (const person of people) person.close()
  delays.sort((a, b) => a - b)
  const at = (share: number) => delays[Math.floor((delays.length - 1) * share)]
  return {
    moves,
    expected: moves * (people.length - 1),
    delivered,
    boardsThatAgree: states.size === 1,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

function idOf(at: number): string {
  return `0199b1c0-0000-7000-8000-${String(at).padStart(12, '0')}`
}

function openHocuspocus(port: number): Editor {
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}`,
    WebSocketPolyfill: NodeSocket as never,
  })
  const doc = new Y.Doc()
  const line = new HocuspocusProvider({ websocketProvider: socket, name: 'bench', document: doc })
  line.attach()
  return {
    doc,
    close: () => {
      line.destroy()
      socket.destroy()
    },
  }
}

async function until(check: () => boolean) {
  for (const deadline = Date.now() + 20_000; !check(); await pause(20)) {
    if (Date.now() > deadline) throw new Error('the boards did not meet')
  }
}
