// One press to the next step of the evening's plan, and the way back from a wrong one.
import { newId, now, type TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { phaseNow, type StoredPhase } from './phase.ts'
import { lockSession, readPhases, startPhase } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import type { AgendaStep, PhaseNow } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Which step of the plan comes next: the one after the newest that was started. */
export function nextStepOf(phases: readonly StoredPhase[]): number {
  const last = phases.findLast((phase) => phase.settings.step !== undefined)
  return (last?.settings.step ?? -1) + 1
}

/** Starts a step of the evening's plan as it was prepared, with its timer. */
export async function startStep(
  actor: Actor,
  input: { session: string; agenda: readonly AgendaStep[]; step: number; after?: number },
): Promise<PhaseNow> {
  const step = input.agenda[input.step]
  if (!step) refuse('invalid', 'workshop.stage.refusal.noStep')
  return startPhase(actor, input.session, {
    kind: step.kind,
    settings: { ...step.settings, step: input.step },
    minutes: step.minutes,
    after: input.after,
  })
}

/**
 * Puts everybody back into the phase before this one, as a new phase with the same settings. What
 * phones voted, answered and sorted there is carried over, so nobody votes twice.
 */
export async function returnToLast(
  actor: Actor,
  session: string,
  after?: number,
): Promise<PhaseNow> {
  return inTown(actor, async (tx) => {
    const place = await lockSession(tx, session)
    allow(mayRun(actor, [place.series, place.id]))
    const phases = await readPhases(tx, session)
    const last = phases.at(-1)
    const target = phases.at(-2)
    if (!last || !target) refuse('conflict', 'workshop.stage.refusal.noWayBack')
    if (after !== undefined && after !== last.number) {
      refuse('conflict', 'workshop.refusal.phaseMoved')
    }
    const id = await repeatPhase(tx, actor, { session, target, number: last.number + 1 })
    await carryOver(tx, actor, { from: target.id, to: id })
    await announce(tx, actor, session, 'phase')
    const now = phaseNow(await readPhases(tx, session))
    return now ?? refuse('not-found', 'workshop.refusal.noSession')
  })
}

/** The same as it was when it was left; its timer does not run again by itself. */
async function repeatPhase(
  tx: Tx,
  actor: Actor,
  { session, target, number }: { session: string; target: StoredPhase; number: number },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('workshop_phase')
    .values({
      town_id: actor.town,
      id,
      session_id: session,
      number,
      kind: target.kind,
      settings: JSON.stringify({ ...target.settings, continues: target.id }),
      started_at: now(),
      started_by: nameOf(actor),
      revealed_at: target.revealed_at,
    })
    .execute()
  return id
}

async function carryOver(tx: Tx, actor: Actor, phase: { from: string; to: string }): Promise<void> {
  await tx
    .insertInto('workshop_ballot')
    .columns(['town_id', 'phase_id', 'participant_id', 'votes', 'cast_at'])
    .expression((eb) =>
      eb
        .selectFrom('workshop_ballot')
        .select(['town_id', eb.val(phase.to).as('phase_id'), 'participant_id', 'votes', 'cast_at'])
        .where('phase_id', '=', phase.from),
    )
    .execute()
  await tx
    .insertInto('workshop_closing_answer')
    .columns(['town_id', 'phase_id', 'participant_id', 'answers', 'answered_at'])
    .expression((eb) =>
      eb
        .selectFrom('workshop_closing_answer')
        .select([
          'town_id',
          eb.val(phase.to).as('phase_id'),
          'participant_id',
          'answers',
          'answered_at',
        ])
        .where('phase_id', '=', phase.from),
    )
    .execute()
  const paper = await tx
    .selectFrom('workshop_paper_vote')
    .select(['target_id', 'dots', 'entered_at', 'entered_by'])
    .where('phase_id', '=', phase.from)
    .execute()
  if (paper.length === 0) return
  const rows = paper.map((row) => {
    return { ...row, town_id: actor.town, id: newId(), phase_id: phase.to }
  })
  await tx.insertInto('workshop_paper_vote').values(rows).execute()
}
