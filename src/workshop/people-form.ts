// What somebody says who wants to come, as it is typed: on the public page, at the desk and at the door.

import { z } from 'zod'
import { listOf, optional } from '#kernel/forms'
import { toHalfWidth } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { ageBandKeys, isContact, peopleRoles } from './people.ts'

const Line = z.string().trim().max(100)

/** What is asked of everybody; area and age may be left out. */
const about = {
  role: z.enum(peopleRoles),
  ageBand: optional(z.enum(ageBandKeys)),
  area: optional(z.string().trim().max(60)),
}

const named = {
  name: Line.min(1),
  kana: Line.default(''),
  ...about,
}

const Contact = z.string().trim().max(200)

/** The public form; answers to the series' own questions come as `answer-0`, `answer-1` …. */
export const Application = z.looseObject({
  sessions: listOf(z.string()).refine((chosen) => chosen.length > 0, {
    message: 'workshop.people.refusal.noSession',
  }),
  ...named,
  contact: Contact.min(1).refine(isContact, { message: 'workshop.people.refusal.contact' }),
  /** Hidden from people: what fills it in is a program, or a browser that fills in everything. */
  website: z.literal('', { message: 'workshop.people.refusal.again' }).optional(),
})
export type Application = z.infer<typeof Application>

/** Added at the desk for somebody who called or came by. */
export const NewPerson = z.object({ ...named, contact: Contact.default('') })
export type NewPerson = z.infer<typeof NewPerson>

/** Somebody who simply comes: counted, named only where they like. */
export const WalkIn = z.object({
  ...about,
  name: Line.default(''),
  kana: Line.default(''),
  /** A family at once; only where no name is given. */
  people: z
    .preprocess(
      (typed) =>
        typeof typed === 'string' ? Number(toHalfWidth(typed).trim() || Number.NaN) : typed,
      z.number().int().min(1).max(50),
    )
    .default(1),
})
export type WalkIn = z.infer<typeof WalkIn>

const mostAnswerLetters = 1000

/** The answers of a posted form, by the question as it was asked; one that is too long is refused, never cut. */
export function answersOf(
  form: Readonly<Record<string, unknown>>,
  questions: readonly string[],
): Record<string, string> {
  const given = questions.map((question, at): [string, string] => {
    const answer = String(form[`answer-${at}`] ?? '').trim()
    if ([...answer].length > mostAnswerLetters) {
      refuse('invalid', 'workshop.people.answerTooLong', { question, most: mostAnswerLetters })
    }
    return [question, answer]
  })
  return Object.fromEntries(given.filter(([, answer]) => answer !== ''))
}
