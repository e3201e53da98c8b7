// What changed for the public between two days, or since a published report as it stood then.
import { now } from '#kernel/db'
import { parseDate, todayInTokyo } from '#kernel/i18n'
import type { Actor, Town } from '#kernel/tenancy'
import { openProgramme } from '#programme'
import { changesOverYears } from './changes-over-years.server.ts'
import { reportOrNull } from './operations.server.ts'
import { noChoice, type ProgrammeChoice, publicProgramme } from './public-programmes.server.ts'
import { listPublishedReports } from './published.server.ts'
import type { ReportChangeEntry } from './report-changes.ts'

interface DayMistake {
  messageKey: string
  details: Readonly<Record<string, string | number>>
}

export interface PublicDifference {
  programmes: ProgrammeChoice
  /** As typed: a mistake must not swallow it. */
  typed: { from: string; to: string }
  mistakes: { from: DayMistake | null; to: DayMistake | null }
  /** null until both days are said. */
  days: { from: string; to: string } | null
  /** The earlier side is a published report as it stood, not the day as it is known now. */
  isAsPublished: boolean
  changes: ReportChangeEntry[]
}

/** The difference that an address asks for: `from` and `to`, or `report` and `to`. */
export async function publicDifference(
  actor: Actor,
  town: Town,
  query: URLSearchParams,
): Promise<PublicDifference> {
  const wanted = query.get('report')
  const reports = wanted ? await listPublishedReports(actor) : []
  const report = reports.find(({ publicId }) => publicId === wanted)
  const today = todayInTokyo(now())
  const typed = { from: report?.asOf ?? query.get('from') ?? '', to: query.get('to') || today }
  const [from, to] = [parseDate(typed.from), parseDate(typed.to)]
  const mistakes = {
    from: typed.from && !from.ok ? mistakeOf(from) : null,
    to: to.ok ? null : mistakeOf(to),
  }
  const programme = await publicProgramme(actor, report?.programme ?? query.get('programme'))
  const programmes = programme?.choice ?? noChoice
  const page = { programmes, typed, mistakes, isAsPublished: report !== undefined }
  if (!from.ok || !to.ok) return { ...page, days: null, changes: [] }
  const days = { from: from.value, to: to.value }
  const knownAt = report?.knownAt ?? null
  const changes = programme
    ? await changesOf(actor, { town, programme: programme.id }, { ...days, knownAt })
    : []
  return { ...page, days, changes }
}

const mistakeOf = ({ messageKey, details }: DayMistake): DayMistake => ({ messageKey, details })

async function changesOf(
  actor: Actor,
  base: { town: Town; programme: string },
  { from, to, knownAt }: { from: string; to: string; knownAt: string | null },
): Promise<ReportChangeEntry[]> {
  const book = await openProgramme(actor, base.programme)
  const before = await reportOrNull(actor, book, { ...base, asOf: from, knownAt })
  const wish = { ...base, asOf: to, knownAt: null }
  const after = await reportOrNull(actor, book, wish)
  return after ? changesOverYears(actor, book, { before, after, wish }) : []
}
