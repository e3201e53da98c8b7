// How the phone speaks with the server: every answer is one of a few kinds, whatever the network does.
import type { PhoneState, Shown, SortingSet } from './told.ts'

/** 'away': no answer, or none that means anything; worth trying again. */
export type Reply<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'no'; status: number; reason: string; detail: string; wait: number }
  | { kind: 'away' }

const patience = 15_000

/** What phones say to the hall of one code. */
export function createServer(code: string, language: string) {
  const base = `/api/join/${code}`
  const ask = <T>(method: string, path: string, body?: unknown, wait = patience) =>
    send<T>(base + path, { method, body, wait, language })
  return {
    base,
    join: (body: { nickname?: string | null; table?: number | null }) =>
      ask<PhoneState>('POST', '', body),
    putCard: (id: string, card: { text: string; prompt: string; table: number | null }) =>
      ask<unknown>('PUT', `/cards/${id}`, card),
    dropCard: (id: string) => ask<unknown>('DELETE', `/cards/${id}`),
    /** `phase`: the one that is shown, so that what is late does not count in the next. */
    vote: (votes: Record<string, number>, phase?: string) =>
      ask<unknown>('PUT', '/votes', { votes, phase }),
    answer: (answers: Record<string, string | number>, phase?: string) =>
      ask<unknown>('PUT', '/answers', { answers, phase }),
    shown: (after: number) => ask<Shown>('GET', `/targets?after=${after}`),
    nextSet: () => ask<{ set: SortingSet | null }>('GET', '/piles'),
    sendPiles: (groups: string[][], set: string) =>
      ask<{ set: SortingSet | null }>('PUT', '/piles', { groups, set }),
    poll: (since: string) =>
      ask<PhoneState & { version: string }>('GET', `/events?since=${since}`, undefined, 30_000),
  }
}

export type Server = ReturnType<typeof createServer>

interface Sending {
  method: string
  body: unknown
  wait: number
  language: string
}

async function send<T>(address: string, { method, body, wait, language }: Sending) {
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(), wait)
  try {
    const response = await fetch(address, {
      method,
      credentials: 'same-origin',
      signal: stop.signal,
      headers: { 'accept-language': language, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return await readReply<T>(response)
  } catch {
    return { kind: 'away' } as const
  } finally {
    clearTimeout(late)
  }
}

async function readReply<T>(response: Response): Promise<Reply<T>> {
  if (response.status === 204) return { kind: 'ok', value: undefined as T }
  if (response.status >= 500) return { kind: 'away' }
  const told = await response.json()
  if (response.ok) return { kind: 'ok', value: told as T }
  return {
    kind: 'no',
    status: response.status,
    reason: String(told.reason ?? ''),
    detail: String(told.detail ?? ''),
    wait: Number(response.headers.get('retry-after') ?? 0) * 1000,
  }
}
