// The facilitator's hand on the timer and on what everybody may see of a phase.
import { now, type TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { phaseNow } from './phase.ts'
import { lockSession, readPhases } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import type { PhaseNow, TimerNow } from './schema.ts'
import type { WorkshopTables } from './tables.ts'
import { nextTimer, type TimerStep } from './timer.ts'

type Tx = TablesTx<WorkshopTables>

/** Sets, extends, pauses, resumes or ends the timer of the phase that everybody is in. */
export async function changeTimer(
  actor: Actor,
  session: string,
  step: TimerStep,
  after?: number,
): Promise<TimerNow | null> {
  return inTown(actor, async (tx) => {
    const phase = await lockPhase(tx, actor, session, after)
    const timer = nextTimer(phase.timer, step, now())
    if (timer === undefined) {
      refuse('invalid', `workshop.stage.refusal.${step.do === 'until' ? 'past' : 'timer'}`)
    }
    await tx
      .updateTable('workshop_phase')
      .set({ timer_ends_at: timer?.endsAt ?? null, timer_left_ms: timer?.leftMs ?? null })
      .where('id', '=', phase.id)
      .execute()
    await announce(tx, actor, session, 'phase')
    return timer
  })
}

/** Shows everybody what the phase gathered (cards, results), or covers it again. */
export async function setRevealed(
  actor: Actor,
  session: string,
  isRevealed: boolean,
  after?: number,
): Promise<void> {
  await inTown(actor, async (tx) => {
    const phase = await lockPhase(tx, actor, session, after)
    if (phase.isRevealed === isRevealed) return
    await tx
      .updateTable('workshop_phase')
      .set({ revealed_at: isRevealed ? now() : null })
      .where('id', '=', phase.id)
      .execute()
    await announce(tx, actor, session, 'phase')
  })
}

/** The running phase; refused where whoever presses has another one before their eyes. */
async function lockPhase(
  tx: Tx,
  actor: Actor,
  session: string,
  after: number | undefined,
): Promise<PhaseNow> {
  const place = await lockSession(tx, session)
  allow(mayRun(actor, [place.series, place.id]))
  const running = phaseNow(await readPhases(tx, session))
  if (!running) return refuse('conflict', 'workshop.stage.refusal.notStarted')
  if (after !== undefined && after !== running.number) {
    refuse('conflict', 'workshop.refusal.phaseMoved')
  }
  return running
}
