// The two ways to a live board: a socket, and for networks that let none through a stream of events and posts.
import { closings } from '../live-frames.ts'

export interface WireAddress {
  session: string
  readOnly?: boolean
  origin?: string
  cookie?: string
}

export interface WireHandlers {
  message(message: Uint8Array): void
  /** The server's code, 0 where there was none. */
  closed(code: number): void
}

export interface Wire {
  send(message: Uint8Array<ArrayBuffer>): void
  close(): void
}

/** A socket; nothing is sent before it is open, because the server speaks first. */
export function openSocket(address: WireAddress, handlers: WireHandlers): Wire {
  const url = urlOf(address, '')
  url.protocol = url.protocol.replace('http', 'ws')
  const socket = newSocket(url, address)
  socket.binaryType = 'arraybuffer'
  socket.onmessage = ({ data }) => handlers.message(new Uint8Array(data as ArrayBuffer))
  socket.onclose = ({ code }) => handlers.closed(code)
  return {
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(message)
    },
    close: () => socket.close(),
  }
}

/** Node's own WebSocket takes headers, a browser's sends its cookies by itself. */
function newSocket(url: URL, { cookie, origin }: WireAddress): WebSocket {
  if (!cookie) return new WebSocket(url)
  const headers = { cookie, origin }
  return new WebSocket(url, { headers } as unknown as string[])
}

/** The same over HTTP: a stream down, posts up, one after the other so that they arrive in order. */
export function openEvents(address: WireAddress, handlers: WireHandlers): Wire {
  const stop = new AbortController()
  let name: string | undefined
  let posted = Promise.resolve()
  const fail = (code = 0) => {
    stop.abort()
    handlers.closed(code)
  }
  const headers = address.cookie
    ? { cookie: address.cookie, origin: address.origin ?? '' }
    : undefined
  const post = async (body: Uint8Array<ArrayBuffer>) => {
    const url = urlOf(address, '/events')
    url.searchParams.set('line', name ?? '')
    const init = { method: 'POST', body, signal: stop.signal, headers }
    const answer = await fetch(url, init).catch(() => undefined)
    if (!answer?.ok) fail(codeOf(answer?.status))
  }
  const events = async () => {
    const answer = await fetch(urlOf(address, '/events'), { signal: stop.signal, headers })
    if (!answer.ok || !answer.body) return codeOf(answer.status)
    for await (const { event, data } of readEvents(answer.body)) {
      if (event === 'line') name = data
      else if (event === 'end') return Number(data)
      else handlers.message(fromBase64(data))
    }
    return 0
  }
  events().then(fail, () => fail())
  return {
    send: (message) => {
      posted = posted.then(() => post(message))
    },
    close: () => stop.abort(),
  }
}

function urlOf({ session, readOnly, origin }: WireAddress, end: string): URL {
  const url = new URL(`/live/board/${session}${end}`, origin ?? location.href)
  if (readOnly) url.searchParams.set('look', '1')
  return url
}

const codeOf = (status = 0) =>
  status === 401 || status === 403 || status === 404 ? closings.notAllowed : 0

interface ServerEvent {
  event: string
  data: string
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(
    new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
  )
  let rest = ''
  for await (const text of chunksOf(reader)) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) yield readEvent(block)
  }
}

/** Not every browser lets a stream be walked with `for await`. */
async function* chunksOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

function readEvent(block: string): ServerEvent {
  const lines = block.split('\n')
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  return { event: field('event') || 'message', data: field('data') }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
