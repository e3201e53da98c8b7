// The verbs of a session's plan: added to a series, changed with a reason, held, taken back.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { addDays, todayInTokyo } from '#kernel/i18n'
import type { Change } from '#kernel/ledger'
import { appendChanges, type NewChange, readChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, touchTown } from '#kernel/tenancy'
import { syncActivity } from './activity.server.ts'
import { changeTable, inTown } from './handle.server.ts'
import {
  addSession,
  findSession,
  knownSeries,
  lockSeries,
  refuseWithWords,
  type SessionPlace,
} from './places.server.ts'
import { changedFields, refuseOvertaken, tell, type When } from './plan-changes.server.ts'
import { mayPlan } from './rights.server.ts'
import type { SessionFields } from './schema.ts'
import type { Series } from './series.ts'
import type { Session } from './session.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Adds a session to a series, after those that are there. */
export async function planSession(
  actor: Actor,
  input: When & { series: string; fields: Partial<SessionFields> },
  within?: TownTx,
): Promise<SessionPlace> {
  return inTown(
    actor,
    async (tx) => {
      const series = await knownSeries(tx, input.series)
      allow(mayPlan(actor, [series.id]))
      await lockSeries(tx, series.id)
      const session = await addSession(tx, actor, series.id)
      const fields = { order: nextOrder(series), state: 'planned', ...input.fields } as const
      refuseWrongPlan(fields)
      const tellings = [{ subject: session.id, subjectKind: 'session' as const, fields }]
      const effectiveOn = input.effectiveOn ?? firstDay(fields.date)
      await tell(tx, actor, { ...input, tellings, effectiveOn })
      return session
    },
    within,
  )
}

/** What is entered after the day it took place was planned by that day: results of the day build on it. */
function firstDay(date: string | null | undefined): string | undefined {
  return date && date < todayInTokyo(now()) ? date : undefined
}

function nextOrder({ sessions }: Series): number {
  return Math.max(0, ...sessions.map(({ order }) => order)) + 1
}

/**
 * Changes what is told of a session from a day on: another lecturer or day, shorter, cancelled,
 * held. Null where nothing is new.
 */
export async function changeSession(
  actor: Actor,
  input: When & { session: string; fields: Partial<SessionFields> },
  within?: TownTx,
): Promise<{ batch: string | null }> {
  return inTown(
    actor,
    async (tx) => {
      const { series, session } = await knownSession(tx, input.session)
      allow(mayPlan(actor, [series.id, session.id]))
      await lockSeries(tx, series.id)
      const fields = changedFields<SessionFields>(session, input.fields)
      refuseWrongPlan({ ...session, ...fields })
      refuseOvertaken(session.changes, fields, input.effectiveOn)
      if (fields.dropped) await refuseWithWords(tx, [session])
      const tellings = [{ subject: session.id, subjectKind: 'session' as const, fields }]
      return { batch: await tell(tx, actor, { ...input, series: series.id, tellings }) }
    },
    within,
  )
}

async function knownSession(tx: Tx, id: string): Promise<{ series: Series; session: Session }> {
  const place = await findSession(tx, { id })
  const series = await knownSeries(tx, place.series)
  const session = series.sessions.find((one) => one.id === id)
  return session ? { series, session } : refuse('not-found', 'workshop.refusal.noSession')
}

function refuseWrongPlan({ state, date, startsAt, endsAt }: Partial<SessionFields>): void {
  if (startsAt && endsAt && startsAt === endsAt)
    refuse('invalid', 'workshop.series.refusal.noLength')
  if (state !== 'held') return
  if (!date) refuse('invalid', 'workshop.series.refusal.heldWithoutDay')
  if (date > todayInTokyo(now())) refuse('invalid', 'workshop.series.refusal.heldAhead')
}

/**
 * Notes that a session was held when its evening is closed on its own day (or past midnight): a
 * rehearsal on another day leaves the plan as it is.
 */
export async function noteHeld(tx: TownTx, actor: Actor, id: string): Promise<void> {
  await inTown(
    actor,
    async (own) => {
      const { series, session } = await knownSession(own, id)
      const today = todayInTokyo(now())
      if (session.state !== 'planned' || session.date === null) return
      if (session.date !== today && addDays(session.date, 1) !== today) return
      const fields = { state: 'held' }
      const tellings = [{ subject: id, subjectKind: 'session' as const, fields }]
      await tell(own, actor, { series: series.id, tellings, effectiveOn: session.date })
    },
    tx,
  )
}

/** Takes back everything that one step told of a series and its sessions; refused where it was taken back before. */
export async function undoStep(
  actor: Actor,
  input: { series: string; batch: string },
  within?: TownTx,
): Promise<{ batch: string }> {
  return inTown(
    actor,
    async (tx) => {
      const series = await knownSeries(tx, input.series)
      allow(mayPlan(actor, [series.id]))
      await lockSeries(tx, series.id)
      const changes = await readChanges(tx, changeTable, series.id)
      const open = openChanges(changes, input.batch)
      await refuseLoss(tx, series, open)
      const batch = newId()
      await appendChanges(tx, changeTable, actor, {
        id: batch,
        scope: series.id,
        changes: open.map(withdrawalOf),
      })
      await syncActivity(actor, series.id, tx)
      await touchTown(actor, tx)
      return { batch }
    },
    within,
  )
}

function openChanges(changes: readonly Change[], batch: string): Change[] {
  const told = changes.filter((change) => change.batch === batch)
  if (told.length === 0) refuse('not-found', 'workshop.series.refusal.noSuchStep')
  const taken = new Set(
    changes.filter(({ kind }) => kind === 'withdrawal').map(({ corrects }) => corrects),
  )
  const open = told.filter(({ id, kind }) => kind !== 'withdrawal' && !taken.has(id))
  if (open.length === 0) refuse('conflict', 'workshop.series.refusal.alreadyUndone')
  return open
}

/** The first word about a series stays; a session whose first word goes must have no cards and no later step. */
async function refuseLoss(tx: Tx, series: Series, open: readonly Change[]) {
  if (open.some(({ id }) => id === series.changes[0]?.id)) {
    refuse('conflict', 'workshop.series.refusal.firstStep')
  }
  const ids = new Set(open.map(({ id }) => id))
  const losing = series.sessions.filter(({ changes }) => ids.has(changes[0]?.id ?? ''))
  if (losing.some(({ changes }) => changes.some(({ id }) => !ids.has(id)))) {
    refuse('conflict', 'workshop.series.refusal.builtUpon')
  }
  await refuseWithWords(tx, losing)
}

function withdrawalOf({ id, subject, subjectKind, effectiveOn }: Change): NewChange {
  return { subject, subjectKind, fields: {}, effectiveOn, kind: 'withdrawal', corrects: id }
}
