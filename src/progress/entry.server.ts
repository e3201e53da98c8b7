// One initiative or activity under its permalink: as it is today, and what became of it.
import { now } from '#kernel/db'
import { fiscalYearOf, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor, Town } from '#kernel/tenancy'
import { type Book, listPublishedProgrammes, openBook, openProgramme } from '#programme'
import type { Programme } from '#programme/state'
import { type EntryStep, entryStepsOf } from './entry-steps.ts'
import { reportFrom } from './operations.server.ts'
import type { ProgressReport, ReportInitiative } from './schema.ts'

export interface PublicEntry {
  report: ProgressReport
  initiative: ReportInitiative
  /** The entry belongs to a fiscal year that was closed. */
  isPastYear: boolean
  steps: EntryStep[]
  /** Public id of its programme, where the town has several. */
  programme: string | null
}

/** What a public id names, as published, in this fiscal year or its last one; refused as not-found where nothing public bears it. */
export async function publicEntry(
  actor: Actor,
  town: Town,
  publicId: string,
): Promise<PublicEntry> {
  const published = await listPublishedProgrammes(actor)
  for (const { id: programme } of published) {
    const book = await openProgramme(actor, programme)
    const view = { asOf: todayInTokyo(now()), knownAt: null }
    const shown = openBook(book, { ...view, audience: 'public' })
    if (!shown) continue
    for (const year of [shown.fiscalYear, ...yearsOf(shown, publicId)]) {
      const report = await reportFrom(actor, book, { town, programme, ...view, year })
      const initiative = report.initiatives.find((entry) => bears(entry, publicId))
      if (!initiative) continue
      const found = { report, initiative, isPastYear: year < shown.fiscalYear }
      const steps = stepsOf(book, initiative, publicId)
      return { ...found, steps, programme: published[1] ? report.programme.id : null }
    }
  }
  return refuse('not-found', 'progress.refusal.noSuchEntry')
}

/** The past fiscal years in which an id may be found, newest first: a permalink outlives its year. */
function yearsOf({ initiatives, fiscalYear }: Programme, publicId: string): number[] {
  const years = initiatives.flatMap((initiative) => {
    const { activities, fromYear, toYear, endedOn } = initiative
    const own = activities.filter((activity) => activity.publicId === publicId)
    if (initiative.publicId !== publicId) return own.map((activity) => activity.fiscalYear)
    const last = endedOn ? fiscalYearOf(endedOn) : (toYear ?? fiscalYear)
    return [last, ...activities.map((activity) => activity.fiscalYear), fromYear]
  })
  return [...new Set(years)].filter((year) => year < fiscalYear).toSorted((a, b) => b - a)
}

function activitiesOf(initiative: ReportInitiative) {
  return initiative.rows.flatMap((row) => row.activities)
}

function bears(initiative: ReportInitiative, publicId: string): boolean {
  return (
    initiative.publicId === publicId ||
    activitiesOf(initiative).some((activity) => activity.publicId === publicId)
  )
}

/** The published steps of the activity, or of all activities of the initiative, oldest first. */
function stepsOf(book: Book, initiative: ReportInitiative, publicId: string): EntryStep[] {
  const own = activitiesOf(initiative).filter((activity) => activity.publicId === publicId)
  const shown = own.length > 0 ? own : activitiesOf(initiative)
  const published = book.changes.filter((change) => book.publishedAt.has(change.id))
  const view = { asOf: '9999-12-31', knownAt: null, audience: 'public' } as const
  return entryStepsOf(published, shown, openBook(book, view)?.labels ?? [])
}
