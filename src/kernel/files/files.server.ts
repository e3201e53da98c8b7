// The files of a town: saved once, found by their hash, never given to another town.
import { now, type TownTx, townDoor } from '../db/index.server.ts'
import { refuse } from '../refusal.ts'
import { allow, nameOf } from '../tenancy/permissions.ts'
import type { Actor } from '../tenancy/schema.ts'
import { checkFile, type MediaType, makePrint, makeThumbnail } from './check.server.ts'
import { hashOf, put, take, type Variant } from './shelf.server.ts'
import type { FileTables } from './tables.ts'

const inTown = townDoor<FileTables>()

export interface StoredFile {
  /** SHA-256 of what is kept, as 64 hexadecimal digits: its address. */
  hash: string
  mediaType: MediaType
  size: number
  /** Pixels, for pictures alone. */
  width: number | null
  height: number | null
  /** What it was called when it first came; null where nobody said. */
  name: string | null
}

const widths = { small: 320, medium: 1280 } as const

/** Keeps a file after looking at what it really is; the same bytes give the same hash. */
export async function saveFile(
  actor: Actor,
  bytes: Uint8Array,
  options: { name?: string; within?: TownTx } = {},
): Promise<StoredFile> {
  allow(mayUpload(actor))
  const checked = await checkFile(bytes)
  const hash = hashOf(checked.bytes)
  await put(hash, 'original', checked.bytes)
  if (checked.width !== null) {
    for (const variant of ['small', 'medium', 'print'] as const)
      await putVariant(hash, variant, checked.bytes)
  }
  const name = plainName(options.name)
  const { mediaType, width, height } = checked
  const file: StoredFile = { hash, mediaType, size: checked.bytes.length, width, height, name }
  await inTown(
    actor,
    async (tx) => {
      const row = {
        town_id: actor.town,
        hash,
        media_type: mediaType,
        size: file.size,
        width,
        height,
      }
      await tx
        .insertInto('kernel_file')
        .values({ ...row, name, uploaded_at: now(), uploaded_by: nameOf(actor) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    options.within,
  )
  return file
}

/**
 * Keeps a file of another installation under the hash that it had there. It is looked at like every
 * file, but kept as it is: drawn anew it would be another file, and what names it would not find it.
 */
export async function takeFile(actor: Actor, hash: string, bytes: Uint8Array): Promise<void> {
  allow(mayUpload(actor))
  const { mediaType, width, height } = await checkFile(bytes)
  if (hashOf(bytes) !== hash) refuse('invalid', 'kernel.files.lost', { hash })
  await put(hash, 'original', bytes)
  const row = {
    town_id: actor.town,
    hash,
    media_type: mediaType,
    size: bytes.length,
    width,
    height,
  }
  await inTown(actor, (tx) =>
    tx
      .insertInto('kernel_file')
      .values({ ...row, name: null, uploaded_at: now(), uploaded_by: nameOf(actor) })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** Everybody of the town hall but those who only look. */
function mayUpload(actor: Actor): boolean {
  if (actor.kind === 'operator') return true
  return actor.kind === 'staff' && actor.grants.some((grant) => grant.role !== 'viewer')
}

/** What is known of a file; refused where this town has no such file. */
export async function findFile(actor: Actor, hash: string, within?: TownTx): Promise<StoredFile> {
  const row = await inTown(
    actor,
    (tx) =>
      tx
        .selectFrom('kernel_file')
        .select(['hash', 'media_type', 'size', 'width', 'height', 'name'])
        .where('hash', '=', hash)
        .executeTakeFirst(),
    within,
  )
  if (!row) return refuse('not-found', 'kernel.files.noSuchFile')
  const { media_type, ...rest } = row
  return { ...rest, mediaType: media_type as MediaType }
}

/** The bytes of a town's file; a variant of a picture that was lost is made anew. */
export async function readFile(
  actor: Actor,
  hash: string,
  variant: Variant = 'original',
): Promise<{ file: StoredFile; bytes: Uint8Array; mediaType: string }> {
  const file = await findFile(actor, hash)
  const whole = async () =>
    (await take(hash, 'original')) ?? refuse('not-found', 'kernel.files.lost', { hash })
  if (variant === 'original' || file.width === null) {
    return { file, bytes: await whole(), mediaType: file.mediaType }
  }
  const bytes = (await take(hash, variant)) ?? (await putVariant(hash, variant, await whole()))
  return { file, bytes, mediaType: variant === 'print' ? printType(bytes) : 'image/webp' }
}

async function putVariant(
  hash: string,
  variant: Exclude<Variant, 'original'>,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const made =
    variant === 'print' ? await makePrint(bytes) : await makeThumbnail(bytes, widths[variant])
  // What is kept already needs no second copy.
  if (made !== bytes) await put(hash, variant, made)
  return made
}

/** PNG and JPEG differ in their first byte. */
function printType(bytes: Uint8Array): MediaType {
  return bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'
}

/** The last part of a path, without what no file name may hold. */
function plainName(name: string | undefined): string | null {
  const last = name?.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}"<>|*?:]/gu, '')
      .trim()
      .slice(0, 200) || null
  )
}
