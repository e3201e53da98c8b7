// A board's server alone, ours or a peer, without accounts and database: what delivering edits costs.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { Hocuspocus } from '@hocuspocus/server'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { LiveBoard } from '../../src/workshop/live-board.server.ts'

const kind = process.argv[2] ?? 'ours'
const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json')
  response.end('{"cards":[]}')
})
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
let lines = 0
// Comes without types.
const { setupWSConnection } = createRequire(import.meta.url)('y-websocket/bin/utils')

const doors: Record<
  string,
  (socket: WebSocket, request: import('node:http').IncomingMessage) => void
> = {
  ours: joinOurs(),
  hocuspocus: joinHocuspocus({}),
  'hocuspocus-25': joinHocuspocus({ flushDelay: 25 }),
  'y-websocket': (socket, request) => setupWSConnection(socket, request),
}

server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => doors[kind]?.(ws, request))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() / 1048576 })
})

function joinOurs() {
  const board = new LiveBoard(new Y.Doc(), () => undefined)
  return (socket: WebSocket) => {
    lines += 1
    const member = {
      id: `${lines}`.padStart(12, '0'),
      who: '',
      name: '',
      kind: 'tablet' as const,
      mayWrite: true,
      send: (message: Uint8Array) => socket.send(message),
      close: (code: number) => socket.close(code),
    }
    socket.on('message', (message: Buffer) => board.receive(member, message))
    socket.on('close', () => board.leave(member))
    board.join(member)
  }
}

function joinHocuspocus(options: object) {
  const hocuspocus = new Hocuspocus({ quiet: true, ...options })
  return (socket: WebSocket, request: import('node:http').IncomingMessage) => {
    const url = `http://localhost${request.url}`
    const line = hocuspocus.handleConnection(socket as never, new Request(url), {})
    socket.on('message', (message: Buffer) => line.handleMessage(new Uint8Array(message)))
    socket.on('close', (code, reason) => line.handleClose({ code, reason: reason.toString() }))
  }
}
