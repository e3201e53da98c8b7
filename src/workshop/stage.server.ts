// What the facilitator's console shows: where the evening is, what comes next, how far the hall is.
import { now } from '#kernel/db'
import { type Actor, allow } from '#kernel/tenancy'
import { countHall } from './hall.server.ts'
import { inTown } from './handle.server.ts'
import { countFlagged } from './moderation.server.ts'
import { readPhases } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import type { AgendaStep, PhaseKind, PhaseNow, PhaseSettings, SessionKind } from './schema.ts'
import { readSession } from './sessions.server.ts'
import type { HallNumbers } from './stage-news.ts'
import { nextStepOf } from './steps.server.ts'

export interface Stage {
  session: {
    id: string
    publicId: string
    code: string
    number: number
    kind: SessionKind
    title: string
    seriesTitle: string
    seriesPublicId: string
  }
  phase: PhaseNow | null
  agenda: AgendaStep[]
  /** The step that comes next; as many as there are steps where the plan is done. */
  nextStep: number
  /** The kind of the phase that a press on 前の段階に戻す leads to. */
  previous: PhaseKind | null
  /** What each kind was last asked with, or is prepared with in the plan: fills the forms. */
  prepared: Partial<Record<PhaseKind, PhaseSettings>>
  counts: HallNumbers
  /** Cards that can be seen and hold what might lead to a person. */
  flagged: number
  /** The server's clock, so that every screen's timer agrees. */
  serverTime: string
}

/** Everything on the facilitator's console. */
export async function readStage(actor: Actor, publicId: string): Promise<Stage> {
  return inTown(actor, async (tx) => {
    const session = await readSession(actor, publicId, tx)
    allow(mayRun(actor, [session.series, session.id]))
    const phases = await readPhases(tx, session.id)
    const planned = session.agenda.map(({ kind, settings }) => [kind, settings] as const)
    const ran = phases.map(({ kind, settings }) => [kind, withoutOrigin(settings)] as const)
    const { id, code, number, kind, title, seriesTitle, seriesPublicId } = session
    return {
      session: { id, publicId, code, number, kind, title, seriesTitle, seriesPublicId },
      phase: session.phase,
      agenda: session.agenda,
      nextStep: nextStepOf(phases),
      previous: phases.at(-2)?.kind ?? null,
      prepared: Object.fromEntries([...planned.toReversed(), ...ran]),
      counts: await countHall(actor, id, tx),
      flagged: await countFlagged(actor, id, tx),
      serverTime: now().toISOString(),
    }
  })
}

function withoutOrigin({ step: _, continues: __, ...settings }: PhaseSettings): PhaseSettings {
  return settings
}
