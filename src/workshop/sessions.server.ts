// Reads sessions for everybody who shows one: the desk, the hall, the book.
import type { TablesTx, TownTx } from '#kernel/db'
import { readChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { changeTable, inTown } from './handle.server.ts'
import { phaseNow } from './phase.ts'
import { findSession, readPhases } from './phases.server.ts'
import { mayLook } from './rights.server.ts'
import type { PhaseNow } from './schema.ts'
import { type Series, type SeriesRow, seriesFrom } from './series.ts'
import type { Session, SessionRow } from './session.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** A session as every desk page heads itself with it. */
export interface SessionAtHand extends Session {
  seriesTitle: string
  seriesPublicId: string
  /** How many sessions the series has. */
  siblings: number
  phase: PhaseNow | null
}

/** A session by its public id, as it is told now, with the phase that runs; refused where this town has none. */
export async function readSession(
  actor: Actor,
  publicId: string,
  within?: TownTx,
): Promise<SessionAtHand> {
  allow(mayLook(actor))
  return inTown(
    actor,
    async (tx) => {
      const place = await findSession(tx, { publicId })
      const series = await seriesOf(tx, place.series)
      const session = series?.sessions.find(({ id }) => id === place.id)
      if (!series || !session) return refuse('not-found', 'workshop.refusal.noSession')
      return {
        ...session,
        seriesTitle: series.title,
        seriesPublicId: series.publicId,
        siblings: series.sessions.length,
        phase: phaseNow(await readPhases(tx, session.id)),
      }
    },
    within,
  )
}

/** A series with its sessions by its internal id; null where nothing is told of it. */
export async function seriesOf(tx: Tx, id: string): Promise<Series | null> {
  const row = await rowsOfSeries(tx).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return seriesFrom(row, await sessionRowsOf(tx, id), await readChanges(tx, changeTable, id))
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
    ])
    .$castTo<SeriesRow>()
}

function sessionRowsOf(tx: Tx, series: string): Promise<SessionRow[]> {
  return tx
    .selectFrom('workshop_session')
    .select(['id', 'series_id as series', 'public_id as publicId', 'code'])
    .where('series_id', '=', series)
    .execute()
}
