// Reads sessions for everybody who shows one: the desk, the hall, the book.
import type { TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import { findSession, seriesOf } from './places.server.ts'
import { mayLook } from './rights.server.ts'
import type { PhaseNow } from './schema.ts'
import type { Session } from './session.ts'

export { seriesOf }

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
