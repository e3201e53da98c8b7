// Keeps the one activity by which a series stands in the progress report: nobody types it twice.
import { createHash } from 'node:crypto'
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { type Change, type Fields, fold, type Subject } from '#kernel/ledger'
import { readChanges } from '#kernel/ledger/store'
import type { Actor } from '#kernel/tenancy'
import { datesInText, labelFor, openBook, openProgramme, recordEdits } from '#programme'
import type { Programme } from '#programme/state'
import {
  activityOf,
  detailOf,
  editFor,
  isTakenOver,
  latestOf,
  type Written,
} from './activity-edit.ts'
import { type Summary, summaryOf } from './activity-words.ts'
import { checkedInBy } from './attendance-count.server.ts'
import { changeTable, inTown } from './handle.server.ts'
import { rowsOfSeries, sessionRowsOf } from './places.server.ts'
import { everything, type Series, type SeriesRow, seriesFrom } from './series.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Stands beside every change that a series makes in the programme. */
export const recordReason = 'ワークショップの記録から'

/**
 * Brings the activity of a series up to date, in the transaction of the change that made it
 * necessary; does nothing where the series stands under no activity. For each day on which
 * something was so, the report as of that day says it. Nobody needs a right to the initiative for
 * this: who put the series there had it, and what is written is a draft until it is published.
 */
export async function syncActivity(actor: Actor, series: string, within: TownTx): Promise<void> {
  await inTown(
    actor,
    async (tx) => {
      const row = await rowsOfSeries(tx).where('id', '=', series).executeTakeFirst()
      if (!row?.activity || !row.programme) return
      const told = await readTold(tx, row)
      const recordedOf = fingerprintOf(row, told)
      if (!(await isNews(tx, series, recordedOf))) return
      await writeDays(tx, actor, row, told)
    },
    within,
  )
}

/** How a series stands in the programme, for its page. */
export type Standing = 'none' | 'kept' | 'takenOver' | 'gone'

/** Is the activity still kept by the series, or did somebody write over it or take it out? */
export async function readStanding(
  actor: Actor,
  row: SeriesRow,
  within?: TownTx,
): Promise<Standing> {
  const { activity, programme } = row
  if (!activity || !programme) return 'none'
  return inTown(
    actor,
    async (tx) => {
      const { changes } = await openProgramme(actor, programme, tx)
      const subject = fold(changes, everything).get(latestOf(changes, activity))
      if (!subject || subject.fields.dropped === true) return 'gone'
      const shown = activityOf(subject, null)
      return isTakenOver(shown, await readWritten(tx, row.id)) ? 'takenOver' : 'kept'
    },
    within,
  )
}

/** The series on each day on which something of it changed, up to today. */
interface Told {
  days: { day: string; series: Series }[]
  people: Map<string, number>
}

async function readTold(tx: Tx, row: SeriesRow): Promise<Told> {
  const changes = await readChanges(tx, changeTable, row.id)
  const rows = await sessionRowsOf(tx, row.id)
  const days = daysOf(changes, today()).flatMap((day) => {
    const series = seriesFrom(row, rows, changes, { asOf: day, knownAt: null })
    return series ? [{ day, series }] : []
  })
  return { days, people: await checkedInBy(tx, row.id) }
}

function daysOf(changes: readonly Pick<Change, 'effectiveOn'>[], today: string): string[] {
  const days = changes.map(({ effectiveOn }) => effectiveOn).filter((day) => day <= today)
  return [...new Set(days)].toSorted()
}

/** What the series wrote into its activity until now, oldest first. */
export async function readWritten(tx: Tx, series: string): Promise<Written[]> {
  const rows = await tx
    .selectFrom('workshop_record')
    .select(['batch_id as batch', 'effective_on as effectiveOn', 'detail', 'dates'])
    .where('series_id', '=', series)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows
}

/** Everything that the sentence is made of, in one short text. */
function fingerprintOf({ activity, isAdopted }: SeriesRow, { days, people }: Told): string {
  const said = days.map(({ day, series }) => [day, series.dropped, summaryOf(series, people, 0)])
  return createHash('sha256')
    .update(JSON.stringify([activity, isAdopted, said]))
    .digest('hex')
}

/** Notes what is being told; false where exactly that was told before. A guard against a check-in reading the whole programme. */
async function isNews(tx: Tx, series: string, recordedOf: string): Promise<boolean> {
  const updated = await tx
    .updateTable('workshop_series')
    .set({ recorded_of: recordedOf })
    .where('id', '=', series)
    .where('recorded_of', '!=', recordedOf)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

async function writeDays(tx: Tx, actor: Actor, row: SeriesRow, told: Told): Promise<void> {
  const book = await openProgramme(actor, row.programme ?? '', tx)
  const desk = openBook(book, { ...everything, audience: 'desk' })
  const activity = latestOf(book.changes, row.activity ?? '')
  if (!desk) return
  if (activity !== row.activity) await follow(tx, row.id, activity)
  const changes = book.changes.filter(({ subject }) => subject === activity)
  const days = daysOf([...changes, ...told.days.map(({ day }) => ({ effectiveOn: day }))], today())
  const batch = newId()
  const written = await readWritten(tx, row.id)
  for (const day of days) {
    const series = told.days.findLast((one) => one.day <= day)?.series
    const subject = fold(changes, { asOf: day, knownAt: null }).get(activity)
    if (!series || subject?.fields.text === undefined) continue
    const planned = planFor({ desk, day, subject, series, row, people: told.people, written })
    if (Object.keys(planned.fields).length === 0) continue
    changes.push(...(await record(tx, actor, { batch, day, activity, planned, row })))
    written.push({ batch, effectiveOn: day, ...planned })
  }
}

interface Plan {
  fields: Fields
  detail: string
  dates: string[]
}

interface PlanInput {
  desk: Programme
  day: string
  subject: Subject
  series: Series
  row: SeriesRow
  people: Map<string, number>
  written: readonly Written[]
}

/** What the activity lacks on a day. */
function planFor({ desk, day, subject, series, row, people, written }: PlanInput): Plan {
  const year = Number(subject.fields.fiscalYear)
  const summary = series.dropped ? silence : summaryOf(series, people, year)
  const { isAdopted } = row
  const detail = detailOf({ summary, isAdopted })
  const dates = summary.dates
  const isGone = subject.fields.dropped === true
  if (isGone && !isOurs(subject.sources.dropped, written)) return { fields: {}, detail, dates }
  if (series.dropped && !isAdopted) {
    return { fields: isGone ? {} : { dropped: true }, detail, dates }
  }
  const label = desk.labels.find(({ id }) => id === subject.fields.label)
  const fields = editFor(activityOf(subject, label?.state ?? null), {
    summary,
    isAdopted,
    written,
    labelOf: (state) => labelFor(desk, state, day)?.id,
    datesIn: (text) => datesInText(text, year).dates,
  })
  return { fields: isGone ? { ...fields, dropped: false } : fields, detail, dates }
}

/** Nothing is told of a series that was taken out. */
const silence: Summary = {
  state: 'planned',
  text: '',
  detail: '',
  dates: [],
  place: null,
  reason: null,
}

interface RecordInput {
  batch: string
  day: string
  activity: string
  planned: Plan
  row: SeriesRow
}

async function record(tx: Tx, actor: Actor, input: RecordInput): Promise<Change[]> {
  const { batch, day, activity, planned, row } = input
  const { changes } = await recordEdits(
    actor,
    {
      programme: row.programme ?? '',
      edits: [{ kind: 'activity', subject: activity, fields: planned.fields }],
      effectiveOn: day,
      reason: recordReason,
      entrusted: activity,
      batch,
    },
    tx,
  )
  await noteWritten(tx, actor, { series: row.id, activity, batch, day, ...planned })
  return changes
}

/** Keeps in mind what was written, so that the next sentence takes the place of this one alone. */
export async function noteWritten(
  tx: Tx,
  actor: Actor,
  note: Omit<Plan, 'fields'> & { series: string; activity: string; batch: string; day: string },
): Promise<void> {
  await tx
    .insertInto('workshop_record')
    .values({
      town_id: actor.town,
      id: newId(),
      series_id: note.series,
      activity_id: note.activity,
      batch_id: note.batch,
      effective_on: note.day,
      detail: note.detail,
      dates: JSON.stringify(note.dates),
      recorded_at: now(),
    })
    .execute()
}

/** A year change carried the activity into the next year: the series goes with it. */
async function follow(tx: Tx, series: string, activity: string): Promise<void> {
  await tx
    .updateTable('workshop_series')
    .set({ activity_id: activity })
    .where('id', '=', series)
    .execute()
}

function isOurs(change: Change | undefined, written: readonly Written[]): boolean {
  return written.some(({ batch }) => batch === change?.batch)
}

const today = () => todayInTokyo(now())
