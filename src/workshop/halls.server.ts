// Everything live that a server process runs for halls: rooms of phones, boards and their sockets.
import type { Database } from '#kernel/db'
import { closeLiveBoards, type LiveLog, openLiveBoards } from './live.server.ts'
import { openSocketDoor, type SocketDoor } from './live-socket.server.ts'
import { closeRooms, hangUpRooms, openRooms } from './room.server.ts'
import { closeHallStreams } from './stage-events.server.ts'

export interface Halls extends SocketDoor {
  /** Ends the lines that would keep the server from stopping: phones and boards come back by themselves. */
  hangUp(): void
  /** Writes down what is not yet on disk. */
  close(): Promise<void>
}

interface Parts {
  log: LiveLog & { warn(words: string): void }
  isOwnOrigin(request: Request): boolean
}

/** Begins to serve halls. */
export async function openHalls(database: Database, parts: Parts): Promise<Halls> {
  await openRooms(database, parts.log)
  openLiveBoards(parts)
  return {
    upgrade: openSocketDoor(parts).upgrade,
    hangUp() {
      hangUpRooms()
      closeHallStreams()
      void closeLiveBoards()
    },
    async close() {
      await closeLiveBoards()
      await closeRooms()
    },
  }
}
