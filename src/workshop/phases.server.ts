// Opens an evening and drives its phases and timer for everybody at once.
import { sql } from 'kysely'
import { newId, newJoinCode, newPublicId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { appendChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { changeTable, inTown } from './handle.server.ts'
import { phaseNow, type StoredPhase } from './phase.ts'
import { mayPlan, mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import { type PhaseKind, type PhaseNow, PhaseSettings } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Where a session is found: ids for the program, the public id for addresses, the code for the hall. */
export interface SessionPlace {
  id: string
  series: string
  publicId: string
  code: string
}

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
  await sql`select pg_advisory_xact_lock(hashtextextended(${session}, 0))`.execute(tx)
  return findSession(tx, { id: session })
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
