// What the page of photos reads from its forms.
import { z } from 'zod'
import { attempt, type FormReading, readForm } from '#kernel/forms'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import {
  addPhoto,
  describePhoto,
  movePhoto,
  type PhotoWords,
  removePhoto,
  restorePhoto,
} from '../photos.server.ts'

const Posted = z.object({
  intent: z.string(),
  file: z.unknown().optional(),
  caption: z.string().trim().max(300).default(''),
  alternativeText: z.string().trim().max(1000).default(''),
  hasConsent: z.string().optional(),
  consentNote: z.string().trim().max(300).default(''),
})
type Posted = z.infer<typeof Posted>

/** Does what one of the page's buttons asks for; answers what the address says afterwards. */
export async function changePhotos(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<string>> {
  const form = await readForm(request, Posted)
  if (!form.ok) return form
  return attempt(form.values, () => changed(actor, session, form.value), fieldOf)
}

const fieldOf = { 'workshop.book.photos.noCaption': 'caption', '*': 'file' }

async function changed(actor: Actor, session: string, posted: Posted): Promise<string> {
  const [step = '', id = ''] = posted.intent.split('.')
  const photo = z.uuid().catch('').parse(id)
  if (step === 'add') return `#${await added(actor, session, posted)}`
  if (!photo) return refuse('not-found', 'workshop.book.photos.noSuchPhoto')
  if (step === 'edit') await describePhoto(actor, photo, wordsOf(posted))
  if (step === 'up') await movePhoto(actor, photo, -1)
  if (step === 'down') await movePhoto(actor, photo, 1)
  if (step === 'restore') await restorePhoto(actor, photo)
  if (step !== 'remove') return `#${photo}`
  await removePhoto(actor, photo)
  return `?removed=${photo}`
}

async function added(actor: Actor, session: string, posted: Posted): Promise<string> {
  const words = wordsOf(posted)
  if (!(posted.file instanceof File) || posted.file.size === 0) {
    return refuse('invalid', 'workshop.book.photos.noFile')
  }
  const bytes = new Uint8Array(await posted.file.arrayBuffer())
  return addPhoto(actor, session, { ...words, file: { name: posted.file.name, bytes } })
}

function wordsOf({ caption, alternativeText, hasConsent, consentNote }: Posted): PhotoWords {
  if (caption === '') refuse('invalid', 'workshop.book.photos.noCaption')
  return { caption, alternativeText, hasConsent: hasConsent !== undefined, consentNote }
}
