// The towns of this installation in memory, kept true by LISTEN: a page in memory is found without the database.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '#kernel/db'
import { listTowns, type Town } from '#kernel/tenancy'
import type { Log } from './log.ts'

export interface KnownTowns {
  /** The town of a code; undefined where it is not here, or while nothing is known. */
  find(code: string): Town | undefined
  /** Changes with everything that changes a public page; undefined while that cannot be known. */
  stampOf(code: string): string | undefined
  /** False while the line to the database is down: then ask the database itself. */
  isCurrent(): boolean
  close(): Promise<void>
}

/** Loads the towns and follows `town_version`; forgets all of them whenever the line drops. */
export async function followTowns(database: Database, log: Log): Promise<KnownTowns> {
  const line = new TownLine(database, log)
  await line.connect()
  return line
}

class TownLine implements KnownTowns {
  private readonly database: Database
  private readonly log: Log
  private byCode: Map<string, Town> | undefined
  private client: pg.Client | undefined
  private isClosed = false

  constructor(database: Database, log: Log) {
    this.database = database
    this.log = log
  }

  find(code: string) {
    return this.byCode?.get(code)
  }

  stampOf(code: string) {
    const town = this.byCode?.get(code)
    return town && `${town.version} ${town.name}`
  }

  isCurrent() {
    return this.byCode !== undefined
  }

  async close() {
    this.isClosed = true
    await this.client?.end()
  }

  /** Listens first and loads then, so that no change falls between the two. */
  async connect() {
    const client = new pg.Client({
      connectionString: this.database.url,
      application_name: 'miraichizu',
      keepAlive: true,
    })
    client.on('error', () => undefined)
    client.on('notification', (message) => this.hear(message.payload ?? ''))
    client.once('end', () => this.lost())
    this.client = client
    await client.connect()
    await client.query('listen town_version')
    await this.load()
  }

  private async load() {
    const towns = await listTowns()
    this.byCode = new Map(towns.map((town) => [town.code, town]))
  }

  /** `<town uuid> <version>`; what is not simply the next version (a new town, a new name) is read anew. */
  private hear(payload: string) {
    const [id, version] = payload.split(' ')
    const town = this.byCode?.values().find((known) => known.id === id)
    if (this.byCode && town && Number(version) !== town.version) {
      this.byCode.set(town.code, { ...town, version: Number(version) })
    } else {
      this.load().catch((problem) => {
        this.byCode = undefined
        this.log.error({ err: problem }, 'towns could not be read')
        this.client?.end()
      })
    }
  }

  private lost() {
    this.byCode = undefined
    if (this.isClosed) return
    this.log.warn('the line to the database dropped; public pages are drawn anew until it is back')
    this.reconnect()
  }

  private async reconnect() {
    for (let wait = 200; !this.isClosed; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      try {
        return await this.connect()
      } catch {
        // `end` of this attempt's client must not start a second round.
        this.client?.removeAllListeners('end')
      }
    }
  }
}
