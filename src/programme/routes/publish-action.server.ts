// From the form of drafts to a publication: first looked over, then done.
import { redirect } from 'react-router'
import { z } from 'zod'
import { now } from '#kernel/db'
import { attempt, type FieldMistake, type FormMistakes, listOf, readForm } from '#kernel/forms'
import { todayInTokyo } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { findProgramme, openProgramme } from '../operations.server.ts'
import { publish, readDrafts } from '../publishing.server.ts'
import { readDay } from './desk-form.ts'
import { seenOf } from './publish-view.server.ts'
import { samePage } from './same-page.ts'

const PublishForm = z.object({
  initiatives: listOf(z.string()),
  approvedOn: z.string().default(''),
  documentNumber: z.string().trim().max(100).default(''),
  seen: z.string().default(''),
  step: z.enum(['check', 'publish']),
  back: z.string().optional(),
})

export type PublishAnswer =
  | { step: 'edit'; mistakes: FormMistakes }
  | { step: 'confirm'; values: FormMistakes['values']; approvedOn: string | null; chosen: string[] }

/** Checks the form, asks once more, publishes: the answer is what the page shows next. */
export async function answerPublish(
  actor: Actor,
  request: Request,
): Promise<PublishAnswer | Response> {
  const form = await readForm(request, PublishForm)
  if (!form.ok) return { step: 'edit', mistakes: form.mistakes }
  const { value, values } = form
  if (value.back !== undefined) return { step: 'edit', mistakes: { values, mistakes: [] } }
  const wanted = new URL(request.url).searchParams.get('programme') ?? undefined
  const programme = await findProgramme(actor, wanted)
  const { day, mistakes } = readDay(value.approvedOn, 'approvedOn', { notAfter: today() })
  const chosen = await chosenAmong(actor, programme.id, value.initiatives)
  if (chosen === null) mistakes.push(nothingChosen)
  if (!(await isSeen(actor, programme.id, value.seen))) mistakes.push(changedMeanwhile)
  if (mistakes.length > 0 || chosen === null)
    return { step: 'edit', mistakes: { values, mistakes } }
  if (value.step === 'check') {
    return { step: 'confirm', values, approvedOn: day, chosen: value.initiatives }
  }
  const done = await attempt(values, () =>
    publish(actor, {
      programme: programme.id,
      ...(chosen === 'all' ? {} : { initiatives: chosen }),
      approvedOn: day,
      documentNumber: value.documentNumber || null,
    }),
  )
  if (!done.ok) return { step: 'edit', mistakes: done.mistakes }
  return redirect(samePage(request, { programme: programme.publicId, done: done.value.id }))
}

const today = () => todayInTokyo(now())

const nothingChosen: FieldMistake = {
  field: 'initiatives',
  messageKey: 'programme.publishing.mistake.nothingChosen',
  details: {},
}

const changedMeanwhile: FieldMistake = {
  field: 'initiatives',
  messageKey: 'programme.publishing.mistake.changedMeanwhile',
  details: {},
}

/** 'all' where every draft was ticked, so that nothing invisible stays behind; null for none at all. */
async function chosenAmong(actor: Actor, programme: string, ticked: readonly string[]) {
  const { own, initiatives } = await readDrafts(actor, programme)
  const known = initiatives.filter(({ id }) => ticked.includes(id)).map(({ id }) => id)
  if (known.length === initiatives.length) return 'all' as const
  return known.length > 0 || own.length > 0 ? known : null
}

async function isSeen(actor: Actor, programme: string, seen: string): Promise<boolean> {
  return seenOf(await openProgramme(actor, programme)) === seen
}
