// The photos of an evening: added, described, put in order and taken away again; only those with 撮影同意 reach the book.
import { newId, now, type TablesTx } from '#kernel/db'
import { saveFile } from '#kernel/files'
import { storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { findSession } from './phases.server.ts'
import { mayLook, mayRun } from './rights.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface Photo {
  id: string
  hash: string
  caption: string
  alternativeText: string
  hasConsent: boolean
  /** Who was asked, and what they said. */
  consentNote: string
  isRemoved: boolean
}

export type PhotoWords = Pick<Photo, 'caption' | 'alternativeText' | 'hasConsent' | 'consentNote'>

/** Every photo of a session in its order, removed ones last so that they can come back. */
export async function listPhotos(actor: Actor, session: string): Promise<Photo[]> {
  allow(mayLook(actor))
  return inTown(actor, async (tx) => {
    await findSession(tx, { id: session })
    const photos = await readPhotos(tx, session)
    return [...photos.filter((one) => !one.isRemoved), ...photos.filter((one) => one.isRemoved)]
  })
}

/** Keeps a picture as the last photo of a session; anything that is no picture is refused. */
export async function addPhoto(
  actor: Actor,
  session: string,
  input: PhotoWords & { file: { name: string; bytes: Uint8Array } },
): Promise<string> {
  await inTown(actor, async (tx) => allowToRun(actor, await findSession(tx, { id: session })))
  const { hash, mediaType, width } = await saveFile(actor, input.file.bytes, {
    name: input.file.name,
  })
  if (width === null) refuse('invalid', 'workshop.book.photos.noPicture')
  const id = newId()
  await inTown(actor, async (tx) => {
    const { position } = await tx
      .selectFrom('workshop_photo')
      .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('position'))
      .where('session_id', '=', session)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('workshop_photo')
      .values({
        town_id: actor.town,
        id,
        session_id: session,
        hash,
        media_type: mediaType,
        ...asColumns(input),
        position: position + 1,
        added_at: now(),
        added_by: nameOf(actor),
      })
      .execute()
  })
  return id
}

/** Says something else of a photo. */
export async function describePhoto(actor: Actor, id: string, words: PhotoWords): Promise<void> {
  await changePhoto(actor, id, () => asColumns(words))
}

/** Takes a photo out of sight; it stays here and can be put back. */
export async function removePhoto(actor: Actor, id: string): Promise<void> {
  await changePhoto(actor, id, () => ({ removed_at: now() }))
}

/** Undoes a removal. */
export async function restorePhoto(actor: Actor, id: string): Promise<void> {
  await changePhoto(actor, id, () => ({ removed_at: null }))
}

/** One place earlier (-1) or later (1) among the photos that are shown. */
export async function movePhoto(actor: Actor, id: string, by: -1 | 1): Promise<void> {
  await inTown(actor, async (tx) => {
    const session = await sessionOfPhoto(tx, actor, id)
    const shown = (await readPhotos(tx, session)).filter((one) => !one.isRemoved)
    const at = shown.findIndex((one) => one.id === id)
    const other = shown[at + by]
    const own = shown[at]
    if (!own || !other) return
    const move = (photo: string, position: number) => {
      return tx.updateTable('workshop_photo').set({ position }).where('id', '=', photo).execute()
    }
    await move(own.id, other.position)
    await move(other.id, own.position)
  })
}

async function changePhoto(
  actor: Actor,
  id: string,
  change: () => Partial<ReturnType<typeof asColumns>> & { removed_at?: Date | null },
): Promise<void> {
  await inTown(actor, async (tx) => {
    await sessionOfPhoto(tx, actor, id)
    await tx.updateTable('workshop_photo').set(change()).where('id', '=', id).execute()
  })
}

async function sessionOfPhoto(tx: Tx, actor: Actor, id: string): Promise<string> {
  const photo = await tx
    .selectFrom('workshop_photo')
    .select('session_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!photo) return refuse('not-found', 'workshop.book.photos.noSuchPhoto')
  allowToRun(actor, await findSession(tx, { id: photo.session_id }))
  return photo.session_id
}

function allowToRun(actor: Actor, place: { id: string; series: string }) {
  allow(mayRun(actor, [place.series, place.id]))
}

function asColumns({ caption, alternativeText, hasConsent, consentNote }: PhotoWords) {
  return {
    caption: storableText(caption),
    alternative_text: storableText(alternativeText),
    has_consent: hasConsent,
    consent_note: storableText(consentNote),
  }
}

async function readPhotos(tx: Tx, session: string): Promise<(Photo & { position: number })[]> {
  const rows = await tx
    .selectFrom('workshop_photo')
    .select([
      'id',
      'hash',
      'caption',
      'alternative_text as alternativeText',
      'has_consent as hasConsent',
      'consent_note as consentNote',
      'position',
      'removed_at',
    ])
    .where('session_id', '=', session)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ removed_at, ...photo }) => ({ ...photo, isRemoved: removed_at !== null }))
}
