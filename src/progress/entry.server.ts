// One initiative or activity under its permalink: as it is today, and what became of it.
import { now } from '#kernel/db'
import { fiscalYearOf, todayInTokyo } from '#kernel/i18n'
import { type Change, liveInOrder } from '#kernel/ledger'
import { refuse } from '#kernel/refusal'
import type { Actor, Town } from '#kernel/tenancy'
import { type Book, listPublishedProgrammes, openBook, openProgramme } from '#programme'
import { isPublicityAlone, type Programme, touchesPublicity } from '#programme/state'
import { reportFrom } from './operations.server.ts'
import type { ProgressReport, ReportInitiative } from './schema.ts'

export interface EntryStep {
  key: string
  effectiveOn: string
  /** The label of the state that this step gave, where it gave one. */
  label: string | null
  text: string
  reason: string | null
  isCorrection: boolean
}

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
  const texts = new Map(shown.map((activity) => [activity.id, activity.text]))
  const published = book.changes.filter((change) => book.publishedAt.has(change.id))
  const everything = { asOf: '9999-12-31', knownAt: null }
  const labels = openBook(book, { ...everything, audience: 'public' })?.labels ?? []
  const labelOf = new Map(labels.map((label) => [label.id, label.label]))
  return liveInOrder(published, everything).flatMap((change) => {
    const text = texts.get(change.subject)
    if (text === undefined || isPublicityAlone(change)) return []
    const { label, text: told } = change.fields
    return {
      key: change.id,
      effectiveOn: change.effectiveOn,
      label: typeof label === 'string' ? (labelOf.get(label) ?? null) : null,
      text: typeof told === 'string' ? told : text,
      reason: publicReason(change),
      isCorrection: change.kind === 'correction',
    }
  })
}

/** Why it was told; why the desk hid something, or shows it again, is not for the public. */
function publicReason(change: Change): string | null {
  const { reason } = change.fields
  const told = typeof reason === 'string' ? reason : null
  return touchesPublicity(change) ? told : (change.reason ?? told)
}
