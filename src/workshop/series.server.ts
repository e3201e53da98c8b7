// The verbs of a series: made, changed, listed, read.
import type { TablesTx, TownTx } from '#kernel/db'
import { readChangesOfKind } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { agendaOf, templateOf } from './agenda-templates.ts'
import { changeTable, inTown } from './handle.server.ts'
import {
  addSeries,
  addSession,
  allSessionRows,
  knownSeries,
  lockSeries,
  refuseWithWords,
  rowsOfSeries,
  seriesAt,
} from './places.server.ts'
import {
  changedFields,
  refuseOvertaken,
  type Telling,
  tell,
  type When,
} from './plan-changes.server.ts'
import { mayLook, mayPlan } from './rights.server.ts'
import type { SeriesFields, SessionFields } from './schema.ts'
import { type Series, seriesFrom } from './series.ts'
import { type PlaceInProgramme, standUnder } from './series-place.server.ts'
import type { SessionRow } from './session.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface NewSeries extends When {
  fields: Partial<SeriesFields> & { title: string }
  /** Where it stands in the programme; later, or never, where nothing is said. */
  place?: PlaceInProgramme | null
  /** An agenda template brings its sessions with it. */
  template?: string | null
}

export interface SeriesMade {
  id: string
  publicId: string
}

/** Makes a series, with the sessions of an agenda template where one is named. */
export async function createSeries(
  actor: Actor,
  input: NewSeries,
  within?: TownTx,
): Promise<SeriesMade> {
  allow(mayPlan(actor))
  return inTown(
    actor,
    async (tx) => {
      const series = await addSeries(tx, actor)
      const told: Telling = { subject: series.id, subjectKind: 'series', fields: input.fields }
      const sessions = await sessionsOfTemplate(tx, actor, series.id, input.template ?? null)
      const { effectiveOn, reason } = input
      const tellings = [told, ...sessions]
      await tell(tx, actor, { series: series.id, tellings, effectiveOn, reason })
      if (input.place)
        await standUnder(actor, { series: series.id, ...input.place, effectiveOn }, tx)
      return series
    },
    within,
  )
}

async function sessionsOfTemplate(
  tx: Tx,
  actor: Actor,
  series: string,
  wanted: string | null,
): Promise<Telling[]> {
  const template = wanted ? templateOf(wanted) : null
  if (wanted && !template) refuse('invalid', 'workshop.series.refusal.noSuchTemplate')
  const tellings: Telling[] = []
  for (const [index, session] of (template?.sessions ?? []).entries()) {
    const { id } = await addSession(tx, actor, series)
    const fields: Partial<SessionFields> = {
      order: index + 1,
      state: 'planned',
      title: session.title,
      theme: session.theme,
      agenda: agendaOf(session),
    }
    tellings.push({ subject: id, subjectKind: 'session', fields })
  }
  return tellings
}

/** Changes what is told of a series from a day on; null where nothing is new. */
export async function changeSeries(
  actor: Actor,
  input: When & { series: string; fields: Partial<SeriesFields> },
  within?: TownTx,
): Promise<{ batch: string | null }> {
  return inTown(
    actor,
    async (tx) => {
      const series = await knownSeries(tx, input.series)
      allow(mayPlan(actor, [series.id]))
      await lockSeries(tx, series.id)
      const fields = changedFields<SeriesFields>(series, input.fields)
      refuseOvertaken(series.changes, fields, input.effectiveOn)
      if (fields.dropped) await refuseWithWords(tx, series.sessions)
      const tellings: Telling[] = [{ subject: series.id, subjectKind: 'series', fields }]
      return { batch: await tell(tx, actor, { ...input, tellings }) }
    },
    within,
  )
}

/** Every series that was not taken out, the newest first. */
export async function listSeries(actor: Actor, within?: TownTx): Promise<Series[]> {
  allow(mayLook(actor))
  return inTown(actor, (tx) => allSeries(tx), within)
}

/** What anybody may see: series that are shown to the public. */
export async function listPublicSeries(actor: Actor, within?: TownTx): Promise<Series[]> {
  const series = await inTown(actor, (tx) => allSeries(tx), within)
  return series.filter(({ isPublic }) => isPublic)
}

async function allSeries(tx: Tx): Promise<Series[]> {
  const rows = await rowsOfSeries(tx).orderBy('created_at', 'desc').execute()
  const sessions = Map.groupBy(await allSessionRows(tx), (row) => row.series)
  const changes = await changesBySeries(tx, sessions)
  const found = rows.map((row) =>
    seriesFrom(row, sessions.get(row.id) ?? [], changes.get(row.id) ?? []),
  )
  return found.filter((series): series is Series => series !== null && !series.dropped)
}

async function changesBySeries(tx: Tx, sessions: ReadonlyMap<string, SessionRow[]>) {
  const seriesOfSession = new Map(
    [...sessions.values()].flat().map((row) => [row.id, row.series] as const),
  )
  const changes = [
    ...(await readChangesOfKind(tx, changeTable, 'series')),
    ...(await readChangesOfKind(tx, changeTable, 'session')),
  ]
  return Map.groupBy(changes, ({ subject }) => seriesOfSession.get(subject) ?? subject)
}

/** A series by its public id as the desk sees it; refused where this town has none. */
export async function readSeries(actor: Actor, publicId: string, within?: TownTx): Promise<Series> {
  allow(mayLook(actor))
  return inTown(actor, (tx) => shownSeries(tx, publicId), within)
}

/** A series as anybody may see it; as if it were not there where it is not shown to the public. */
export async function readPublicSeries(
  actor: Actor,
  publicId: string,
  within?: TownTx,
): Promise<Series> {
  const series = await inTown(actor, (tx) => shownSeries(tx, publicId), within)
  return series.isPublic ? series : refuse('not-found', 'workshop.series.refusal.noSeries')
}

async function shownSeries(tx: Tx, publicId: string): Promise<Series> {
  const row = await rowsOfSeries(tx).where('public_id', '=', publicId).executeTakeFirst()
  const series = row && (await seriesAt(tx, row))
  return series && !series.dropped
    ? series
    : refuse('not-found', 'workshop.series.refusal.noSeries')
}
