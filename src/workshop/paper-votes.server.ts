// Votes on paper come in as counts per card or group and stand beside those of the phones.
import { newId, now, type TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { findSession } from './places.server.ts'
import { mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import type { WorkshopTables } from './tables.ts'
import { knownTargets } from './targets.server.ts'

type Tx = TablesTx<WorkshopTables>

export const mostPaperDots = 100_000

/**
 * Enters what was counted on paper, for the vote that runs or the last one. A count replaces the one
 * before; what is not named stays as it was.
 */
export async function enterPaperVotes(
  actor: Actor,
  input: { session: string; dots: Readonly<Record<string, number>> },
): Promise<void> {
  const entries = Object.entries(input.dots)
  const isRight = entries.every(([, dots]) => {
    return Number.isInteger(dots) && dots >= 0 && dots <= mostPaperDots
  })
  if (!isRight) refuse('invalid', 'workshop.stage.refusal.paperDots', { most: mostPaperDots })
  await inTown(actor, async (tx) => {
    const place = await findSession(tx, { id: input.session })
    allow(mayRun(actor, [place.series, place.id]))
    const vote = await lastVote(tx, input.session)
    const known = await knownTargets(tx, input.session, Object.keys(input.dots))
    if (entries.some(([target]) => !known.has(target))) {
      refuse('invalid', 'workshop.stage.refusal.noTarget')
    }
    for (const [target, dots] of entries) await setDots(tx, actor, { vote, target, dots })
    if (entries.length > 0) await announce(tx, actor, input.session, 'votes')
  })
}

async function lastVote(tx: Tx, session: string): Promise<string> {
  const phase = await tx
    .selectFrom('workshop_phase')
    .select('id')
    .where('session_id', '=', session)
    .where('kind', 'in', ['vote', 'choose'])
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return phase?.id ?? refuse('conflict', 'workshop.stage.refusal.noVote')
}

async function setDots(
  tx: Tx,
  actor: Actor,
  { vote, target, dots }: { vote: string; target: string; dots: number },
): Promise<void> {
  const entered = { dots, entered_at: now(), entered_by: nameOf(actor) }
  await tx
    .insertInto('workshop_paper_vote')
    .values({ town_id: actor.town, id: newId(), phase_id: vote, target_id: target, ...entered })
    .onConflict((conflict) =>
      conflict.columns(['town_id', 'phase_id', 'target_id']).doUpdateSet(entered),
    )
    .execute()
}
