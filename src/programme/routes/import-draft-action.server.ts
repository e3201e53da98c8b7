// What the buttons of a preview do: each is a step that is kept, and the page comes back where it was.
import { redirect } from 'react-router'
import type { z } from 'zod'
import { attempt, type FormMistakes, readForm } from '#kernel/forms'
import type { Actor } from '#kernel/tenancy'
import type { Step } from '../import/preview-steps.ts'
import {
  aimImportDraft,
  commitImportDraft,
  takeImportStep,
  walkImportSteps,
} from '../import-drafts.server.ts'
import { typedIn } from './desk-form.ts'
import { targetOf } from './import-page.server.ts'
import { PreviewForm, stepOfForm } from './import-step-form.ts'

interface Place {
  id: string
  /** Address of the desk. */
  desk: string
}

/** Does what the form asks for; a mistake comes back beside what was typed. */
export async function answerPreview(
  actor: Actor,
  request: Request,
  place: Place,
): Promise<FormMistakes | Response> {
  const form = await readForm(request, PreviewForm)
  if (!form.ok) return form.mistakes
  const { value, values } = form
  if (value.intent === 'commit') return commit(actor, values, place)
  const done = await attempt(values, () => act(actor, place.id, value), {
    'programme.import.edit.cannotSplit': 'pieces',
    'programme.import.edit.noLabel': 'otherLabel',
    'programme.import.edit.noInitiativeChosen': 'initiative',
    'programme.import.edit.noActivityChosen': 'activity',
    'programme.refusal.reasonMissing': firstWithoutReason(value),
  })
  if (!done.ok) return done.mistakes
  return redirect(`${place.desk}/import/draft/${place.id}${nextPlace(request, value, done.value)}`)
}

/** Gives back the piece that the page goes on with. */
async function act(
  actor: Actor,
  id: string,
  value: z.infer<typeof PreviewForm>,
): Promise<string | null> {
  const { intent, piece } = value
  if (intent === 'undo' || intent === 'redo') {
    await walkImportSteps(actor, id, intent === 'undo' ? -1 : 1)
    return piece || null
  }
  if (intent === 'aim') {
    await aimImportDraft(actor, id, await targetOf(actor, value.programme))
    return null
  }
  const step = stepOfForm(value)
  await takeImportStep(actor, id, step)
  return pieceAfter(step)
}

function pieceAfter(step: Step): string | null {
  if (step.do === 'place' || step.do === 'unplace' || step.do === 'merge') return null
  if (step.do === 'map' || step.do === 'gone' || step.do === 'match') return null
  // Joined, the two are named by the one that stands first on the paper.
  if (step.do === 'join') return earlier(step.piece, step.other)
  return step.piece
}

function earlier(one: string, other: string): string {
  return Number(one.slice(1)) < Number(other.slice(1)) ? one : other
}

function firstWithoutReason({ known, ends, reasons }: z.infer<typeof PreviewForm>): string {
  const at = known.findIndex((id, index) => ends.includes(id) && reasons[index]?.trim() === '')
  return `reason-${known[at] ?? ''}`
}

/**
 * The same page with the piece still open. A page without scripts starts at its top again, so it is
 * sent to the piece; one with scripts stays where it is.
 */
function nextPlace(
  request: Request,
  value: z.infer<typeof PreviewForm>,
  piece: string | null,
): string {
  const { searchParams } = new URL(request.url)
  const query = new URLSearchParams(searchParams)
  for (const name of ['piece', 'page', 'said', '_routes']) query.delete(name)
  query.set('said', value.intent.split('.')[0] ?? '')
  const isOpen = searchParams.has('piece') || value.intent === 'split'
  if (piece && isOpen) query.set('piece', piece)
  else if (searchParams.has('page')) query.set('page', searchParams.get('page') ?? '1')
  const wholePage = request.headers.get('sec-fetch-mode') === 'navigate'
  const target = piece ?? (value.piece === '' ? 'preview' : 'said')
  return `?${query}${wholePage ? `#${target}` : ''}`
}

async function commit(
  actor: Actor,
  values: FormMistakes['values'],
  { id, desk }: Place,
): Promise<FormMistakes | Response> {
  const looked = { state: typedIn(values, 'state'), seen: typedIn(values, 'seen') }
  const done = await attempt(values, () => commitImportDraft(actor, id, looked))
  return done.ok ? redirect(`${desk}/import/${done.value.id}?done=imported`) : done.mistakes
}
