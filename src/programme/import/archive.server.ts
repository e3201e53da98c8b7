// Opens an uploaded archive without trusting what it says about itself: sizes are counted while inflating.

import { inflateRawSync } from 'node:zlib'
import { refuse } from '#kernel/refusal'

/** Limits that no honest report reaches. */
export const archiveLimits = { megabytes: 100, parts: 2000 }

interface Entry {
  name: string
  method: number
  encrypted: boolean
  /** Place of its local header. */
  at: number
  compressed: number
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const longestComment = 65_557

/** The parts of a zip archive by name. Refuses bombs, too many parts, damaged and locked archives. */
export function openArchive(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  const entries = readDirectory(bytes, file)
  const parts = new Map<string, Uint8Array>()
  let left = archiveLimits.megabytes * 1_000_000
  for (const entry of entries) {
    if (entry.encrypted) refuse('invalid', 'programme.import.encrypted', { file })
    const part = readPart(bytes, entry, left, file)
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

function readDirectory(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) refuse('invalid', 'programme.import.brokenZip', { file })
  const count = view.getUint16(end + 10, true)
  if (count > archiveLimits.parts) {
    refuse('invalid', 'programme.import.tooManyParts', { file, count, limit: archiveLimits.parts })
  }
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) {
      refuse('invalid', 'programme.import.brokenZip', { file })
    }
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
      compressed: view.getUint32(at + 20, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return -1
}

function readPart(bytes: Uint8Array, entry: Entry, left: number, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localSignature) {
    return refuse('invalid', 'programme.import.brokenZip', { file })
  }
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (packed.length !== entry.compressed) refuse('invalid', 'programme.import.brokenZip', { file })
  if (entry.method === 0) return packed.length <= left ? packed : tooLarge(file)
  if (entry.method !== 8) return refuse('invalid', 'programme.import.brokenZip', { file })
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(file)
    return refuse('invalid', 'programme.import.brokenZip', { file })
  }
}

function tooLarge(file: string): never {
  return refuse('invalid', 'programme.import.zipBomb', { file, limit: archiveLimits.megabytes })
}
