// A town without a paper to import begins with an empty programme.
import { redirect } from 'react-router'
import { z } from 'zod'
import { now } from '#kernel/db'
import { attempt, type FormMistakes, readForm } from '#kernel/forms'
import { fiscalYearBounds, fiscalYearOf, parseFiscalYear, todayInTokyo } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { createProgramme } from '../operations.server.ts'

const StartForm = z.object({
  title: z.string().trim().min(1).max(300),
  fiscalYear: z.string().trim().min(1).max(40),
  lead: z.string().max(20_000).default(''),
})

/** Makes the programme and goes to its rows. */
export async function startProgramme(
  actor: Actor,
  request: Request,
  desk: string,
): Promise<FormMistakes | Response> {
  const form = await readForm(request, StartForm)
  if (!form.ok) return form.mistakes
  const { title, lead } = form.value
  const year = parseFiscalYear(form.value.fiscalYear)
  if (!year.ok) {
    const { messageKey, details } = year
    return { values: form.values, mistakes: [{ field: 'fiscalYear', messageKey, details }] }
  }
  const made = await attempt(form.values, () =>
    createProgramme(actor, {
      title,
      lead,
      fiscalYear: year.value,
      effectiveOn: firstDay(year.value),
    }),
  )
  if (!made.ok) return made.mistakes
  return redirect(`${desk}/programme?programme=${made.value.publicId}`)
}

/** Since the year's first day where it has begun, so that entries of April find their programme. */
function firstDay(fiscalYear: number): string {
  const today = todayInTokyo(now())
  const { from } = fiscalYearBounds(fiscalYear)
  return [from, today].sort()[0] ?? today
}

/** The year that runs today. */
export function thisYear(): number {
  return fiscalYearOf(todayInTokyo(now()))
}
