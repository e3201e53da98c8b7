// The towns of this installation in memory, kept true by LISTEN: a page in memory is found without the database.
import { type Database, type Line, listenTo } from '#kernel/db'
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
  private line: Line | undefined

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
    await this.line?.close()
  }

  /** Listens first and loads then, so that no change falls between the two. */
  async connect() {
    this.line = await listenTo(this.database, {
      channel: 'town_version',
      opened: () => this.load(),
      heard: (word) => this.hear(word),
      lost: () => this.lost(),
    })
  }

  private async load() {
    const towns = await listTowns()
    this.byCode = new Map(towns.map((town) => [town.code, town]))
  }

  /** `<town uuid> <version>`; what is not simply the next version (a new town, a new name) is read anew. */
  private hear(word: string) {
    const [id, version] = word.split(' ')
    const town = this.byCode?.values().find((known) => known.id === id)
    if (this.byCode && town && Number(version) !== town.version) {
      this.byCode.set(town.code, { ...town, version: Number(version) })
    } else {
      this.load().catch((problem) => {
        this.byCode = undefined
        this.log.error({ err: problem }, 'towns could not be read')
        this.line?.renew()
      })
    }
  }

  private lost() {
    this.byCode = undefined
    this.log.warn('the line to the database dropped; public pages are drawn anew until it is back')
  }
}
