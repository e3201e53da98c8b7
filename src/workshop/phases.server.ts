// Opens an evening and drives its phases and timer for everybody at once.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { appendChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { changeTable, inTown } from './handle.server.ts'
import { phaseNow, type StoredPhase } from './phase.ts'
import { addSeries, addSession, findSession, type SessionPlace } from './places.server.ts'
import { mayPlan, mayRun } from './rights.server.ts'
import { announce, holdRoom } from './room-line.server.ts'
import { type PhaseKind, type PhaseNow, PhaseSettings } from './schema.ts'
import { noteHeld } from './session-plan.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export { addSeries, addSession, findSession, type SessionPlace }

/**
 * Makes a series of one session and opens it for writing at once (`miraichizu workshop open`).
 * Without prompts the hall is asked `fallbackPrompt`.
 */
export async function openWorkshop(
  actor: Actor,
  input: { title: string; prompts: readonly string[]; fallbackPrompt: string },
  within?: TownTx,
): Promise<SessionPlace> {
  allow(mayPlan(actor))
  return inTown(
    actor,
    async (tx) => {
      const series = await addSeries(tx, actor)
      const session = await addSession(tx, actor, series.id)
      const effectiveOn = todayInTokyo(now())
      await appendChanges(tx, changeTable, actor, {
        id: newId(),
        scope: series.id,
        changes: [
          {
            subject: series.id,
            subjectKind: 'series',
            effectiveOn,
            fields: { title: input.title, kind: 'series' },
          },
          {
            subject: session.id,
            subjectKind: 'session',
            effectiveOn,
            fields: { order: 1, date: effectiveOn, state: 'planned' },
          },
        ],
      })
      const prompts = input.prompts.length > 0 ? [...input.prompts] : [input.fallbackPrompt]
      await startPhase(actor, session.id, { kind: 'write', settings: { prompts } }, tx)
      return session
    },
    within,
  )
}

export interface NextPhase {
  kind: PhaseKind
  settings?: PhaseSettings
  /** Starts the timer with this much. */
  minutes?: number | null
  /** The number of the phase that whoever asks has before their eyes; 0 is none yet. */
  after?: number
}

/**
 * Puts everybody into a phase. Asking for the kind that already runs, without new settings, changes
 * nothing. Refuses unknown sessions and settings that the kind cannot use.
 */
export async function startPhase(
  actor: Actor,
  session: string,
  next: NextPhase,
  within?: TownTx,
): Promise<PhaseNow> {
  return inTown(
    actor,
    async (tx) => {
      const place = await lockSession(tx, session)
      allow(mayRun(actor, [place.series, place.id]))
      const before = await readPhases(tx, session)
      const running = phaseNow(before)
      if (next.after !== undefined && next.after !== (running?.number ?? 0)) {
        refuse('conflict', 'workshop.refusal.phaseMoved')
      }
      if (running?.kind === next.kind && !next.settings && !next.minutes) return running
      const settings = settingsOf(next, before)
      await tx
        .insertInto('workshop_phase')
        .values({
          town_id: actor.town,
          id: newId(),
          session_id: session,
          number: (running?.number ?? 0) + 1,
          kind: next.kind,
          settings: JSON.stringify(settings),
          started_at: now(),
          started_by: nameOf(actor),
          timer_ends_at: next.minutes ? new Date(now().getTime() + next.minutes * 60_000) : null,
        })
        .execute()
      if (next.kind === 'close') await noteHeld(tx, actor, session)
      await announce(tx, actor, session, 'phase')
      return (
        phaseNow(await readPhases(tx, session)) ?? refuse('not-found', 'workshop.refusal.noSession')
      )
    },
    within,
  )
}

/** Writing again asks what was asked before, unless something new is asked. */
function settingsOf(next: NextPhase, before: readonly StoredPhase[]): PhaseSettings {
  const read = PhaseSettings.safeParse(next.settings ?? {})
  if (!read.success) refuse('invalid', 'workshop.refusal.phaseSettings')
  const settings = read.data
  if (next.kind !== 'write' || settings.prompts?.length) return settings
  const asked = before.findLast((phase) => phase.settings.prompts?.length)?.settings.prompts
  return asked ? { ...settings, prompts: asked } : settings
}

/** All phases of a session, oldest first. */
export async function readPhases(tx: Tx, session: string): Promise<StoredPhase[]> {
  return tx
    .selectFrom('workshop_phase')
    .select([
      'id',
      'number',
      'kind',
      'settings',
      'started_at',
      'revealed_at',
      'timer_ends_at',
      'timer_left_ms',
    ])
    .where('session_id', '=', session)
    .orderBy('number')
    .execute()
}

/** The session's row, locked against a second phase at the same moment. */
export async function lockSession(tx: Tx, session: string): Promise<SessionPlace> {
  await holdRoom(tx, session)
  return findSession(tx, { id: session })
}
