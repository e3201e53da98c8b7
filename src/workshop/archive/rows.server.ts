// Reads and writes whole rows as JSON, whatever their columns: what other parts add to a table travels too.
import { type RawBuilder, sql } from 'kysely'
import type { TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import type { WorkshopTables } from '../tables.ts'
import type { ArchivedRow, ArchivedTable, Owner } from './plan.ts'

type Tx = TablesTx<WorkshopTables>

/** The ids by which the rows of one series are found. */
export async function ownersOf(tx: Tx, series: string): Promise<Record<Owner, string[]>> {
  const ids = async (query: RawBuilder<{ id: string }>) => {
    return (await query.execute(tx)).rows.map(({ id }) => id)
  }
  const ofSessions = sql`select id from workshop_session where series_id = ${series}`
  const ofCards = sql`select id from workshop_card where session_id in (${ofSessions})`
  return {
    series: [series],
    sessions: await ids(sql`${ofSessions}`),
    phases: await ids(sql`select id from workshop_phase where session_id in (${ofSessions})`),
    cards: await ids(sql`${ofCards}`),
    fates: await ids(sql`select id from workshop_fate where card_id in (${ofCards})`),
  }
}

/** The rows of a table that belong to these owners, in the order of their keys. */
export async function readRows(
  tx: Tx,
  { name, key, belongsTo, without = [] }: ArchivedTable,
  owners: Record<Owner, string[]>,
): Promise<ArchivedRow[]> {
  const ids = owners[belongsTo.owner]
  if (ids.length === 0) return []
  const order = sql.join(key.map((column) => sql.ref(column)))
  const { rows } = await sql<{ row: ArchivedRow }>`
    select to_jsonb(one) - ${['town_id', ...without]}::text[] as row from ${sql.table(name)} one
    where ${sql.ref(belongsTo.column)} = any(${ids}::uuid[]) order by ${order}`.execute(tx)
  return rows.map(({ row }) => row)
}

/** What is known here of the rows with these keys, by their keys in one text. */
export async function readKnown(
  tx: Tx,
  { name, key }: ArchivedTable,
  rows: readonly ArchivedRow[],
): Promise<Map<string, ArchivedRow>> {
  if (rows.length === 0) return new Map()
  const same = sql.join(
    key.map((column) => sql`known.${sql.ref(column)} = told.${sql.ref(column)}`),
    sql` and `,
  )
  const table = sql.table(name)
  const { rows: found } = await sql<{ row: ArchivedRow }>`
    select to_jsonb(known) - 'town_id' as row from ${table} known
    join jsonb_populate_recordset(null::${table}, ${asJson(rows)}) told on ${same}`.execute(tx)
  return new Map(found.map(({ row }) => [keyOf(row, key), row]))
}

/** Adds rows that are not here yet. */
export async function insertRows(
  tx: Tx,
  town: string,
  name: string,
  rows: readonly ArchivedRow[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = await knownColumns(tx, name, rows)
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const ours = rows.map((row) => ({ ...row, town_id: town }))
  const table = sql.table(name)
  await sql`insert into ${table} (town_id, ${list})
    select town_id, ${list} from jsonb_populate_recordset(null::${table}, ${asJson(ours)})`.execute(
    tx,
  )
}

/** Sets some columns of one row that is here. */
export async function updateRow(
  tx: Tx,
  { name, key }: ArchivedTable,
  row: ArchivedRow,
  columns: readonly string[],
): Promise<void> {
  const table = sql.table(name)
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = told.${sql.ref(column)}`))
  const same = sql.join(
    key.map((column) => sql`known.${sql.ref(column)} = told.${sql.ref(column)}`),
    sql` and `,
  )
  await sql`update ${table} known set ${set}
    from jsonb_populate_recordset(null::${table}, ${asJson([row])}) told where ${same}`.execute(tx)
}

/** A row's key as one text. */
export function keyOf(row: ArchivedRow, key: readonly string[]): string {
  return key.map((column) => String(row[column])).join(' ')
}

/** Columns that the rows bring; one that this program does not know was made by a newer one. */
async function knownColumns(tx: Tx, name: string, rows: readonly ArchivedRow[]): Promise<string[]> {
  const told = new Set(rows.flatMap((row) => Object.keys(row)))
  told.delete('town_id')
  const { rows: found } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped`.execute(tx)
  const known = new Set(found.map((column) => column.name))
  if ([...told].some((column) => !known.has(column))) {
    refuse('invalid', 'workshop.archive.refusal.newer')
  }
  return [...told]
}

function asJson(rows: readonly ArchivedRow[]): RawBuilder<unknown> {
  return sql`${JSON.stringify(rows)}::jsonb`
}
