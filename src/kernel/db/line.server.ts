// A line to the database on which other processes are heard (LISTEN); it comes back by itself when it drops.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from './connect.server.ts'

export interface LineUser {
  channel: string
  /** The line is up, for the first time or again: what was said meanwhile was not heard. */
  opened(): void | Promise<void>
  heard(word: string): void
  /** The line dropped; it is being taken up again. */
  lost(): void
}

export interface Line {
  /** Drops the line and takes it up again, so that its user reads everything anew. */
  renew(): void
  close(): Promise<void>
}

/** Listens to one channel until it is closed. */
export async function listenTo(database: Database, user: LineUser): Promise<Line> {
  let client: pg.Client | undefined
  let isClosed = false

  async function connect() {
    const fresh = new pg.Client({
      connectionString: database.url,
      application_name: 'miraichizu',
      keepAlive: true,
    })
    fresh.on('error', () => undefined)
    fresh.on('notification', (message) => user.heard(message.payload ?? ''))
    // Only a line that was up can drop: an attempt that failed is the loop's own affair.
    let state: 'new' | 'up' | 'ended' = 'new'
    fresh.once('end', () => {
      if (state === 'up') dropped()
      state = 'ended'
    })
    client = fresh
    await fresh.connect()
    await fresh.query(`listen ${fresh.escapeIdentifier(user.channel)}`)
    await user.opened()
    if ((state as string) === 'ended') throw new Error('the line ended while it was opened')
    state = 'up'
  }

  function dropped() {
    if (isClosed) return
    user.lost()
    void reconnect()
  }

  async function reconnect() {
    for (let wait = 200; !isClosed; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      try {
        return await connect()
      } catch {
        await client?.end().catch(() => undefined)
      }
    }
  }

  await connect()
  return {
    renew: () => void client?.end().catch(() => undefined),
    close: async () => {
      isClosed = true
      await client?.end()
    },
  }
}
