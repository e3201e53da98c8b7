// Clients of the servers that are compared: each keeps one document in step with its server.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket as NodeSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { BoardLine } from '../../src/workshop/ui/board-line.ts'

export type ServerKind = 'ours' | 'hocuspocus' | 'y-websocket'

export interface Client {
  doc: Y.Doc
  close(): void
}

export const openers: Record<ServerKind, (port: number) => Client> = {
  ours: (port) => {
    const line = new BoardLine('bench', { origin: `http://127.0.0.1:${port}` })
    return { doc: line.board, close: () => line.close() }
  },
  hocuspocus: (port) => {
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
  },
  'y-websocket': (port) => {
    const doc = new Y.Doc()
    const polyfill = { WebSocketPolyfill: NodeSocket as never, disableBc: true }
    const line = new WebsocketProvider(`ws://127.0.0.1:${port}`, 'bench', doc, polyfill)
    return { doc, close: () => line.destroy() }
  },
}
