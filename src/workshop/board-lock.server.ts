// A board is kept by one process at a time: whoever holds its advisory lock, on a connection of its own.
import pg from 'pg'
import { database } from '#kernel/db'

/** Holds locks for as long as its connection lives; made with the first, ended with the last. */
class BoardLocks {
  readonly #held = new Map<string, () => void>()
  /** Locks on their way back: whoever opens the board again in that moment waits. */
  readonly #leaving = new Map<string, Promise<void>>()
  #client: Promise<pg.Client> | undefined

  /** True where this process may keep the board from now on; `lost` is called if that ends. */
  async take(session: string, lost: () => void): Promise<boolean> {
    await this.#leaving.get(session)
    if (this.#held.has(session)) return false
    this.#held.set(session, lost)
    const isOurs = await this.#ask('pg_try_advisory_lock', session).catch((problem) => {
      this.#drop(session)
      throw problem
    })
    if (!isOurs) this.#drop(session)
    return isOurs
  }

  async release(session: string): Promise<void> {
    if (!this.#held.has(session)) return
    const leaving = this.#unlock(session)
    this.#leaving.set(session, leaving)
    await leaving
    this.#leaving.delete(session)
  }

  async #unlock(session: string): Promise<void> {
    // Where the connection is gone the lock is too.
    await this.#ask('pg_advisory_unlock', session).catch(() => undefined)
    this.#drop(session)
  }

  async #ask(verb: 'pg_try_advisory_lock' | 'pg_advisory_unlock', session: string) {
    this.#client ??= this.#connect()
    const client = await this.#client
    const key = `board ${session}`
    const { rows } = await client.query<{ done: boolean }>(
      `select ${verb}(hashtextextended($1, 0)) as done`,
      [key],
    )
    return rows[0]?.done === true
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: database().url,
      application_name: 'miraichizu',
      keepAlive: true,
    })
    client.on('error', () => undefined)
    client.once('end', () => this.#ended())
    try {
      await client.connect()
    } catch (problem) {
      this.#client = undefined
      throw problem
    }
    return client
  }

  #drop(session: string): void {
    this.#held.delete(session)
    if (this.#held.size > 0) return
    const client = this.#client
    this.#client = undefined
    client
      ?.then((it) => {
        // Its end must not be taken for the end of the next connection's locks.
        it.removeAllListeners('end')
        return it.end()
      })
      .catch(() => undefined)
  }

  /** The database went away, and every lock with it. */
  #ended(): void {
    if (this.#held.size === 0) return
    this.#client = undefined
    const lost = [...this.#held.values()]
    this.#held.clear()
    for (const tell of lost) tell()
  }
}

export const boardLocks = new BoardLocks()
