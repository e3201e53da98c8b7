// The desk's first page: what waits, and what was done last.
import { now } from '#kernel/db'
import { fiscalYearOf, type Translator, todayInTokyo } from '#kernel/i18n'
import type { Change } from '#kernel/ledger'
import { type Actor, mayAdminister } from '#kernel/tenancy'
import { allActivities } from '../desk-row.ts'
import { countsOf, differenceOf } from '../difference.ts'
import { dayInWords, momentInWords } from '../difference-groups.ts'
import { listProposals } from '../proposals.server.ts'
import { listPublications } from '../publishing.server.ts'
import { undoableIn } from '../rights.server.ts'
import type { Activity, Programme } from '../state.ts'
import { waitingIn } from '../waiting.ts'
import { openActivities } from '../year-change.ts'
import { type DeskProgramme, deskProgramme, type ProgrammeChoice } from './desk-programme.server.ts'
import { waitingLabels } from './words-view.server.ts'

export interface LineView {
  publicId: string
  text: string
  initiative: string
  dates: string[]
}

export interface RecentView {
  batch: string
  by: string
  when: string
  recordedAt: string
  reason: string | null
  isWithdrawal: boolean
  isWithdrawn: boolean
  isPublished: boolean
  mayUndo: boolean
  initiatives: number
  activities: number
  figures: number
  others: number
  /** The first entry that it touched. */
  first: string
}

export interface DeskView {
  choice: ProgrammeChoice
  title: string
  fiscalYear: number
  today: string
  mayAdminister: boolean
  drafts: number
  late: LineView[]
  coming: LineView[]
  blank: number
  gaps: { publicId: string; title: string; count: number }[]
  /** The year that may begin now, and how many plans are undecided; null while the year runs. */
  yearChange: { toYear: number; open: number } | null
  proposals: number
  /** Grades of an import that nobody mapped. */
  grades: number
  published: {
    when: string
    by: string
    approvedOn: string | null
    documentNumber: string | null
  } | null
  recent: RecentView[]
}

/** What waits in the chosen programme; null where the town has none. */
export async function deskView(actor: Actor, url: string, t: Translator): Promise<DeskView | null> {
  const found = await deskProgramme(actor, url)
  if (!found) return null
  const { desk, book, choice, programme } = found
  const today = todayInTokyo(now())
  const waiting = waitingIn(desk, today)
  const line = (activity: Activity) => lineOf(desk, activity)
  const { new: fresh, changed, gone } = countsOf(differenceOf(found.published, desk))
  return {
    choice,
    title: desk.title,
    fiscalYear: desk.fiscalYear,
    today: dayInWords(today, t),
    mayAdminister: mayAdminister(actor),
    drafts: fresh + changed + gone,
    late: waiting.late.map(line),
    coming: waiting.coming.map(line),
    blank: waiting.blank.length,
    gaps: waiting.gaps.map(({ initiative: { publicId, title }, count }) => ({
      publicId,
      title,
      count,
    })),
    yearChange: yearChangeOf(desk, today),
    proposals: (await listProposals(actor, programme.id)).length,
    grades: waitingLabels(desk, book.changes).length,
    published: await lastPublished(actor, found, t),
    recent: await recentOf(actor, found, t),
  }
}

function lineOf(desk: Programme, { publicId, text, dates, initiative }: Activity): LineView {
  const home = desk.initiatives.find(({ id }) => id === initiative)
  return { publicId, text, dates, initiative: home?.title ?? '' }
}

function yearChangeOf(desk: Programme, today: string): DeskView['yearChange'] {
  if (fiscalYearOf(today) <= desk.fiscalYear) return null
  return { toYear: desk.fiscalYear + 1, open: openActivities(desk).length }
}

async function lastPublished(actor: Actor, { programme }: DeskProgramme, t: Translator) {
  const [last] = await listPublications(actor, programme.id)
  if (!last) return null
  const { publishedAt, publishedBy, approvedOn, documentNumber } = last
  return {
    when: momentInWords(publishedAt, t),
    by: publishedBy,
    approvedOn: approvedOn && dayInWords(approvedOn, t),
    documentNumber,
  }
}

const recentSteps = 6

async function recentOf(
  actor: Actor,
  { book, desk }: DeskProgramme,
  t: Translator,
): Promise<RecentView[]> {
  const batches = [...Map.groupBy(book.changes, ({ batch }) => batch)].slice(-recentSteps)
  const withdrawn = new Map(
    book.changes.flatMap(({ kind, corrects }) =>
      kind === 'withdrawal' && corrects ? [[corrects, true]] : [],
    ),
  )
  const words = wordsIn(desk, t)
  const undoable = await undoableIn(actor, book, { desk, batches: batches.map(([id]) => id) })
  return batches.toReversed().map(([batch, changes]) => {
    const [first] = changes as [Change, ...Change[]]
    const isWithdrawn = changes.every(({ id }) => withdrawn.has(id))
    const count = (kind: string) =>
      new Set(changes.filter((one) => one.subjectKind === kind).map(({ subject }) => subject)).size
    const subjects = new Set(changes.map(({ subject }) => subject)).size
    const [initiatives, activities, figures] = (['initiative', 'activity', 'figure'] as const).map(
      count,
    ) as [number, number, number]
    return {
      batch,
      by: first.by,
      when: momentInWords(first.recordedAt, t),
      recordedAt: first.recordedAt,
      reason: changes.find(({ reason }) => reason)?.reason ?? null,
      isWithdrawal: changes.every(({ kind }) => kind === 'withdrawal'),
      isWithdrawn,
      mayUndo: !isWithdrawn && undoable.has(batch),
      isPublished: changes.some(({ id }) => book.publishedAt.has(id)),
      initiatives,
      activities,
      figures,
      others: subjects - initiatives - activities - figures,
      first: changes.map(({ subject }) => words.get(subject)).find(Boolean) ?? '',
    }
  })
}

/** What each entry is called, its pictures too. */
function wordsIn(desk: Programme, t: Translator): Map<string, string> {
  return new Map([
    ...desk.initiatives.map(({ id, title }) => [id, title] as const),
    ...allActivities(desk).flatMap(({ id, text, figures }) => [
      [id, text] as const,
      ...figures.map(
        (figure) =>
          [figure.id, t('programme.desk.recent.picture', { caption: figure.caption })] as const,
      ),
    ]),
  ])
}
