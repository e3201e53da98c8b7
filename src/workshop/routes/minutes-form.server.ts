// The form of the minutes: rows of decisions and of who was there, read back into one value.
import { z } from 'zod'
import { attempt, type FormReading, readForm } from '#kernel/forms'
import { toHalfWidth } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { saveMinutes, type ToldMinutes } from '../minutes.server.ts'
import { mostDecisions, mostRoles } from './minutes-rows.ts'

const Words = z.string().max(8000).default('')

const MinutesForm = z.looseObject({
  agenda: Words,
  opinions: Words,
  next: Words,
  openness: z.enum(['open', 'closed']),
  closedBecause: z.string().max(1000).default(''),
})

/** Saves what was typed; rows without words are left out. */
export async function saveFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<void>> {
  const form = await readForm(request, MinutesForm)
  if (!form.ok) return form
  return attempt(form.values, () => saveMinutes(actor, session, toldIn(form.value)), {
    'workshop.people.refusal.whyClosed': 'closedBecause',
  })
}

function toldIn(form: z.infer<typeof MinutesForm>): ToldMinutes {
  const text = (name: string) =>
    String(form[name] ?? '')
      .slice(0, 2000)
      .trim()
  const rows = (count: number) => Array.from({ length: count }, (_, at) => at)
  const decisions = rows(mostDecisions)
    .map((at) => ({ what: text(`what-${at}`), owner: text(`owner-${at}`), due: text(`due-${at}`) }))
    .filter(({ what }) => what !== '')
  const present = rows(mostRoles)
    .map((at) => ({
      role: text(`role-${at}`).slice(0, 100),
      people: countIn(text(`people-${at}`)),
    }))
    .filter(({ role, people }) => role !== '' && people > 0)
  const { agenda, opinions, next, openness, closedBecause } = form
  return {
    minutes: { agenda, opinions, next, decisions },
    present,
    isPublic: openness === 'open',
    closedBecause,
  }
}

/** 12, １２, 12人. */
function countIn(text: string): number {
  return Math.min(Number(toHalfWidth(text).replace(/\D/g, '').slice(0, 6)), 100_000)
}
