// What the desk's report page shows, and the file that it hands out.
import { now } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { Refusal } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, mayRead, type Town } from '#kernel/tenancy'
import { countDrafts, findProgramme, listProgrammes, openBook, openProgramme } from '#programme'
import { type DeskWish, knownAtOf, readWish, type WishMistake } from './desk-wish.ts'
import { drawReport } from './drawing.server.ts'
import { reportOrNull } from './operations.server.ts'
import { listPublishedReports, type StoredReport } from './published.server.ts'
import type { ProgressReport } from './schema.ts'

export interface DeskReportView {
  choice: { all: { publicId: string; title: string }[]; current: string }
  wish: DeskWish
  mistakes: WishMistake[]
  typed: { asOf?: string; knownOn?: string }
  /** null where nothing was told (or published) by then. */
  report: ProgressReport | null
  activities: number
  published: StoredReport[]
  mayPublish: boolean
  /** Entries that a published report leaves out. */
  drafts: number
  /** The characters that Shift_JIS cannot hold, where that was asked for in vain. */
  refusal: { messageKey: string; details: Readonly<Record<string, string | number>> } | null
}

/** The report that the address asks for; null where the town has no programme. */
export async function deskReportView(
  actor: Actor,
  town: Town,
  url: string,
): Promise<DeskReportView | null> {
  allow(mayRead(actor))
  const query = new URL(url).searchParams
  const all = await listProgrammes(actor)
  if (all.length === 0) return null
  const found = await wishedReport(actor, town, query)
  const { programme, wish, report } = found
  const wantsCp932 = query.get('refused') === 'cp932'
  return {
    choice: {
      all: all.map(({ publicId, title }) => ({ publicId, title })),
      current: programme.publicId,
    },
    wish,
    mistakes: found.mistakes,
    typed: found.typed,
    report,
    activities: countActivities(report),
    published: await listPublishedReports(actor, programme.id),
    mayPublish: mayAdminister(actor),
    drafts: await countDrafts(actor),
    refusal: report && wantsCp932 ? await refusalOfCp932(actor, report, wish) : null,
  }
}

/** The wish of an address and its report, read from the book once. */
export async function wishedReport(actor: Actor, town: Town, query: URLSearchParams) {
  const programme = await findProgramme(actor, query.get('programme') ?? undefined)
  const book = await openProgramme(actor, programme.id)
  const today = todayInTokyo(now())
  const desk = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'desk' })
  const read = readWish(query, { today, digits: desk?.digits ?? 'half' })
  const { wish } = read
  const base = { town, programme: programme.id, asOf: wish.asOf, draft: wish.isDraft }
  const report = await reportOrNull(actor, book, { ...base, knownAt: knownAtOf(wish) })
  return { ...read, programme, book, report }
}

async function refusalOfCp932(actor: Actor, report: ProgressReport, wish: DeskWish) {
  const { template, digits } = wish
  const options = { format: 'csv', encoding: 'cp932', template, digits, language: 'ja' } as const
  try {
    await drawReport(actor, report, options)
    return null
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { messageKey: problem.messageKey, details: problem.details }
  }
}

function countActivities(report: ProgressReport | null): number {
  const rows = (report?.initiatives ?? []).flatMap((initiative) => initiative.rows)
  return rows.reduce((sum, row) => sum + row.activities.length, 0)
}
