// What can be done on the page of one activity: pictures, publicity, taking it out. Each is one batch with its reason.
import { redirect } from 'react-router'
import { z } from 'zod'
import { saveFile } from '#kernel/files'
import {
  attempt,
  type FieldMistake,
  type FormMistakes,
  type FormReading,
  readForm,
} from '#kernel/forms'
import { type Actor, allow } from '#kernel/tenancy'
import type { Edit } from '../edit.ts'
import { recordEdits } from '../edits.server.ts'
import { mayWriteIn } from '../rights.server.ts'
import type { Activity, Figure } from '../state.ts'
import { findActivity } from './activity-view.server.ts'

const ActivityForm = z.object({
  intent: z.string().max(40),
  file: z.unknown().optional(),
  caption: z.string().trim().max(1000).default(''),
  alternativeText: z.string().trim().max(2000).default(''),
  placement: z.enum(['inline', 'annex']).default('inline'),
  visible: z.enum(['public', 'hidden']).optional(),
  reason: z.string().trim().max(1000).default(''),
})
type ActivityForm = z.infer<typeof ActivityForm>

/** Does what the pressed button says, for whoever may write here; mistakes come back with what was typed. */
export async function saveActivity(
  actor: Actor,
  request: Request,
  activity: string,
): Promise<FormMistakes | Response> {
  const place = await findActivity(actor, { url: request.url, activity })
  // Before anything is kept: a file would stay even where its entry is refused.
  allow(await mayWriteIn(actor, place.initiative))
  const form = await readForm(request, ActivityForm)
  if (!form.ok) return form.mistakes
  const step = await stepOf(actor, place.activity, form)
  if (!step.ok) return step.mistakes
  const input = {
    programme: place.found.programme.id,
    edits: [step.value],
    reason: form.value.reason || null,
  }
  const recorded = await attempt(form.values, () => recordEdits(actor, input))
  if (!recorded.ok) return recorded.mistakes
  const url = new URL(request.url)
  const isDropped = form.value.intent === 'drop'
  const path = url.pathname
    .replace(/\.data$/, '')
    .replace(isDropped ? /\/activity\/[^/]*$/ : /$^/, '')
  const query = new URLSearchParams({
    programme: place.found.programme.publicId,
    done: recorded.value.batch,
    count: '1',
  })
  return redirect(`${path}?${query}`)
}

type Read = Extract<FormReading<ActivityForm>, { ok: true }>

async function stepOf(actor: Actor, activity: Activity, form: Read): Promise<FormReading<Edit>> {
  const [intent = '', publicId = ''] = form.value.intent.split('.')
  const figure = activity.figures.find((one) => one.publicId === publicId)
  const dropped = { fields: { dropped: true } }
  switch (intent) {
    case 'add':
      return addPicture(actor, activity, form)
    case 'edit':
      return figure ? editPicture(figure, form) : wrong(form, [goneMeanwhile])
    case 'remove':
      return figure
        ? ok(form, { kind: 'figure', subject: figure.id, ...dropped })
        : wrong(form, [goneMeanwhile])
    case 'drop':
      return withReason(form, { kind: 'activity', subject: activity.id, ...dropped })
    case 'visible':
      return changePublicity(activity, form)
    default:
      return wrong(form, [unknownStep])
  }
}

const unknownStep = { field: '', messageKey: 'kernel.form.wrong', details: {} }
const goneMeanwhile = { field: '', messageKey: 'programme.refusal.noSuchPicture', details: {} }
const missingReason = {
  field: 'reason',
  messageKey: 'programme.refusal.reasonMissing',
  details: {},
}

function withReason(form: Read, edit: Edit): FormReading<Edit> {
  return form.value.reason === '' ? wrong(form, [missingReason]) : ok(form, edit)
}

function changePublicity(activity: Activity, form: Read): FormReading<Edit> {
  const { visible, reason } = form.value
  if (!visible) return wrong(form, [unknownStep])
  const isPublic = visible === 'public'
  const fields = { isPublic, hiddenReason: isPublic ? null : reason }
  return withReason(form, { kind: 'activity', subject: activity.id, fields })
}

const ok = (form: Read, value: Edit): FormReading<Edit> => ({
  ok: true,
  value,
  values: form.values,
})

const wrong = (form: Read, mistakes: FieldMistake[]): FormReading<Edit> => ({
  ok: false,
  mistakes: { values: form.values, mistakes },
})

/** What nobody can name is not for everybody; a picture needs words for those who cannot see it as well. */
function missingWords(
  { caption, alternativeText }: ActivityForm,
  { isPicture, suffix = '' }: { isPicture: boolean; suffix?: string },
): FieldMistake[] {
  const missing = (field: string, text: string) => (text === '' ? [missingIn(field, suffix)] : [])
  return [
    ...missing('caption', caption),
    ...(isPicture ? missing('alternativeText', alternativeText) : []),
  ]
}

/** Says which field it is: in the summary above the form it stands apart from it. */
function missingIn(field: string, suffix = ''): FieldMistake {
  return {
    field: `${field}${suffix}`,
    messageKey: `programme.desk.mistake.${field}Missing`,
    details: {},
  }
}

async function addPicture(
  actor: Actor,
  activity: Activity,
  form: Read,
): Promise<FormReading<Edit>> {
  const { file, caption, alternativeText, placement } = form.value
  const isEmpty = !(file instanceof File) || file.size === 0
  // By the browser's word until the content is known: a paper calls itself one.
  const isPicture = isEmpty || !file.type.startsWith('application/')
  const mistakes = missingWords(form.value, { isPicture })
  if (isEmpty) mistakes.unshift(missingIn('file'))
  if (isEmpty || mistakes.length > 0) return wrong(form, mistakes)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const stored = await attempt(form.values, () => saveFile(actor, bytes, { name: file.name }), {
    '*': 'file',
  })
  if (!stored.ok) return stored
  const { hash, mediaType } = stored.value
  const really = missingWords(form.value, { isPicture: mediaType.startsWith('image/') })
  if (really.length > 0) return wrong(form, really)
  const order = activity.figures.reduce((last, one) => Math.max(last, one.order), 0) + 1
  const fields = {
    activity: activity.id,
    hash,
    mediaType,
    caption,
    alternativeText,
    placement,
    order,
  }
  return ok(form, { kind: 'figure', fields })
}

function editPicture(figure: Figure, form: Read): FormReading<Edit> {
  const mistakes = missingWords(form.value, {
    isPicture: figure.mediaType.startsWith('image/'),
    suffix: `-${figure.publicId}`,
  })
  if (mistakes.length > 0) return wrong(form, mistakes)
  const { caption, alternativeText, placement } = form.value
  return ok(form, {
    kind: 'figure',
    subject: figure.id,
    fields: { caption, alternativeText, placement },
  })
}
