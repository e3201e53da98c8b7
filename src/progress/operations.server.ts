// The progress report as of any day, for the desk, the public and the command line.
import { namesAsOf } from '#directory'
import type { TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayRead, type Town } from '#kernel/tenancy'
import { type Book, openBook, openProgramme, picturesShown } from '#programme'
import type { Programme } from '#programme/state'
import { reportOf } from './report.ts'
import { hasPictures, withPicturesOf } from './report-pictures.ts'
import type { ProgressReport } from './schema.ts'

export interface ReportWish {
  town: Town
  programme: string
  /** YYYY-MM-DD; everything with effectiveOn up to the end of this day. */
  asOf: string
  /** A past fiscal year, as it stands on that day; else the one that runs on the day. */
  year?: number | undefined
  /** ISO instant: as it stood then; null for what is known now. */
  knownAt: string | null
  /** 確認用: with what is not published yet; needs a place at the desk. */
  draft?: boolean
  approval?: ProgressReport['approval']
}

/** The report as of a day; refused as not-found where nothing was told (or published) by then. */
export async function reportAsOf(
  actor: Actor,
  wish: ReportWish,
  within?: TownTx,
): Promise<ProgressReport> {
  const book = await openProgramme(actor, wish.programme, within)
  return reportFrom(actor, book, wish, within)
}

/** The same from a book that was read already: several days cost one read. */
export async function reportFrom(
  actor: Actor,
  book: Book,
  wish: ReportWish,
  within?: TownTx,
): Promise<ProgressReport> {
  const report = await reportOrNull(actor, book, wish, within)
  return report ?? refuse('not-found', 'progress.refusal.nothingYet', { day: wish.asOf })
}

/** The same, but null where nothing was told (or published) by then. */
export async function reportOrNull(
  actor: Actor,
  book: Book,
  wish: ReportWish,
  within?: TownTx,
): Promise<ProgressReport | null> {
  const draft = wish.draft ?? false
  if (draft) allow(mayRead(actor))
  const { asOf, knownAt } = wish
  const programme = openBook(book, { asOf, knownAt, audience: draft ? 'desk' : 'public' })
  if (!programme) return null
  const report = reportOf({
    programme: draft ? programme : withoutHidden(programme, book),
    town: { code: wish.town.code, name: wish.town.name },
    sectionNames: await namesAsOf(actor, { asOf, knownAt }, within),
    asOf,
    year: wish.year,
    knownAt,
    draft,
    publicOnly: !draft,
    approval: wish.approval ?? null,
  })
  return draft ? report : withoutTakenBack(report, book)
}

/** Under an earlier day as well: an activity that was hidden since stays hidden there. */
function withoutHidden(programme: Programme, book: Book): Programme {
  if (!book.changes.some(({ fields }) => fields.isPublic === false)) return programme
  const now = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'public' })
  const all = now?.initiatives.flatMap(({ activities }) => activities) ?? []
  const hidden = new Set(all.filter(({ isPublic }) => !isPublic).map(({ id }) => id))
  const initiatives = programme.initiatives.map((initiative) => ({
    ...initiative,
    activities: initiative.activities.map((activity) =>
      hidden.has(activity.id) ? { ...activity, isPublic: false } : activity,
    ),
  }))
  return { ...programme, initiatives }
}

/** Under an earlier day as well: what was taken back from the public since is in no page, file or open data. */
function withoutTakenBack(report: ProgressReport, book: Book): ProgressReport {
  return hasPictures(report) ? withPicturesOf(report, picturesShown(book)) : report
}
