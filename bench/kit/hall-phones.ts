// A hall full of phones in a process of its own: joins, listens, writes cards, votes; speaks only the documented interface.
import { randomUUID } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { phrase } from './sample.ts'

export type HallWish =
  | { do: 'join'; address: string; code: string; phones: number; withinMs: number }
  | { do: 'write'; everyMs: number; forMs: number }
  | { do: 'vote'; withinMs: number }
  | { do: 'leave' }

export interface HallReport {
  /** Milliseconds from asking to the answer, of every request of this step. */
  times: Float64Array
  /** Requests that were answered with anything but success, by status. */
  refused: Record<string, number>
  /** Of every card that the server said was on disk: when it was sent and acknowledged (epoch, ms). */
  cards: { id: string; sentAt: number; ackAt: number }[]
  /** Seconds of processor time of this process. */
  cpu: number
  /** Bytes through all sockets of all phones, both ways. */
  bytes: number
  tookMs: number
}

interface Phone {
  cookie: string
  events: IncomingMessage | undefined
}

const sockets = new Set<Socket>()
let closedBytes = 0
const agent = new Agent({ keepAlive: true, maxSockets: 400, maxFreeSockets: 400 })
const lines = new Agent({ keepAlive: false })

let hall = { address: '', code: '' }
let phones: Phone[] = []

process.on('message', (wish: HallWish) => {
  run(wish).then((report) => process.send?.(report))
})

async function run(wish: HallWish): Promise<HallReport> {
  const cpu = process.cpuUsage()
  const bytes = bytesSoFar()
  const from = performance.now()
  const report: Pick<HallReport, 'refused' | 'cards'> & { times: number[] } = {
    times: [],
    refused: {},
    cards: [],
  }
  if (wish.do === 'join') await join(wish, report)
  if (wish.do === 'write') await write(wish, report)
  if (wish.do === 'vote') await vote(wish, report)
  if (wish.do === 'leave') leave()
  const { user, system } = process.cpuUsage(cpu)
  return {
    ...report,
    times: Float64Array.from(report.times),
    cpu: (user + system) / 1e6,
    bytes: bytesSoFar() - bytes,
    tookMs: performance.now() - from,
  }
}

type Growing = Pick<HallReport, 'refused' | 'cards'> & { times: number[] }

/** All phones one after the other, spread evenly over the time. */
async function join(wish: Extract<HallWish, { do: 'join' }>, report: Growing) {
  hall = { address: wish.address, code: wish.code }
  const gap = wish.withinMs / wish.phones
  phones = await Promise.all(
    Array.from({ length: wish.phones }, async (_, at) => {
      await pause(at * gap)
      const body = { table: (at % 40) + 1 }
      const answer = await send('POST', `/api/join/${hall.code}`, { body, report })
      const phone: Phone = { cookie: answer.cookie, events: undefined }
      phone.events = await listen(phone)
      return phone
    }),
  )
}

/** Every phone sends a card each `everyMs`, each at its own moment of that span. */
async function write({ everyMs, forMs }: Extract<HallWish, { do: 'write' }>, report: Growing) {
  const rounds = Math.round(forMs / everyMs)
  await Promise.all(
    phones.map(async (phone, at) => {
      await pause((everyMs * at) / phones.length)
      for (let round = 0; round < rounds; round++) {
        const next = pause(everyMs)
        const id = randomUUID()
        const text = phrase(at * rounds + round).slice(0, 60)
        const sentAt = Date.now()
        const path = `/api/join/${hall.code}/cards/${id}`
        const answer = await send('PUT', path, { body: { text }, phone, report })
        if (answer.isOk) report.cards.push({ id, sentAt, ackAt: Date.now() })
        await next
      }
    }),
  )
}

async function vote({ withinMs }: Extract<HallWish, { do: 'vote' }>, report: Growing) {
  const targets = await send('GET', `/api/join/${hall.code}/targets`, { phone: phones[0], report })
  const ids = idsIn(targets.body)
  await Promise.all(
    phones.map(async (phone, at) => {
      await pause((withinMs * at) / phones.length)
      const votes = { [ids[at % ids.length] ?? '']: 2, [ids[(at * 7 + 1) % ids.length] ?? '']: 1 }
      await send('PUT', `/api/join/${hall.code}/votes`, { body: { votes }, phone, report })
    }),
  )
}

function idsIn(body: string): string[] {
  return [...new Set(body.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [])]
}

function leave() {
  for (const { events } of phones) events?.destroy()
  phones = []
}

interface Sending {
  body?: unknown
  phone?: Phone
  report: Growing
}

function send(method: string, path: string, { body, phone, report }: Sending) {
  const from = performance.now()
  const headers = {
    accept: 'application/json',
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(phone ? { cookie: phone.cookie } : {}),
  }
  return new Promise<{ isOk: boolean; cookie: string; body: string }>((resolve) => {
    const asked = request(`${hall.address}${path}`, { method, headers, agent }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      report.times.push(performance.now() - from)
      const status = answer.statusCode ?? 0
      const isOk = status >= 200 && status < 300
      if (!isOk) report.refused[status] = (report.refused[status] ?? 0) + 1
      const cookie = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
      resolve({ isOk, cookie, body: Buffer.concat(chunks).toString('utf8') })
    })
    asked.on('socket', countSocket)
    asked.on('error', () => {
      report.refused.failed = (report.refused.failed ?? 0) + 1
      resolve({ isOk: false, cookie: '', body: '' })
    })
    asked.end(body ? JSON.stringify(body) : undefined)
  })
}

/** The phone's own stream, read and thrown away. */
function listen(phone: Phone): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    const headers = { accept: 'text/event-stream', cookie: phone.cookie }
    const url = `${hall.address}/api/join/${hall.code}/events`
    const asked = request(url, { headers, agent: lines }, (answer) => {
      answer.resume()
      answer.on('error', () => undefined)
      resolve(answer)
    })
    asked.on('socket', countSocket)
    asked.on('error', () => resolve(undefined))
    asked.end()
  })
}

function countSocket(socket: Socket) {
  if (sockets.has(socket)) return
  sockets.add(socket)
  socket.once('close', () => {
    sockets.delete(socket)
    closedBytes += socket.bytesRead + socket.bytesWritten
  })
}

function bytesSoFar(): number {
  let sum = closedBytes
  for (const socket of sockets) sum += socket.bytesRead + socket.bytesWritten
  return sum
}
