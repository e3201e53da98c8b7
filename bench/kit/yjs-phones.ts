// A hall in which every phone is a Yjs client, in a process of its own: each writes cards into the one document that all have.
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { phrase } from './sample.ts'
import { type Client, openers, type ServerKind } from './yjs-clients.ts'

export interface YjsHall {
  kind: ServerKind
  port: number
  phones: number
  everyMs: number
  forMs: number
}

export interface YjsHallReport {
  sent: number
  /** Cards that came to the other phones, counted on each, of `sent` times all the others. */
  delivered: number
  expected: number
  /** Sent until on the last of all phones, of the cards that came on all of them. */
  visibleMs: number[]
  cpu: number
}

process.on('message', async (hall: YjsHall) => process.send?.(await play(hall)))

async function play({ kind, port, phones, everyMs, forMs }: YjsHall): Promise<YjsHallReport> {
  const clients = Array.from({ length: phones }, () => openers[kind](port))
  await meet(clients)
  process.send?.('start')
  const cpu = process.cpuUsage()
  const sent = new Map<string, number>()
  const arrivals = new Map<string, number>()
  const visibleMs: number[] = []
  for (const { doc } of clients) {
    const cards = doc.getMap('cards')
    cards.observe(({ keysChanged }) => {
      for (const id of keysChanged) {
        const at = sent.get(id)
        const count = (arrivals.get(id) ?? 0) + 1
        arrivals.set(id, count)
        if (at !== undefined && count === phones) visibleMs.push(performance.now() - at)
      }
    })
  }
  await write(clients, { everyMs, forMs, sent })
  await settled(() => visibleMs.length === sent.size)
  // Each card is on the phone of its own writer at once: that one was not delivered.
  const all = [...arrivals.values()].reduce((sum, count) => sum + count, 0)
  const used = process.cpuUsage(cpu)
  for (const client of clients) client.close()
  return {
    sent: sent.size,
    delivered: all - sent.size,
    expected: sent.size * (phones - 1),
    visibleMs,
    cpu: (used.user + used.system) / 1e6,
  }
}

/** All have heard of one another's document. */
async function meet(clients: readonly Client[]) {
  await pause(1500)
  clients[0]?.doc.getMap('meeting').set('here', true)
  await settled(() => clients.every(({ doc }) => doc.getMap('meeting').has('here')))
}

async function write(
  clients: readonly Client[],
  { everyMs, forMs, sent }: { everyMs: number; forMs: number; sent: Map<string, number> },
) {
  const rounds = Math.round(forMs / everyMs)
  await Promise.all(
    clients.map(async ({ doc }, at) => {
      await pause((everyMs * at) / clients.length)
      for (let round = 0; round < rounds; round++) {
        const next = pause(everyMs)
        const id = `${at}-${round}`
        const card = new Y.Map<unknown>()
        card.set('text', phrase(at * rounds + round).slice(0, 60))
        sent.set(id, performance.now())
        doc.getMap('cards').set(id, card)
        await next
      }
    }),
  )
}

/** Waits until it is so, or for what a hall would not wait. */
async function settled(check: () => boolean) {
  for (const deadline = Date.now() + 30_000; !check() && Date.now() < deadline; ) await pause(20)
}
