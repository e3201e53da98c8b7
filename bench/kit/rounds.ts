// Two servers under the same load in turn: whatever else the machine does in that minute, it does to both.
import type { ChildProcess } from 'node:child_process'
import type { Load, LoadWish } from './load-client.ts'
import { cpuSeconds } from './proc.ts'
import { ask, end, forkFile } from './processes.ts'

export interface Target {
  url: string
  pid: number
}

/** What a load did, with the processor time that the server spent on each request. */
export interface MeasuredLoad extends Load {
  serverMicroseconds: number
}

export interface RoundsWish extends Omit<LoadWish, 'url' | 'paths'> {
  /** Paths that are asked for in turn, where it is not the url's own. */
  paths?: { ours?: string[]; peer?: string[] }
  rounds: number
  /** The status that every answer must have. */
  status: number
}

/** Loads both by turns, the first one changing from round to round; every answer must be the one expected. */
export async function alternate(
  ours: Target,
  peer: Target,
  { rounds, status, paths, ...wish }: RoundsWish,
): Promise<{ ours: MeasuredLoad[]; peer: MeasuredLoad[] }> {
  const client = forkFile('kit/load-client.ts')
  const loads = { ours: [] as MeasuredLoad[], peer: [] as MeasuredLoad[] }
  try {
    const targets = { ours: { ...ours, paths: paths?.ours }, peer: { ...peer, paths: paths?.peer } }
    const warm = { ...wish, seconds: 1 }
    for (const target of Object.values(targets)) await loadOnce(client, target, warm, status)
    for (let round = 0; round < rounds; round++) {
      const turns = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)
      for (const turn of turns) {
        loads[turn].push(await loadOnce(client, targets[turn], wish, status))
      }
    }
  } finally {
    await end(client)
  }
  return loads
}

async function loadOnce(
  client: ChildProcess,
  { url, pid, paths }: Target & { paths?: string[] },
  wish: Omit<LoadWish, 'url'>,
  status: number,
): Promise<MeasuredLoad> {
  const before = cpuSeconds(pid)
  const load = await ask<Load>(client, { ...wish, url, paths })
  const seconds = cpuSeconds(pid) - before
  const expected = load.statuses[status] ?? 0
  const answered = Object.values(load.statuses).reduce((sum, count) => sum + count, 0)
  if (expected === 0 || expected < answered) {
    throw new Error(`${url} answered ${JSON.stringify(load.statuses)}, expected only ${status}`)
  }
  return { ...load, serverMicroseconds: (seconds / load.requests) * 1e6 }
}
