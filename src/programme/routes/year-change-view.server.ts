// What the page of the year change shows, and what it does.
import { redirect } from 'react-router'
import { z } from 'zod'
import { now } from '#kernel/db'
import { attempt, type FormMistakes, readForm } from '#kernel/forms'
import { fiscalYearBounds, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, mayAdminister } from '#kernel/tenancy'
import { changeYear } from '../year-change.server.ts'
import type { YearChange } from '../year-change.ts'
import { deskProgramme, type ProgrammeChoice } from './desk-programme.server.ts'
import { samePage } from './same-page.ts'
import { readYearChange, type YearInitiative, yearInitiatives } from './year-change-form.ts'

export interface YearChangeView {
  choice: ProgrammeChoice
  fromYear: number
  toYear: number
  firstDay: string
  /** The new year has begun, so the change can be made. */
  hasBegun: boolean
  mayChange: boolean
  initiatives: YearInitiative[]
}

/** The decisions that wait in the chosen programme; null where the town has none. */
export async function yearChangeView(actor: Actor, url: string): Promise<YearChangeView | null> {
  const found = await deskProgramme(actor, url)
  if (!found) return null
  const { desk, choice } = found
  const toYear = desk.fiscalYear + 1
  const firstDay = fiscalYearBounds(toYear).from
  return {
    choice,
    fromYear: desk.fiscalYear,
    toYear,
    firstDay,
    hasBegun: firstDay <= todayInTokyo(now()),
    mayChange: mayAdminister(actor),
    initiatives: yearInitiatives(desk, toYear),
  }
}

export type YearChangeAnswer =
  | { step: 'edit'; mistakes: FormMistakes }
  | { step: 'confirm'; values: FormMistakes['values']; change: YearChange }

const YearChangeForm = z.object({
  step: z.enum(['check', 'change']),
  toYear: z.coerce.number(),
  back: z.string().optional(),
})

/** Reads the decisions, asks once more, writes them as one batch. */
export async function answerYearChange(
  actor: Actor,
  request: Request,
): Promise<YearChangeAnswer | Response> {
  const form = await readForm(request, YearChangeForm)
  if (!form.ok) return { step: 'edit', mistakes: form.mistakes }
  const { value, values } = form
  if (value.back !== undefined) return { step: 'edit', mistakes: { values, mistakes: [] } }
  const found = await deskProgramme(actor, request.url)
  if (!found) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  const { change, mistakes } = readYearChange(
    values,
    yearInitiatives(found.desk, value.toYear),
    value.toYear,
  )
  if (mistakes.length > 0) return { step: 'edit', mistakes: { values, mistakes } }
  if (value.step === 'check') return { step: 'confirm', values, change }
  const { id, publicId } = found.programme
  const done = await attempt(values, () => changeYear(actor, id, change))
  if (!done.ok) return { step: 'edit', mistakes: done.mistakes }
  return redirect(samePage(request, { programme: publicId, done: done.value.batch }))
}
