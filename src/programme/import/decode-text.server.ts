// Bytes into text in the encodings that towns use; what is broken is told with its place, not guessed.

import { refuse } from '#kernel/refusal'

const labels = { sjis: 'shift_jis', eucJp: 'euc-jp', jis: 'iso-2022-jp' } as const

/**
 * Decodes UTF-8 (with or without byte order mark), UTF-16 with one, CP932, and the older EUC-JP and JIS.
 * Refuses with line and byte where no encoding fits.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWide(bytes, 'utf-16le', file)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWide(bytes, 'utf-16be', file)
  if (bytes.includes(0x1b) && !bytes.some((byte) => byte > 0x7f)) {
    const jis = decodeStrictly(bytes, labels.jis)
    if (jis !== null) return jis
  }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  if (looksLikeUtf8(bytes)) return broken(bytes, firstBadByte(bytes, 'utf-8'), file)
  const sjis = decodeStrictly(bytes, labels.sjis)
  if (sjis !== null && !isMostlyHalfKana(sjis)) return sjis
  const eucJp = decodeStrictly(bytes, labels.eucJp)
  if (eucJp !== null) return eucJp
  return sjis ?? broken(bytes, firstBadByte(bytes, labels.sjis), file)
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeWide(bytes: Uint8Array, label: string, file: string): string {
  const text = decodeStrictly(bytes, label)
  if (text !== null) return text
  const loose = new TextDecoder(label).decode(bytes)
  const before = loose.slice(0, loose.indexOf('\ufffd'))
  const details = { file, line: before.split('\n').length, byte: 3 + before.length * 2 }
  return refuse('invalid', 'programme.import.brokenEncoding', details)
}

/** Many whole UTF-8 letters and few broken ones: a damaged UTF-8 file, which CP932 would turn into gibberish. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let bad = 0
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at)
    if (length > 2) whole += 1
    if (length === 0) bad += 1
    at += Math.max(1, length)
  }
  return whole > bad * 2
}

/** Length of the UTF-8 letter at a place, 0 where there is none. */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** EUC-JP read as CP932 is nearly all half-width kana. */
function isMostlyHalfKana(text: string): boolean {
  const kana = text.match(/[\uff61-\uff9f]/g)?.length ?? 0
  const wide = text.match(/[^\0-\u007f]/g)?.length ?? 0
  return kana * 2 > wide
}

/** The first byte that does not fit, found by halving; a letter cut by the end of a part does not count. */
function firstBadByte(bytes: Uint8Array, label: string): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesSoFar(bytes.subarray(0, middle), label)) good = middle
    else bad = middle
  }
  return Math.min(good, bytes.length - 1)
}

function decodesSoFar(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function broken(bytes: Uint8Array, at: number, file: string): never {
  let line = 1
  for (let place = 0; place < at; place += 1) if (bytes[place] === 0x0a) line += 1
  return refuse('invalid', 'programme.import.brokenEncoding', { file, line, byte: at + 1 })
}
