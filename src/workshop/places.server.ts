// Where series and sessions are found and made, before a word is told of them.
import { sql } from 'kysely'
import { newId, newJoinCode, newPublicId, now, type TablesTx } from '#kernel/db'
import { readChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { changeTable } from './handle.server.ts'
import { type Series, type SeriesRow, seriesFrom } from './series.ts'
import type { SessionRow } from './session.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Where a session is found: ids for the program, the public id for addresses, the code for the hall. */
export interface SessionPlace {
  id: string
  series: string
  publicId: string
  code: string
}

/** A new series without a word about it yet. */
export async function addSeries(tx: Tx, actor: Actor): Promise<{ id: string; publicId: string }> {
  const series = { id: newId(), public_id: newPublicId() }
  await tx
    .insertInto('workshop_series')
    .values({ town_id: actor.town, ...series, created_at: now() })
    .execute()
  return { id: series.id, publicId: series.public_id }
}

/** A new session of a series with the code that its hall will type. */
export async function addSession(tx: Tx, actor: Actor, series: string): Promise<SessionPlace> {
  const session = { id: newId(), series, publicId: newPublicId(), code: newJoinCode() }
  await tx
    .insertInto('workshop_session')
    .values({
      town_id: actor.town,
      id: session.id,
      series_id: series,
      public_id: session.publicId,
      code: session.code,
      created_at: now(),
    })
    .execute()
  await tx
    .insertInto('workshop_join_code')
    .values({ code: session.code, town_id: actor.town, session_id: session.id })
    .execute()
  return session
}

/** A session by its id or its public id; refused as not-found where this town has none. */
export async function findSession(
  tx: Tx,
  by: { id: string } | { publicId: string },
): Promise<SessionPlace> {
  const found = await tx
    .selectFrom('workshop_session')
    .select(['id', 'series_id as series', 'public_id as publicId', 'code'])
    .where('id' in by ? 'id' : 'public_id', '=', 'id' in by ? by.id : by.publicId)
    .executeTakeFirst()
  return found ?? refuse('not-found', 'workshop.refusal.noSession')
}

/** A series with its sessions by its internal id; null where nothing is told of it. */
export async function seriesOf(tx: Tx, id: string): Promise<Series | null> {
  const row = await rowsOfSeries(tx).where('id', '=', id).executeTakeFirst()
  return row ? seriesAt(tx, row) : null
}

/** What is told of a series that was found. */
export async function seriesAt(tx: Tx, row: SeriesRow): Promise<Series | null> {
  const changes = await readChanges(tx, changeTable, row.id)
  return seriesFrom(row, await sessionRowsOf(tx, row.id), changes)
}

/** Where series stand in the programme. */
export function rowsOfSeries(tx: Tx) {
  return tx
    .selectFrom('workshop_series')
    .select([
      'id',
      'public_id as publicId',
      'programme_id as programme',
      'initiative_id as initiative',
      'activity_id as activity',
      'is_adopted as isAdopted',
    ])
}

/** The series, which somebody must have told something of; refused where this town has none. */
export async function knownSeries(tx: Tx, id: string): Promise<Series> {
  return (await seriesOf(tx, id)) ?? refuse('not-found', 'workshop.series.refusal.noSeries')
}

export function sessionRowsOf(tx: Tx, series: string): Promise<SessionRow[]> {
  return sessionRows(tx).where('series_id', '=', series).execute()
}

export function allSessionRows(tx: Tx): Promise<SessionRow[]> {
  return sessionRows(tx).execute()
}

function sessionRows(tx: Tx) {
  return tx
    .selectFrom('workshop_session')
    .select(['id', 'series_id as series', 'public_id as publicId', 'code'])
}

/** What residents said is never taken out with a session: then it is cancelled, not dropped. */
export async function refuseWithWords(tx: Tx, sessions: readonly { id: string }[]): Promise<void> {
  if (sessions.length === 0) return
  const ids = sessions.map(({ id }) => id)
  const card = await tx
    .selectFrom('workshop_card')
    .select('id')
    .where('session_id', 'in', ids)
    .limit(1)
    .executeTakeFirst()
  if (card) refuse('conflict', 'workshop.series.refusal.hasCards')
}

/** One planner at a time per series, so that undo and its sentence in the programme see one order. */
export async function lockSeries(tx: Tx, series: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${series}, 0))`.execute(tx)
}
