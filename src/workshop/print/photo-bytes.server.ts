// The photos of a book, loaded once, as Word and Typst can draw them.
import sharp from 'sharp'
import { readFile } from '#kernel/files'
import type { Actor } from '#kernel/tenancy'
import type { BookPhoto } from './book.ts'

export interface LoadedPhoto {
  /** Name inside the document, by the order of the book: no hash, so that equal books are equal bytes. */
  name: string
  type: 'png' | 'jpg'
  bytes: Uint8Array
  width: number
  height: number
}

export interface LoadedPhotos {
  of: (hash: string) => LoadedPhoto | undefined
  byName: Record<string, Uint8Array>
}

/** Gives a picture by its hash as PNG or JPEG. */
export type PhotoFiles = (hash: string) => Promise<Uint8Array>

/** Loads every photo once; without `files` only captions are printed. */
export async function loadPhotos(
  photos: readonly BookPhoto[],
  files: PhotoFiles | undefined,
): Promise<LoadedPhotos> {
  const loaded = new Map<string, LoadedPhoto>()
  for (const { hash } of files ? photos : []) {
    if (!files || loaded.has(hash)) continue
    const bytes = await files(hash)
    const { width, height, format } = await sharp(bytes).metadata()
    const type = format === 'png' ? 'png' : 'jpg'
    loaded.set(hash, { name: `photo-${loaded.size + 1}.${type}`, type, bytes, width, height })
  }
  return {
    of: (hash) => loaded.get(hash),
    byName: Object.fromEntries([...loaded.values()].map(({ name, bytes }) => [name, bytes])),
  }
}

/** The town's own files, as paper takes them. */
export function photoFiles(actor: Actor): PhotoFiles {
  return async (hash) => (await readFile(actor, hash, 'print')).bytes
}
