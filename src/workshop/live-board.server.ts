// One board while people are at it: takes in what they do, and tells everybody once per tick.
import * as Y from 'yjs'
import {
  type BoardText,
  closings,
  type Greeting,
  type Holding,
  jsonPart,
  kinds,
  mostMessageBytes,
  type Part,
  type Person,
  packParts,
  readHolding,
  readJson,
  readParts,
} from './live-frames.ts'

/** An open line to one screen, whatever it runs over. */
export interface Member {
  /** Unguessable: over HTTP it is what a line's own messages are known by. */
  id: string
  mayWrite: boolean
  /** The device's or account's id, to find its lines when its right ends. */
  who: string
  name: string
  kind: Person['kind']
  /** Neither throws: a line that is gone already is told nothing. */
  send(message: Uint8Array): void
  close(code: number): void
}

interface Seat {
  member: Member
  colour: number
  /** Told what there is; before that, broadcasts would be of no use. */
  isSynced: boolean
  holding: Holding
  budget: Budget
}

/** How long what happens is gathered before it is told. */
const tickMs = 25
const colours = 12

export class LiveBoard {
  readonly doc: Y.Doc
  readonly #seats = new Map<string, Seat>()
  readonly #told: (update: Uint8Array) => void
  #received: { from: Seat; update: Uint8Array }[] = []
  #updates: Uint8Array[] = []
  #texts = new Map<string, BoardText>()
  #moved = new Set<string>()
  #tick: NodeJS.Timeout | undefined

  /** `told` hears every edit in merged form, to keep it. */
  constructor(doc: Y.Doc, told: (update: Uint8Array) => void) {
    this.doc = doc
    this.#told = told
    doc.on('update', (update: Uint8Array) => {
      this.#updates.push(update)
      this.#told(update)
      this.#schedule()
    })
  }

  get members(): Member[] {
    return [...this.#seats.values()].map((seat) => seat.member)
  }

  /** Takes a line in and greets it; it is told what happens once it has said what it has. */
  join(member: Member): void {
    const taken = new Set([...this.#seats.values()].map((seat) => seat.colour))
    const free = Array.from({ length: colours }, (_, at) => at).find((at) => !taken.has(at))
    const colour = free ?? this.#seats.size % colours
    const holding: Holding = { holds: [], at: null }
    this.#seats.set(member.id, {
      member,
      colour,
      isSynced: false,
      holding,
      budget: new Budget(),
    })
    const greeting: Greeting = {
      you: member.id.slice(0, shownIdLetters),
      mayWrite: member.mayWrite,
    }
    member.send(
      packParts([jsonPart(kinds.hello, greeting), this.#people(this.#seats.keys(), member)]),
    )
    this.#noteMoved(member.id)
  }

  leave(member: Member): void {
    if (this.#seats.delete(member.id)) this.#noteMoved(member.id)
  }

  /** One message of a line. What makes no sense closes that line alone. */
  receive(member: Member, message: Uint8Array): void {
    const seat = this.#seats.get(member.id)
    if (!seat) return
    const isTooMuch = message.length > mostMessageBytes || !seat.budget.spend(message.length)
    const parts = isTooMuch ? [] : readParts(message)
    if (isTooMuch) this.#close(seat, closings.tooMuch)
    else if (!parts?.every((part) => this.#take(seat, part))) {
      this.#close(seat, closings.malformed)
    }
  }

  /** Cards' words for every screen. */
  tellTexts(texts: Iterable<BoardText>): void {
    for (const text of texts) this.#texts.set(text.id, text)
    this.#schedule()
  }

  /** Takes in and tells what has gathered, now. */
  flush(): void {
    clearTimeout(this.#tick)
    this.#tick = undefined
    this.#apply()
    const parts: Part[] = []
    if (this.#texts.size > 0) parts.push(jsonPart(kinds.texts, [...this.#texts.values()]))
    for (const bytes of this.#updates) parts.push({ kind: kinds.update, bytes })
    const moved = [...this.#moved]
    this.#texts.clear()
    this.#updates = []
    this.#moved.clear()
    if (parts.length > 0 || moved.length > 0) this.#tell(parts, moved)
  }

  /** Says to every line that it is alive. */
  beat(): void {
    this.#tell([{ kind: kinds.still, bytes: new Uint8Array() }])
  }

  /** Ends every line that `which` names. */
  closeLines(code: number, which: (member: Member) => boolean = () => true): void {
    for (const seat of [...this.#seats.values()]) if (which(seat.member)) this.#close(seat, code)
  }

  #take(seat: Seat, part: Part): boolean {
    if (part.kind === kinds.have) return this.#answer(seat, part.bytes)
    if (part.kind === kinds.update) {
      if (!seat.member.mayWrite) return true
      this.#received.push({ from: seat, update: part.bytes })
      this.#schedule()
      return true
    }
    if (part.kind === kinds.people) return this.#hold(seat, part)
    return part.kind === kinds.still
  }

  /** What this line lacks, and what we have, so that it sends what we lack. */
  #answer(seat: Seat, vector: Uint8Array): boolean {
    try {
      const missing = Y.encodeStateAsUpdate(this.doc, vector)
      // The first answer is the board itself, however large it has become.
      if (seat.isSynced && !seat.budget.spend(missing.length)) return false
      const have = { kind: kinds.have, bytes: Y.encodeStateVector(this.doc) }
      seat.isSynced = true
      seat.member.send(packParts([{ kind: kinds.update, bytes: missing }, have]))
      return true
    } catch {
      return false
    }
  }

  #hold(seat: Seat, part: Part): boolean {
    const holding = readHolding(readJson(part))
    if (!holding) return false
    seat.holding = holding
    this.#noteMoved(seat.member.id)
    return true
  }

  /** All edits of a tick are one step of the document: Yjs merges them for us. */
  #apply(): void {
    const received = this.#received
    this.#received = []
    if (received.length === 0) return
    const forged = new Set<Seat>()
    this.doc.transact(() => {
      for (const { from, update } of received) {
        if (!forged.has(from) && !applies(this.doc, update)) forged.add(from)
      }
    }, 'line')
    for (const seat of forged) this.#close(seat, closings.malformed)
  }

  #close(seat: Seat, code: number): void {
    this.leave(seat.member)
    seat.member.close(code)
  }

  #noteMoved(id: string): void {
    this.#moved.add(id)
    this.#schedule()
  }

  /** Staff are at work in front of a hall: its wall does not name them. */
  #people(ids: Iterable<string>, reader: Pick<Member, 'kind'>): Part {
    const people: Record<string, Person | null> = {}
    for (const id of ids) {
      const seat = this.#seats.get(id)
      people[id.slice(0, shownIdLetters)] = seat ? asPerson(seat, reader) : null
    }
    return jsonPart(kinds.people, people)
  }

  #schedule(): void {
    this.#tick ??= setTimeout(() => this.flush(), tickMs)
  }

  #tell(parts: readonly Part[], moved: readonly string[] = []): void {
    const synced = [...this.#seats.values()].filter((seat) => seat.isSynced)
    // Made into bytes once for all screens of a kind.
    for (const [kind, seats] of Map.groupBy(synced, (seat) => seat.member.kind)) {
      const people = moved.length > 0 ? [this.#people(moved, { kind })] : []
      const message = packParts([...parts, ...people])
      for (const { member } of seats) member.send(message)
    }
  }
}

function asPerson({ member, colour, holding }: Seat, reader: Pick<Member, 'kind'>): Person {
  const isNameless = reader.kind === 'projector' && member.kind === 'staff'
  return { name: isNameless ? '' : member.name, kind: member.kind, colour, ...holding }
}

/** Of an id that opens a line only its beginning is told to others. */
const shownIdLetters = 8

/**
 * Yjs keeps an edit that builds on one it never saw. An honest line sends what it has in order, so what
 * waits for something is forged, and is dropped before it can grow.
 */
function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update, 'line')
  } catch {
    return false
  }
  const { store } = doc
  if (store.pendingStructs === null && store.pendingDs === null) return true
  store.pendingStructs = null
  store.pendingDs = null
  return false
}

/** Lets a line send 200 messages and 1 MB a second for long, and much more for a moment. */
class Budget {
  #messages = 1000
  #bytes = 8 * 1024 * 1024
  #at = performance.now()

  spend(bytes: number): boolean {
    const at = performance.now()
    const seconds = (at - this.#at) / 1000
    this.#at = at
    this.#messages = Math.min(1000, this.#messages + seconds * 200) - 1
    this.#bytes = Math.min(8 * 1024 * 1024, this.#bytes + seconds * 1024 * 1024) - bytes
    return this.#messages >= 0 && this.#bytes >= 0
  }
}
