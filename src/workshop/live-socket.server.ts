// A board's socket: looked at before it is opened, and closed alone when it sends what it may not.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { Refusal, type RefusalKind } from '#kernel/refusal'
import { joinBoard, type LiveLog } from './live.server.ts'
import type { Member } from './live-board.server.ts'
import { type Admission, admit } from './live-door.server.ts'
import { closings, mostMessageBytes } from './live-frames.ts'

export interface SocketDoor {
  /** Takes an upgrade for a board; false where it is for something else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
}

const path = /^\/live\/board\/([0-9a-f-]{36})(?:\?|$)/
/** A screen that takes nothing any more is better off coming anew. */
const mostWaitingBytes = 8 * mostMessageBytes
/** Far more than a screen has to say before its board is open. */
const mostSaid = 200
const pingMs = 30_000
/** How long the other end may take to say goodbye too. */
const farewellMs = 2000

/** `isOwnOrigin` decides whose pages may open a socket: it would carry the reader's cookies. */
export function openSocketDoor(parts: {
  log: LiveLog
  isOwnOrigin(request: Request): boolean
}): SocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostMessageBytes,
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  return {
    upgrade(request, socket, head) {
      const session = path.exec(request.url ?? '')?.[1]
      if (!session) return false
      const broken = () => socket.destroy()
      socket.on('error', broken)
      letIn({ ...parts, sockets }, { request, socket, head, session }).catch((problem) => {
        if (!(problem instanceof Refusal)) parts.log.error({ err: problem }, 'a socket failed')
        turnAway(socket, problem instanceof Refusal ? statuses[problem.kind] : 500)
      })
      return true
    },
  }
}

interface Parts {
  log: LiveLog
  sockets: WebSocketServer
  isOwnOrigin(request: Request): boolean
}

interface Knock {
  request: IncomingMessage
  socket: Duplex
  head: Buffer
  session: string
}

async function letIn({ log, sockets, isOwnOrigin }: Parts, knock: Knock): Promise<void> {
  const { request, socket, head, session } = knock
  const asked = asRequest(request)
  if (!isOwnOrigin(asked)) return turnAway(socket, 403)
  const admission = await admit(asked, session)
  if (socket.destroyed) return
  sockets.handleUpgrade(request, socket, head, (line) => {
    seat(line, admission).catch((problem) => {
      if (!(problem instanceof Refusal)) log.error({ err: problem }, 'a board could not be opened')
      line.close(4503)
    })
  })
}

/** What is said before the board is open waits. */
async function seat(line: WebSocket, admission: Admission): Promise<void> {
  const { place, ...person } = admission
  const said: Uint8Array[] = []
  let waiting = 0
  let take = (message: Uint8Array): void => {
    waiting += message.length
    const isTooMuch = waiting > mostWaitingBytes || said.length >= mostSaid
    if (isTooMuch) line.close(closings.tooMuch)
    else said.push(message)
  }
  line.on('message', (message: Buffer) => take(message))
  line.on('error', () => line.terminate())
  const closed = new Promise<void>((resolve) => line.once('close', () => resolve()))
  const member: Member = {
    ...person,
    id: randomBytes(18).toString('base64url'),
    send: (message) => {
      if (line.bufferedAmount > mostWaitingBytes) line.terminate()
      else line.send(message)
    },
    close: (code) => {
      line.close(code)
      setTimeout(() => line.terminate(), farewellMs).unref()
    },
  }
  const board = await joinBoard(place, member)
  take = board.receive
  for (const message of said) take(message)
  const stop = watch(line)
  await closed
  stop()
  board.leave()
}

/** A line whose other end is gone without a word is ended. */
function watch(line: WebSocket): () => void {
  let isThere = true
  line.on('pong', () => {
    isThere = true
  })
  const pulse = setInterval(() => {
    if (!isThere) line.terminate()
    isThere = false
    line.ping()
  }, pingMs)
  return () => clearInterval(pulse)
}

function asRequest({ url = '/', headers }: IncomingMessage): Request {
  const known = ['cookie', 'origin', 'sec-fetch-site']
  const pairs = known.flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value] as [string, string]] : []
  })
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { headers: pairs })
}

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 503,
  'too-many': 429,
}

function turnAway(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} -\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
