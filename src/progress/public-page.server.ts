// What the public progress page shows: the report as of a day, narrowed by the reader, and what is new.

import { now, type TownTx, townDoor } from '#kernel/db'
import { parseDate, todayInTokyo } from '#kernel/i18n'
import type { Actor, Town } from '#kernel/tenancy'
import { type Book, openBook, openProgramme } from '#programme'
import { reportLinks } from './addresses.ts'
import { changesOverYears } from './changes-over-years.server.ts'
import { narrow, type ReportFilter, sectionsOf, tagsOf } from './filter.ts'
import { reportOrNull } from './operations.server.ts'
import { noChoice, type ProgrammeChoice, publicProgramme } from './public-programmes.server.ts'
import { listPublishedReports, type StoredReport } from './published.server.ts'
import type { ReportChangeEntry } from './report-changes.ts'
import type { ProgressReport } from './schema.ts'
import type { ProgressTables } from './tables.ts'
import { type LateItem, lateItems } from './ui/late-items.ts'

const inTown = townDoor<ProgressTables>()

export interface PublicProgress {
  /** null where nothing has been published yet. */
  report: ProgressReport | null
  filter: ReportFilter
  /** What is late or was not done, of the sections and purposes that are asked for: the same list everywhere. */
  late: LateItem[]
  /** The day as it was typed: a mistake must not swallow it. */
  typedDay: string | undefined
  /** Activities that the filter leaves; null where there is no filter. */
  found: number | null
  mistake: { messageKey: string; details: Readonly<Record<string, string | number>> } | null
  choices: {
    years: number[]
    sections: string[]
    tags: string[]
    programmes: ProgrammeChoice
  }
  since: { asOf: string; publicId: string; changes: ReportChangeEntry[] } | null
  reports: StoredReport[]
}

/** Everything of the public page in one read of the book and one transaction, however much there is to show. */
export async function publicProgress(
  actor: Actor,
  town: Town,
  query: URLSearchParams,
): Promise<PublicProgress> {
  return inTown(actor, (tx) => readPage(actor, town, query, tx))
}

async function readPage(
  actor: Actor,
  town: Town,
  query: URLSearchParams,
  tx: TownTx,
): Promise<PublicProgress> {
  const wanted = await publicProgramme(actor, query.get('programme'), tx)
  if (!wanted) return { ...nothing, ...readFilter(query, []) }
  const { id: programme, choice: programmes } = wanted
  const book = await openProgramme(actor, programme, tx)
  const years = yearsOf(book)
  const { filter, mistake, typedDay } = readFilter(query, years)
  const asOf = filter.asOf ?? todayInTokyo(now())
  const base = { town, programme }
  // A past year is shown as it stands on the day: what was written down after 31 March is in it.
  const wish = { ...base, asOf, knownAt: null, year: filter.year }
  const whole = await reportOrNull(actor, book, wish, tx)
  const reports = await listPublishedReports(actor, programme, tx)
  const report = whole && narrow(whole, filter)
  // Before the states are narrowed: what comes next is mostly a plan.
  const all = whole && narrow(whole, { ...filter, state: undefined })
  return {
    report,
    filter,
    late: all ? lateItems(all, reportLinks(town.code)) : [],
    mistake,
    typedDay,
    found: report && isNarrowed(filter) ? countActivities(report) : null,
    choices: { years, sections: sectionsOf(whole), tags: tagsOf(whole), programmes },
    since: whole && (await sinceLastReport(actor, book, whole, { ...base, last: reports[0] }, tx)),
    reports,
  }
}

const nothing = {
  report: null,
  late: [],
  found: null,
  choices: { years: [], sections: [], tags: [], programmes: noChoice },
  since: null,
  reports: [],
}

function readFilter(
  query: URLSearchParams,
  years: readonly number[],
): Pick<PublicProgress, 'filter' | 'mistake' | 'typedDay'> {
  const word = (name: string) => query.get(name)?.trim() || undefined
  const filter: ReportFilter = {
    state: word('state'),
    // Anything else that looks like a year has no first and last day to show.
    year: years.find((year) => String(year) === word('year')),
    section: word('section'),
    purpose: word('purpose'),
  }
  const day = word('as-of')
  if (!day) return { filter, mistake: null, typedDay: undefined }
  const read = parseDate(day)
  if (read.ok) return { filter: { ...filter, asOf: read.value }, mistake: null, typedDay: day }
  const { messageKey, details } = read
  return { filter, mistake: { messageKey, details }, typedDay: day }
}

function isNarrowed(filter: ReportFilter): boolean {
  return Boolean(filter.state || filter.section || filter.purpose)
}

/** The fiscal years that the public programme went through, newest first. */
function yearsOf(book: Book): number[] {
  const published = book.changes.filter((change) => book.publishedAt.has(change.id))
  const years = published.flatMap(({ subjectKind, fields }) =>
    subjectKind === 'programme' && typeof fields.fiscalYear === 'number' ? [fields.fiscalYear] : [],
  )
  if (new Set(years).size <= 1) return [...new Set(years)]
  const current = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'public' })
  // A year change that was taken back leaves no year to choose.
  const begun = years.filter((year) => current !== null && year <= current.fiscalYear)
  return [...new Set(begun)].toSorted((a, b) => b - a)
}

/** What is different from the last published report, as it stood when it was published. */
async function sinceLastReport(
  actor: Actor,
  book: Book,
  report: ProgressReport,
  { last, ...base }: { town: Town; programme: string; last: StoredReport | undefined },
  tx: TownTx,
) {
  if (!last || last.asOf > report.asOf) return null
  const { asOf, knownAt, publicId } = last
  const before = await reportOrNull(actor, book, { ...base, asOf, knownAt }, tx)
  if (!before || before.fiscalYear > report.fiscalYear) return null
  const wish = { ...base, asOf: report.asOf, knownAt: null }
  const changes = await changesOverYears(actor, book, { before, after: report, wish }, tx)
  return { asOf, publicId, changes }
}

function countActivities(report: ProgressReport): number {
  const rows = report.initiatives.flatMap((initiative) => initiative.rows)
  return rows.reduce((sum, row) => sum + row.activities.length, 0)
}
