// The only way to a table: one transaction, as role `app`, in one town.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../tenancy/schema.ts'
import type { Database } from './connect.server.ts'

declare const inOneTown: unique symbol

/** What crosses a module's door: an open transaction of one town, without any table. */
export interface TownTx {
  readonly [inOneTown]: string
}

/** A transaction that sees the tables of one module. */
export type TablesTx<Tables> = Transaction<Tables> & TownTx

let current: Database | undefined

/** Told once at start, by main.ts, the command line or a test. */
export function useDatabase(database: Database | undefined): void {
  current = database
}

/** The open database, for the parts of the kernel that have no town (accounts, LISTEN). */
export function database(): Database {
  if (!current) throw new Error('no database is open: call useDatabase() first')
  return current
}

/**
 * A module's own `inTown`, typed with its tables. `within` is the transaction of a caller above,
 * so that what both write is kept or lost together.
 */
export function townDoor<Tables>() {
  return async function inTown<T>(
    actor: Actor,
    work: (tx: TablesTx<Tables>) => Promise<T>,
    within?: TownTx,
  ): Promise<T> {
    if (within) return work(within as unknown as TablesTx<Tables>)
    const db = database().kysely as Kysely<Tables>
    return db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'app', true), set_config('app.town', ${actor.town}, true)`.execute(
        tx,
      )
      return work(tx as TablesTx<Tables>)
    })
  }
}
