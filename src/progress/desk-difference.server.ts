// Two reports beside each other: of two days, or as they were published.
import { now } from '#kernel/db'
import { parseDate, todayInTokyo } from '#kernel/i18n'
import { type Actor, allow, mayRead, type Town } from '#kernel/tenancy'
import { findProgramme, listProgrammes, openProgramme } from '#programme'
import { changesOverYears } from './changes-over-years.server.ts'
import type { WishMistake } from './desk-wish.ts'
import { reportOrNull } from './operations.server.ts'
import { listPublishedReports, type StoredReport } from './published.server.ts'
import type { ReportChangeEntry } from './report-changes.ts'
import type { ReportCounts } from './schema.ts'

export type SideName = 'from' | 'to'

export interface Side {
  /** The day that is compared, and the published report where it is one. */
  asOf: string
  publicId: string | null
  counts: ReportCounts | null
}

export interface DifferenceView {
  programme: string
  published: Pick<
    StoredReport,
    'publicId' | 'asOf' | 'publishedAt' | 'documentNumber' | 'template'
  >[]
  typed: Record<SideName, { day: string; report: string }>
  isDraft: boolean
  mistakes: (Omit<WishMistake, 'field'> & { field: SideName })[]
  sides: { from: Side; to: Side } | null
  changes: ReportChangeEntry[]
}

/** The difference that the address asks for; no sides while one of them is not said yet. Null without a programme. */
export async function differenceView(
  actor: Actor,
  town: Town,
  url: string,
): Promise<DifferenceView | null> {
  allow(mayRead(actor))
  if ((await listProgrammes(actor)).length === 0) return null
  const query = new URL(url).searchParams
  const programme = await findProgramme(actor, query.get('programme') ?? undefined)
  const published = await listPublishedReports(actor, programme.id)
  const mistakes: DifferenceView['mistakes'] = []
  const isDraft = query.get('content') === 'draft'
  const from = readSide(query, 'from', published, mistakes)
  const to = readSide(query, 'to', published, mistakes)
  const view = {
    programme: programme.publicId,
    published: published.map(({ publicId, asOf, publishedAt, documentNumber, template }) => {
      return { publicId, asOf, publishedAt, documentNumber, template }
    }),
    typed: { from: typedOf(query, 'from'), to: typedOf(query, 'to') },
    isDraft,
    mistakes,
  }
  if (!from || !to) return { ...view, sides: null, changes: [] }
  const book = await openProgramme(actor, programme.id)
  const wishOf = ({ asOf, knownAt, publicId }: ReadSide) => ({
    ...{ town, programme: programme.id, asOf, knownAt },
    draft: isDraft && publicId === null,
  })
  const before = await reportOrNull(actor, book, wishOf(from))
  const after = await reportOrNull(actor, book, wishOf(to))
  const sides = {
    from: { asOf: from.asOf, publicId: from.publicId, counts: before?.counts ?? null },
    to: { asOf: to.asOf, publicId: to.publicId, counts: after?.counts ?? null },
  }
  const changes = after
    ? await changesOverYears(actor, book, { before, after, wish: wishOf(to) })
    : []
  return { ...view, sides, changes }
}

interface ReadSide {
  asOf: string
  knownAt: string | null
  publicId: string | null
}

function typedOf(query: URLSearchParams, side: SideName) {
  return { day: query.get(side) ?? '', report: query.get(`${side}-report`) ?? '' }
}

/** A published report goes before a typed day; the later side is today where nothing is said. */
function readSide(
  query: URLSearchParams,
  side: SideName,
  published: readonly StoredReport[],
  mistakes: DifferenceView['mistakes'],
): ReadSide | null {
  const typed = typedOf(query, side)
  const report = published.find(({ publicId }) => publicId === typed.report)
  if (report) return { asOf: report.asOf, knownAt: report.knownAt, publicId: report.publicId }
  if (typed.day.trim() === '') {
    const isAsked = side === 'to' && query.has('from')
    return isAsked ? { asOf: todayInTokyo(now()), knownAt: null, publicId: null } : null
  }
  const read = parseDate(typed.day)
  if (read.ok) return { asOf: read.value, knownAt: null, publicId: null }
  mistakes.push({ field: side, messageKey: read.messageKey, details: read.details })
  return null
}
