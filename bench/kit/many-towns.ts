// A national service to measure on: every municipality with a programme of its own, as rows like those that the operations write.
import { sql, type Transaction } from 'kysely'
import { database, newId, newPublicId } from '#kernel/db'
import { listMunicipalities } from '../../src/kernel/tenancy/municipalities.ts'

/** In the order in which foreign keys allow; each is copied by its own columns, whatever those are. */
const tables = [
  'programme_subject',
  'programme_change',
  'programme_publication',
  'programme_publication_change',
  'tenancy_audit',
]

type Row = Record<string, unknown>

const townsPerTransaction = 50

/**
 * Copies what the operations wrote for the pattern's town to all other municipalities, with ids of
 * their own, as the owner of the tables: row-level security holds here as well.
 */
export async function fillAllTowns(patternCode: string): Promise<string[]> {
  const pattern = await readPattern(patternCode)
  const others = listMunicipalities().filter(({ code }) => code !== patternCode)
  for (let from = 0; from < others.length; from += townsPerTransaction) {
    await database()
      .kysely.transaction()
      .execute(async (tx) => {
        for (const town of others.slice(from, from + townsPerTransaction)) {
          await copyTown(tx, pattern, town)
        }
      })
  }
  await sql`vacuum analyze`.execute(database().kysely)
  return [patternCode, ...others.map(({ code }) => code)]
}

interface Pattern {
  town: string
  rows: { table: string; rows: Row[] }[]
  ids: string[]
  publicIds: string[]
}

async function readPattern(code: string): Promise<Pattern> {
  return database()
    .kysely.transaction()
    .execute(async (tx) => {
      const found = await sql<{
        town_id: string
      }>`select town_id from tenancy_town_by_code(${code})`.execute(tx)
      const town = found.rows[0]?.town_id ?? ''
      await sql`select set_config('app.town', ${town}, true)`.execute(tx)
      const rows = []
      for (const table of tables) {
        const one = await sql<{ row: Row }>`
          select to_jsonb(t) as row from ${sql.table(table)} t where town_id = ${town}
        `.execute(tx)
        rows.push({ table, rows: one.rows.map(({ row }) => row) })
      }
      const all = rows.flatMap((one) => one.rows)
      const texts = (column: string) => all.map((row) => row[column]).filter(isText)
      const ids = new Set([...texts('id'), ...texts('batch_id')])
      return { town, rows, ids: [...ids], publicIds: texts('public_id') }
    })
}

async function copyTown(
  tx: Transaction<unknown>,
  { town, rows, ids, publicIds }: Pattern,
  { code, name }: { code: string; name: string },
) {
  const own = newId()
  const renamed = new Map([
    [town, own],
    ...ids.map((id) => [id, newId()] as const),
    ...publicIds.map((id) => [id, newPublicId()] as const),
  ])
  const rename = (row: Row) =>
    JSON.stringify(row).replace(
      /"([0-9a-f]{8}-[0-9a-f-]{27}|[2-9A-HJKMNP-Z]{8})"/g,
      (whole, id: string) => (renamed.has(id) ? `"${renamed.get(id)}"` : whole),
    )
  await sql`select set_config('app.town', ${own}, true)`.execute(tx)
  await sql`
    insert into tenancy_town (town_id, code, name, created_at)
    values (${own}, ${code}, ${name}, now())
  `.execute(tx)
  for (const { table, rows: some } of rows.filter((one) => one.rows.length > 0)) {
    const copied = `[${some.map(rename).join(',')}]`
    await sql`
      insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${copied})
    `.execute(tx)
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
