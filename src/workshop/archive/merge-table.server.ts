// One table of an archive beside the rows that are here: what is new, what is newer, what is the same.

import { sql } from 'kysely'
import type { TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import type { WorkshopTables } from '../tables.ts'
import type { ArchivedRow, ArchivedTable } from './plan.ts'
import { insertRows, keyOf, readKnown, updateRow } from './rows.server.ts'

type Tx = TablesTx<WorkshopTables>

export interface TableMerge {
  added: number
  changed: number
  same: number
  /** Cards and phases that got another number, because theirs was taken here. */
  renumbered: number
}

/** Adds what is new and takes over what is newer, by the table's own rule. */
export async function mergeTable(
  tx: Tx,
  actor: Actor,
  table: ArchivedTable,
  rows: readonly ArchivedRow[],
): Promise<TableMerge> {
  const known = await readKnown(tx, table, rows)
  refuseForeign(table, known, rows)
  const isNew = (row: ArchivedRow) => !known.has(keyOf(row, table.key))
  const news = table.numbered ? await renumbered(tx, table, rows.filter(isNew)) : rows.filter(isNew)
  await insertRows(tx, actor.town, table.name, news)
  let changed = 0
  for (const row of rows) {
    const before = known.get(keyOf(row, table.key))
    const columns = before ? takenOver(table, before, row) : []
    if (columns.length === 0) continue
    await updateRow(tx, table, row, columns)
    changed++
  }
  const numberOf = new Map(rows.map((row) => [row.id, row.number]))
  const other = table.numbered ? news.filter(({ id, number }) => numberOf.get(id) !== number) : []
  const same = rows.length - news.length - changed
  return { added: news.length, changed, same, renumbered: other.length }
}

/** What belongs to another series here is not this archive's to speak of. */
function refuseForeign(
  { key, belongsTo }: ArchivedTable,
  known: ReadonlyMap<string, ArchivedRow>,
  rows: readonly ArchivedRow[],
): void {
  const ownerOf = (row: ArchivedRow) => row[belongsTo.column]
  const isForeign = rows.some((row) => {
    const here = known.get(keyOf(row, key))
    return here !== undefined && ownerOf(here) !== ownerOf(row)
  })
  if (isForeign) refuse('invalid', 'workshop.archive.refusal.noArchive')
}

/** Where a number is taken here by another card, the next free one is given. */
async function renumbered(
  tx: Tx,
  { name }: ArchivedTable,
  rows: readonly ArchivedRow[],
): Promise<ArchivedRow[]> {
  const sessions = [...new Set(rows.map(({ session_id }) => String(session_id)))]
  if (sessions.length === 0) return []
  const { rows: here } = await sql<{ session_id: string; number: number }>`
    select session_id, number from ${sql.table(name)}
    where session_id = any(${sessions}::uuid[])`.execute(tx)
  const taken = new Set(here.map(({ session_id, number }) => `${session_id} ${number}`))
  const last = new Map<string, number>()
  for (const { session_id, number } of [...here, ...rows]) {
    const session = String(session_id)
    last.set(session, Math.max(last.get(session) ?? 0, Number(number)))
  }
  return rows.map((row) => {
    const session = String(row.session_id)
    if (!taken.has(`${session} ${row.number}`)) return row
    const number = (last.get(session) ?? 0) + 1
    last.set(session, number)
    return { ...row, number }
  })
}

/** Never taken over: what a row is, not what is said of it; and what a card's steps decide. */
const fixed = [
  ...['id', 'town_id', 'session_id', 'participant_id', 'phase_id', 'number', 'target_id'],
  ...['hidden_at', 'hidden_reason', 'hidden_by'],
]

/** The columns of a row that is here which the archive's telling replaces. */
function takenOver({ rule }: ArchivedTable, here: ArchivedRow, told: ArchivedRow): string[] {
  if (rule === 'keep') return []
  if ('once' in rule) {
    return rule.once.filter((column) => here[column] === null && told[column] != null)
  }
  const { newer, final } = rule
  if (final && here[final] !== null) return []
  const isFinal = final !== undefined && told[final] != null
  const isNewer = Date.parse(String(told[newer])) > Date.parse(String(here[newer]))
  return isFinal || isNewer ? Object.keys(told).filter((column) => !fixed.includes(column)) : []
}
