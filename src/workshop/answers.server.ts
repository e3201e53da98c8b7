// Reads what the hall answered at the end; who answered what is never put together with anything else.
import type { TownTx } from '#kernel/db'
import { type Actor, allow } from '#kernel/tenancy'
import { countAnswers, type QuestionResult } from './answers.ts'
import { inTown } from './handle.server.ts'
import { readPhases } from './phases.server.ts'
import { findSession } from './places.server.ts'
import { isDeviceIn, mayLook } from './rights.server.ts'

/** The results of the questions that were asked last; empty where none were. */
export async function readAnswers(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<QuestionResult[]> {
  return inTown(
    actor,
    async (tx) => {
      await findSession(tx, { id: session })
      allow(mayLook(actor) || isDeviceIn(actor, session))
      const asked = (await readPhases(tx, session)).findLast(
        (phase) => phase.kind === 'questions' && phase.settings.questions?.length,
      )
      if (!asked) return []
      const rows = await tx
        .selectFrom('workshop_closing_answer')
        .select('answers')
        .where('phase_id', '=', asked.id)
        .orderBy('answered_at')
        .orderBy('participant_id')
        .execute()
      return countAnswers(
        asked.settings.questions ?? [],
        rows.map(({ answers }) => answers),
      )
    },
    within,
  )
}
