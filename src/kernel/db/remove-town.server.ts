// Takes a demo town away, with its append-only books: the one deletion there is, and only for demo towns.
import { type Kysely, sql, type Transaction } from 'kysely'
import { refuse } from '../refusal.ts'
import { database } from './in-town.server.ts'

type Tx = Transaction<unknown>

/** Deletes every row of a demo town and the accounts that were in no other town; refuses a real one. */
export async function removeTown(town: string): Promise<void> {
  const db = database().kysely as Kysely<unknown>
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.town', ${town}, true)`.execute(tx)
    await refuseRealTown(tx, town)
    const accounts = await accountsOnlyHere(tx, town)
    for (const table of await tablesFromLeafToRoot(tx)) await empty(tx, table, town)
    await sql`delete from auth."user" where id = any(${accounts})`.execute(tx)
  })
}

async function refuseRealTown(tx: Tx, town: string) {
  const { rows } = await sql`
    select 1 from tenancy_town where town_id = ${town} and is_demo`.execute(tx)
  if (rows.length === 0) refuse('not-allowed', 'kernel.db.notADemoTown')
}

async function accountsOnlyHere(tx: Tx, town: string): Promise<string[]> {
  const { rows } = await sql<{ user_id: string }>`
    select user_id from tenancy_staff group by user_id having bool_and(town_id = ${town})`.execute(
    tx,
  )
  return rows.map((row) => row.user_id)
}

/** Tables with a town, those that others point to last. */
async function tablesFromLeafToRoot(tx: Tx): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and a.attname = 'town_id' and not c.relispartition order by c.relname`.execute(tx)
  const { rows: arrows } = await sql<{ source: string; target: string }>`
    select s.relname as source, t.relname as target from pg_constraint k
    join pg_class s on s.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.conrelid <> k.confrelid`.execute(tx)
  const left = new Set(tables.map((table) => table.name))
  const order: string[] = []
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !arrows.some(({ source, target }) => target === name && left.has(source)),
    )
    if (free.length === 0) throw new Error(`foreign keys in a circle: ${[...left].join(', ')}`)
    for (const name of free) left.delete(name)
    order.push(...free)
  }
  return order
}

async function empty(tx: Tx, table: string, town: string) {
  const name = sql.table(table)
  await sql`alter table ${name} disable trigger user`.execute(tx)
  await sql`delete from ${name} where town_id = ${town}`.execute(tx)
  await sql`alter table ${name} enable trigger user`.execute(tx)
}
