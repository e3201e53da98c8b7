// Archives that are the same bytes on every machine: without it no docx could be made again byte-equal.
import { unzipSync, zipSync } from 'fflate'

export type ArchiveFiles = Readonly<Record<string, Uint8Array | string>>

/** Zip stores local time without a zone, so a date made of local parts gives the same bytes everywhere. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0)

/** A zip archive with entries in the order of their names (`first` before all others) and one fixed time. */
export function makeZip(files: ArchiveFiles, first: readonly string[] = []): Uint8Array {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length)
  const names = Object.keys(files).sort((one, other) => {
    return rank(one) - rank(other) || (one < other ? -1 : 1)
  })
  const entries = names.map((name) => [name, asBytes(files[name] ?? '')] as const)
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 6 })
}

/**
 * The files of an archive that this program itself made. Uploads need limits and are read elsewhere.
 */
export function openOwnZip(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes)
}

/** The bytes of a text in UTF-8. */
export function asBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
