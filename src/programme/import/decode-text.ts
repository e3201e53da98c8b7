// Bytes into text: UTF-8, UTF-16 with its mark, or CP932, the three that a town's files come in.
import { refuse } from '#kernel/refusal'

/** The text of the bytes; refuses broken ones, naming line and byte. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isBinary(bytes)) refuse('invalid', 'programme.import.unknownBinary', { file })
  return decode(bytes, 'utf-8') ?? decode(bytes, 'shift_jis') ?? refuseBroken(bytes, file)
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const mostControls = 0.02

/** Many control characters are a program or a picture, not words. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
  return head.filter(isControl).length > head.length * mostControls
}

/** Most of the file is in the encoding that goes further; there the damage is. */
function refuseBroken(bytes: Uint8Array, file: string): never {
  const byte = Math.max(firstBroken(bytes, 'utf-8'), firstBroken(bytes, 'shift_jis'))
  const line = bytes.subarray(0, byte).filter((one) => one === 10).length + 1
  return refuse('invalid', 'programme.import.brokenEncoding', { file, line, byte: byte + 1 })
}

/** How many bytes from the start are right, by halving. */
function firstBroken(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isRightSoFar(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

function isRightSoFar(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
