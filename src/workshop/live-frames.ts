// What browser and server say on a board's line. One message is a row of parts, so that all that happened
// within a tick goes out at once: [kind: 1 byte][length: 4 bytes][that many bytes] and so on.

/** `have` and `update` are Yjs' own bytes; the rest is JSON. */
export const kinds = {
  /** A state vector: what the sender has, so that the other sends what is missing. */
  have: 0,
  /** Edits. The first one after `have` is all that was missing. */
  update: 1,
  /** From a browser: Holding. From the server: { "<line>": Person, "<line>": null (gone) }. */
  people: 2,
  /** Cards' words: new, corrected, withdrawn, hidden. */
  texts: 3,
  /** The server's first words: Greeting. */
  hello: 4,
  /** Nothing but that the line is alive. */
  still: 5,
} as const

export interface Part {
  kind: number
  bytes: Uint8Array
}

/** A card as boards show it: a resident's words, never who wrote them. */
export interface BoardText {
  id: string
  number: number
  prompt: string
  table: number | null
  /** Empty once withdrawn, and while hidden. */
  text: string
  phase: string
  source: string
  isWithdrawn: boolean
  isHidden: boolean
}

/** What somebody has in hand, for the others to see. */
export interface Holding {
  /** Cards and islands that they drag or write on. */
  holds: string[]
  /** Their pointer on the board. */
  at: [number, number] | null
}

export interface Person extends Holding {
  /** A staff member's name, a tablet's label, empty for a projector: the server's word. */
  name: string
  kind: 'staff' | 'tablet' | 'projector'
  /** 0 to 11, for telling people apart. */
  colour: number
}

export interface Greeting {
  /** This line's own id among `people`. */
  you: string
  mayWrite: boolean
}

/** No message may be larger; the server closes a line that tries. */
export const mostMessageBytes = 1024 * 1024
const mostHeld = 200
const headBytes = 5

/** Why the server ended a line. */
export const closings = {
  notAllowed: 4403,
  malformed: 4400,
  tooMuch: 4429,
  elsewhere: 4503,
} as const

/** Puts parts into one message. */
export function packParts(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + headBytes + part.bytes.length, 0)
  const message = new Uint8Array(length)
  const view = new DataView(message.buffer)
  let at = 0
  for (const { kind, bytes } of parts) {
    view.setUint8(at, kind)
    view.setUint32(at + 1, bytes.length)
    message.set(bytes, at + headBytes)
    at += headBytes + bytes.length
  }
  return message
}

/** The parts of a message; undefined where it is none. */
export function readParts(message: Uint8Array): Part[] | undefined {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  const parts: Part[] = []
  for (let at = 0; at < message.length; ) {
    if (at + headBytes > message.length) return undefined
    const end = at + headBytes + view.getUint32(at + 1)
    if (end > message.length) return undefined
    parts.push({ kind: view.getUint8(at), bytes: message.subarray(at + headBytes, end) })
    at = end
  }
  return parts
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function jsonPart(kind: number, value: unknown): Part {
  return { kind, bytes: encoder.encode(JSON.stringify(value)) }
}

/** A part's JSON; undefined where it is none. */
export function readJson(part: Part): unknown {
  try {
    return JSON.parse(decoder.decode(part.bytes))
  } catch {
    return undefined
  }
}

/** What somebody says they hold, cut down to what it can be; undefined where it makes no sense. */
export function readHolding(value: unknown): Holding | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { holds, at } = value as { holds?: unknown; at?: unknown }
  if (!Array.isArray(holds)) return undefined
  const isPoint = Array.isArray(at) && at.length === 2 && at.every((n) => Number.isFinite(n))
  return {
    holds: holds.filter((id) => typeof id === 'string' && id.length <= 40).slice(0, mostHeld),
    at: isPoint ? [Math.round(at[0]), Math.round(at[1])] : null,
  }
}
