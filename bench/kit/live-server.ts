// A board's server alone, ours or a peer, without accounts and database: what delivering edits costs.
import { createServer, type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import { Hocuspocus } from '@hocuspocus/server'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { LiveBoard } from '../../src/workshop/live-board.server.ts'
import type { ServerKind } from './yjs-clients.ts'

type Door = (socket: WebSocket, request: IncomingMessage) => void

const kinds: Record<ServerKind, () => Door> = {
  ours: joinOurs,
  hocuspocus: joinHocuspocus,
  // Comes without types.
  'y-websocket': () => createRequire(import.meta.url)('y-websocket/bin/utils').setupWSConnection,
}

const door = kinds[process.argv[2] as ServerKind]()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json')
  response.end('{"cards":[]}')
})
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => door(ws, request))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : 0)
})

function joinOurs(): Door {
  const board = new LiveBoard(new Y.Doc(), () => undefined)
  let lines = 0
  return (socket) => {
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

function joinHocuspocus(): Door {
  const hocuspocus = new Hocuspocus({ quiet: true })
  return (socket, request) => {
    const url = `http://localhost${request.url}`
    const line = hocuspocus.handleConnection(socket as never, new Request(url), {})
    socket.on('message', (message: Buffer) => line.handleMessage(new Uint8Array(message)))
    socket.on('close', (code, reason) => line.handleClose({ code, reason: reason.toString() }))
  }
}
