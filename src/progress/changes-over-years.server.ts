// The difference of two reports when a fiscal year was closed between them: without it last year's work would look cancelled.
import type { TownTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import type { Book } from '#programme'
import { type ReportWish, reportFrom } from './operations.server.ts'
import { changesBetween, type ReportChangeEntry } from './report-changes.ts'
import type { ProgressReport } from './schema.ts'

interface Sides {
  before: ProgressReport | null
  after: ProgressReport
  /** What `after` was asked for with. */
  wish: ReportWish
}

/** What differs, entry by entry, with the years that were closed in between as they stand on the later day. */
export async function changesOverYears(
  actor: Actor,
  book: Book,
  { before, after, wish }: Sides,
  within?: TownTx,
): Promise<ReportChangeEntry[]> {
  const closed: ProgressReport[] = []
  for (let year = before?.fiscalYear ?? after.fiscalYear; year < after.fiscalYear; year += 1) {
    closed.push(await reportFrom(actor, book, { ...wish, year }, within))
  }
  return changesBetween(before, after, closed)
}
