// The progress page of 200 activities, from memory and drawn anew, beside plain Hono giving out the same bytes.
import type { ChildProcess } from 'node:child_process'
import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Aim, Bench, Figure, Row } from '../kit/figure.ts'
import type { PlainAnswer } from '../kit/plain-hono.ts'
import { ask, end, forkFile, type RunningTown, serveTown } from '../kit/processes.ts'
import { alternate, type MeasuredLoad, type Target } from '../kit/rounds.ts'
import { ratioOf, spreadOf } from '../kit/spread.ts'
import { makeInstallation, townCode } from '../kit/towns.ts'

const path = `/${townCode}/progress`

interface Case {
  what: string
  connections: number
  headers: Record<string, string>
  status: number
  isUnique?: boolean
  aim?: Aim
}

export const figure: Figure = {
  name: 'page',
  title: 'Progress page of 200 activities, beside plain Hono returning the same bytes and headers',
  async measure(bench) {
    const dataFolder = await makeInstallation(bench.folder, 200)
    const town = await serveTown(dataFolder)
    try {
      const packed = await answerOf(town, { 'accept-encoding': 'br' })
      const plain = await answerOf(town, {})
      const rows = scriptRows(new TextDecoder().decode(plain.body))
      for (const one of casesOf(packed.etag)) {
        const same = one.headers['accept-encoding'] ? packed : plain
        rows.push(...(await rowsOf(bench, town, one, same)))
      }
      return rows
    } finally {
      await town.stop()
    }
  },
}

function casesOf(etag: string): Case[] {
  const br = { 'accept-encoding': 'br' }
  const many = { connections: 10, status: 200 }
  const least = (value: number): Aim => ({ of: 'ratio', is: 'at least', value })
  const unchanged = { ...br, 'if-none-match': etag }
  return [
    { ...many, what: 'from memory, br', headers: br, aim: least(0.9) },
    { ...many, what: 'from memory, unpacked', headers: {}, aim: least(0.9) },
    { ...many, what: 'unchanged (304)', headers: unchanged, status: 304, aim: least(0.95) },
    // One reader waits for his page alone; ten who all ask for another one stand in a queue.
    { ...many, what: 'drawn anew, one reader', headers: br, connections: 1, isUnique: true },
    { ...many, what: 'drawn anew, ten at once', headers: br, isUnique: true },
  ]
}

/** What the town's server answers once the packed form is ready; the peer gives out exactly this. */
async function answerOf(town: RunningTown, headers: Record<string, string>): Promise<PlainAnswer> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await read(`${town.address}${path}`, headers)
    const isPacked = answer.headers['content-encoding'] !== undefined
    if (isPacked === (headers['accept-encoding'] !== undefined)) return answer
    await pause(50)
  }
  throw new Error('the page was never packed')
}

function read(url: string, headers: Record<string, string>): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
      const { date: _, connection: __, 'keep-alive': ___, ...kept } = Object.fromEntries(told)
      const body = new Uint8Array(Buffer.concat(chunks))
      resolve({ path, body, headers: kept, etag: kept.etag ?? '' })
    }).once('error', reject)
  })
}

async function rowsOf(bench: Bench, town: RunningTown, one: Case, same: PlainAnswer) {
  bench.say(`  ${one.what} …`)
  const peer = forkFile('kit/plain-hono.ts')
  try {
    const targets = await targetsOf(town, peer, same)
    const loads = await alternate(targets.ours, targets.peer, {
      rounds: bench.isQuick ? 2 : 5,
      seconds: bench.isQuick ? 1 : 2.5,
      connections: one.connections,
      headers: one.headers,
      status: one.status,
      isUnique: one.isUnique,
    })
    return one.isUnique ? drawnRows(one, loads) : [speedRow(one, loads)]
  } finally {
    await end(peer)
  }
}

async function targetsOf(town: RunningTown, peer: ChildProcess, same: PlainAnswer) {
  const port = await ask<number>(peer, same)
  const ours: Target = { url: `${town.address}${path}`, pid: town.pid }
  return { ours, peer: { url: `http://127.0.0.1:${port}${path}`, pid: peer.pid ?? 0 } }
}

interface Loads {
  ours: MeasuredLoad[]
  peer: MeasuredLoad[]
}

function speedRow({ what, aim }: Case, { ours, peer }: Loads): Row {
  const speed = (loads: MeasuredLoad[]) => loads.map((load) => load.requestsPerSecond)
  return {
    what,
    unit: 'req/s',
    ours: spreadOf(speed(ours)),
    peer: { name: 'plain Hono', spread: spreadOf(speed(peer)) },
    ratio: ratioOf(speed(ours), speed(peer)),
    aim,
    note: noteOf(ours, peer),
  }
}

/** How many pages a second, and how long nineteen of twenty readers wait at most. */
function drawnRows(one: Case, loads: Loads): Row[] {
  return [
    speedRow(one, loads),
    {
      what: `${one.what}, p95`,
      unit: 'ms',
      ours: spreadOf(loads.ours.map((load) => load.p95)),
      peer: { name: 'plain Hono', spread: spreadOf(loads.peer.map((load) => load.p95)) },
      aim: { of: 'ours', is: 'at most', value: 100 },
    },
  ]
}

function noteOf(ours: MeasuredLoad[], peer: MeasuredLoad[]): string {
  const median = (loads: MeasuredLoad[], of: (load: MeasuredLoad) => number) =>
    spreadOf(loads.map(of)).median
  const pair = (of: (load: MeasuredLoad) => number, digits: number) =>
    `${median(ours, of).toFixed(digits)} / ${median(peer, of).toFixed(digits)}`
  return [
    `p99 ${pair((load) => load.p99, 1)} ms`,
    `server ${pair((load) => load.serverMicroseconds, 0)} µs a request`,
    `client ${pair((load) => (load.clientCpu / load.requests) * 1e6, 0)} µs`,
  ].join(', ')
}

/** Counted in the page itself: script elements, scripts told to be loaded early, inline handlers. */
function scriptRows(html: string): Row[] {
  const scripts = [
    ...(html.match(/<script\b[\s\S]*?<\/script>/gi) ?? []),
    ...(html.match(/<link\b[^>]*\b(?:modulepreload|as="script")[^>]*>/gi) ?? []),
    ...(html.match(/\son[a-z]+="[^"]*"/gi) ?? []),
  ]
  const bytes = scripts.reduce((sum, script) => sum + Buffer.byteLength(script), 0)
  const zero: Aim = { of: 'ours', is: 'at most', value: 0 }
  const size = Buffer.byteLength(html)
  return [
    { what: 'client JavaScript', unit: 'bytes', ours: spreadOf([bytes]), aim: zero },
    { what: 'the page itself, unpacked', unit: 'bytes', ours: spreadOf([size]) },
  ]
}
