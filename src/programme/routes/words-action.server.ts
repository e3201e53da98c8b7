// Every form of scale, tags and settings ends here: read, checked, recorded as one batch, back to the list.
import { redirect } from 'react-router'
import { z } from 'zod'
import { now } from '#kernel/db'
import { attempt, type FormMistakes, readForm } from '#kernel/forms'
import { todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { recordEdits } from '../edits.server.ts'
import { readDay } from './desk-form.ts'
import { type DeskProgramme, deskProgramme } from './desk-programme.server.ts'
import type { WordsStep } from './words-form.ts'

/** What every form of words may carry besides its own fields. */
export const common = {
  effectiveOn: z.string().default(''),
  reason: z.string().trim().max(2000).default(''),
  isCorrection: z.string().optional(),
}

interface Common {
  effectiveOn: string
  reason: string
  isCorrection?: string | undefined
}

interface Sender {
  actor: Actor
  request: Request
  /** Municipality code of the address. */
  code: string
}

/** Records what `stepOf` makes of the form, and goes back to the list; or gives the mistakes. */
export async function answerWords<T extends Common>(
  { actor, request, code }: Sender,
  schema: z.ZodType<T>,
  stepOf: (value: T, found: DeskProgramme, days: { told: string; today: string }) => WordsStep,
): Promise<FormMistakes | Response> {
  const form = await readForm(request, schema)
  if (!form.ok) return form.mistakes
  const { value, values } = form
  const found = await deskProgramme(actor, request.url)
  if (!found) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  const today = todayInTokyo(now())
  const { day, mistakes } = readDay(value.effectiveOn, 'effectiveOn', { notAfter: today })
  const told = day ?? today
  const step = stepOf(value, found, { told, today })
  const all = [...mistakes, ...step.mistakes]
  if (all.length > 0) return { values, mistakes: all }
  const { id: programme, publicId } = found.programme
  const effectiveOn = step.effectiveOn ?? told
  const reason = value.reason || null
  const done = await attempt(values, () =>
    recordEdits(actor, { programme, edits: step.edits, effectiveOn, reason }),
  )
  if (!done.ok) return done.mistakes
  const query = new URLSearchParams({ programme: publicId, done: done.value.batch })
  return redirect(`/${code}/desk/words?${query}`)
}
