// Where a series stands in the programme: under an initiative, as an activity of its own or one that was there.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { type Fields, fold } from '#kernel/ledger'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import {
  labelFor,
  listProgrammes,
  mayWriteIn,
  openProgramme,
  readProgramme,
  recordEdits,
} from '#programme'
import type { Activity, Initiative, Programme } from '#programme/state'
import { noteWritten, readWritten, recordReason, syncActivity } from './activity.server.ts'
import { knownIn } from './activity-edit.ts'
import { summaryOf } from './activity-words.ts'
import { checkedInBy } from './attendance-count.server.ts'
import { inTown } from './handle.server.ts'
import { knownSeries, lockSeries } from './places.server.ts'
import { mayPlan } from './rights.server.ts'
import { everything, type Series } from './series.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface PlaceInProgramme {
  initiative: string
  /** An activity that is already there, whose words stay; a new one is made where none is named. */
  activity?: string | null
}

/**
 * Puts a series under an initiative, or elsewhere. From then on one activity sums its sessions up:
 * a new one, or one that was there and keeps its words. Needs the right to write in that
 * initiative; refuses an activity that another series stands on.
 */
export async function standUnder(
  actor: Actor,
  input: PlaceInProgramme & { series: string; effectiveOn?: string },
  within?: TownTx,
): Promise<void> {
  return inTown(
    actor,
    async (tx) => {
      const series = await knownSeries(tx, input.series)
      allow(mayPlan(actor, [series.id]))
      await lockSeries(tx, series.id)
      const goal = await findInitiative(tx, actor, input.initiative)
      if (!(await mayWriteIn(actor, goal.initiative, tx))) {
        refuse('not-allowed', 'workshop.series.refusal.notYourInitiative')
      }
      const activity = input.activity ? adoptable(goal.initiative, input.activity) : null
      if (activity?.id && activity.id === series.activity) return
      if (activity) await refuseTaken(tx, activity)
      await leaveActivity(tx, actor, series)
      const effectiveOn = input.effectiveOn ?? todayInTokyo(now())
      const placed =
        activity?.id ?? (await addActivity(tx, actor, { ...goal, series, effectiveOn }))
      await tx
        .updateTable('workshop_series')
        .set({
          programme_id: goal.programme.id,
          initiative_id: goal.initiative.id,
          activity_id: placed,
          is_adopted: activity !== null,
          recorded_of: '',
        })
        .where('id', '=', series.id)
        .execute()
      await syncActivity(actor, series.id, tx)
    },
    within,
  )
}

interface Goal {
  programme: Programme
  initiative: Initiative
}

async function findInitiative(tx: Tx, actor: Actor, wanted: string): Promise<Goal> {
  for (const programme of await readProgrammes(actor, tx)) {
    const initiative = programme.initiatives.find(({ id }) => id === wanted)
    if (initiative) return { programme, initiative }
  }
  return refuse('not-found', 'workshop.series.refusal.noSuchInitiative')
}

async function readProgrammes(actor: Actor, within?: TownTx): Promise<Programme[]> {
  const view = { ...everything, audience: 'desk' as const }
  const found: Programme[] = []
  for (const { id } of await listProgrammes(actor, within)) {
    const programme = await readProgramme(actor, id, view, within)
    if (programme) found.push(programme)
  }
  return found
}

function adoptable({ activities }: Initiative, wanted: string): Activity {
  const found = activities.find(({ id }) => id === wanted)
  return found ?? refuse('not-found', 'workshop.series.refusal.noSuchActivity')
}

async function refuseTaken(tx: Tx, { id }: Activity): Promise<void> {
  const other = await tx
    .selectFrom('workshop_series')
    .select('id')
    .where('activity_id', '=', id)
    .executeTakeFirst()
  if (other) refuse('conflict', 'workshop.series.refusal.activityTaken')
}

/** A new activity, which says from the first what is known of the series. */
async function addActivity(
  tx: Tx,
  actor: Actor,
  { programme, initiative, series, effectiveOn }: Goal & { series: Series; effectiveOn: string },
): Promise<string> {
  const { fiscalYear } = programme
  const summary = summaryOf(series, await checkedInBy(tx, series.id), fiscalYear)
  const label = labelFor(programme, summary.state, effectiveOn)
  if (!label) return refuse('conflict', 'workshop.series.refusal.noLabel')
  const { text, dates, place, reason } = summary
  const order = Math.max(0, ...initiative.activities.map((one) => one.order)) + 1
  const fields = {
    initiative: initiative.id,
    label: label.id,
    ...{ text, dates, place, reason, order, fiscalYear },
  }
  const edits = [{ kind: 'activity' as const, ref: 'own', fields }]
  const wish = { programme: programme.id, edits, effectiveOn, reason: recordReason }
  const { made, batch } = await recordEdits(actor, wish, tx)
  const activity = made.get('own') ?? ''
  const note = { series: series.id, activity, batch, day: effectiveOn, detail: text, dates }
  await noteWritten(tx, actor, note)
  return activity
}

/** Before a series moves: its own activity is taken out, an adopted one gets back the words it had. */
async function leaveActivity(tx: Tx, actor: Actor, series: Series): Promise<void> {
  const { activity, programme } = series
  if (!activity || !programme) return
  const { changes } = await openProgramme(actor, programme, tx)
  const fields = fold(changes, everything).get(activity)?.fields
  if (!fields || fields.dropped === true) return
  const text = String(fields.text ?? '')
  const known = knownIn(text, await readWritten(tx, series.id))
  if (!known) return
  const left: Fields = series.isAdopted ? { text: text.replace(known, '') } : { dropped: true }
  const edits = [{ kind: 'activity' as const, subject: activity, fields: left }]
  const wish = { programme, edits, reason: recordReason, entrusted: activity, batch: newId() }
  await recordEdits(actor, wish, tx)
}

/** An initiative that a series may be put under, with the activities that it may adopt. */
export interface OpenPlace {
  programme: string
  initiative: string
  title: string
  activities: { id: string; label: string; text: string }[]
}

/** Where this person may put a series. */
export async function listPlaces(actor: Actor, within?: TownTx): Promise<OpenPlace[]> {
  return inTown(
    actor,
    async (tx) => {
      const taken = await takenActivities(tx)
      const places: OpenPlace[] = []
      for (const programme of await readProgrammes(actor, tx)) {
        for (const initiative of programme.initiatives) {
          if (initiative.endedOn !== null || !(await mayWriteIn(actor, initiative, tx))) continue
          places.push(placeOf(programme, initiative, taken))
        }
      }
      return places
    },
    within,
  )
}

function placeOf(
  programme: Programme,
  initiative: Initiative,
  taken: ReadonlySet<string>,
): OpenPlace {
  const { id, title, activities } = initiative
  return {
    programme: programme.title,
    initiative: id,
    title,
    activities: activities
      .filter((activity) => !taken.has(activity.id))
      .map(({ id, label, text }) => ({ id, label: label.label, text })),
  }
}

async function takenActivities(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('workshop_series')
    .select('activity_id')
    .where('activity_id', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ activity_id }) => activity_id ?? []))
}
