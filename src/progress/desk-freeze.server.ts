// Freezing: what is about to be published as a report, and the step itself.
import { redirect } from 'react-router'
import { z } from 'zod'
import { now } from '#kernel/db'
import { attempt, type FieldMistake, type FormMistakes, readForm } from '#kernel/forms'
import { parseDate, todayInTokyo } from '#kernel/i18n'
import { type Actor, allow, mayAdminister, type Town } from '#kernel/tenancy'
import { countDrafts } from '#programme'
import { wishedReport } from './desk-report.server.ts'
import type { DeskWish } from './desk-wish.ts'
import { listPublishedReports, publishReport } from './published.server.ts'
import type { ProgressReport } from './schema.ts'

export interface FreezeView {
  programme: string
  wish: DeskWish
  report: Pick<ProgressReport, 'programme' | 'asOf' | 'counts'> | null
  drafts: number
  /** How many reports of the same day were published before. */
  sameDay: number
  isFuture: boolean
}

/** What the confirmation says; only for those who may publish. */
export async function freezeView(actor: Actor, town: Town, url: string): Promise<FreezeView> {
  allow(mayAdminister(actor))
  const found = await wishedReport(actor, town, publishedOnly(url))
  const { wish, report, programme } = found
  const before = await listPublishedReports(actor, programme.id)
  return {
    programme: programme.publicId,
    wish,
    report: report && { programme: report.programme, asOf: report.asOf, counts: report.counts },
    drafts: await countDrafts(actor),
    sameDay: before.filter(({ asOf }) => asOf === wish.asOf).length,
    isFuture: wish.asOf > todayInTokyo(now()),
  }
}

/** Whatever the address says, only what is public as known now can be frozen. */
function publishedOnly(url: string): URLSearchParams {
  const query = new URL(url).searchParams
  query.delete('known-on')
  query.set('content', 'published')
  return query
}

const FreezeForm = z.object({
  approvedOn: z.string().default(''),
  documentNumber: z.string().trim().max(100).default(''),
})

/** Publishes the report of the address under the approval of the form. */
export async function answerFreeze(
  actor: Actor,
  town: Town,
  request: Request,
): Promise<FormMistakes | Response> {
  const form = await readForm(request, FreezeForm)
  if (!form.ok) return form.mistakes
  const { value, values } = form
  const { programme, wish } = await wishedReport(actor, town, publishedOnly(request.url))
  const today = todayInTokyo(now())
  const { day, mistakes } = readApproval(value.approvedOn, today)
  if (wish.asOf > today) {
    mistakes.push({ field: '', messageKey: 'progress.desk.freeze.future', details: {} })
  }
  if (mistakes.length > 0) return { values, mistakes }
  const { asOf, template, digits } = wish
  const approval = { approvedOn: day, documentNumber: value.documentNumber || null }
  const done = await attempt(values, () =>
    publishReport(actor, { town, programme: programme.id, asOf, template, digits, ...approval }),
  )
  if (!done.ok) return done.mistakes
  const query = new URLSearchParams({
    programme: programme.publicId,
    'as-of': asOf,
    template,
    done: done.value.publicId,
  })
  return redirect(`/${town.code}/desk/report?${query}`)
}

function readApproval(
  typed: string,
  today: string,
): { day: string | null; mistakes: FieldMistake[] } {
  if (typed.trim() === '') return { day: null, mistakes: [] }
  const read = parseDate(typed)
  const field = 'approvedOn'
  if (!read.ok) {
    const { messageKey, details } = read
    return { day: null, mistakes: [{ field, messageKey, details }] }
  }
  if (read.value <= today) return { day: read.value, mistakes: [] }
  const details = { day: typed.trim() }
  return { day: null, mistakes: [{ field, messageKey: 'programme.refusal.future', details }] }
}
