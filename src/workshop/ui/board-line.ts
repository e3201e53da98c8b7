// A browser's line to a live board: edits, words and people, over a socket, or over plain HTTP where
// somebody's network lets no socket through.
//
//   const line = new BoardLine(sessionId)            // { readOnly: true } for a projector
//   line.board      the Y.Doc: read it with boardState(), edit it with board.ts, hear it with onBoardChange()
//   line.texts      Map of BoardText by card id: the residents' words (not in the document)
//   line.now()      { state, isSynced, mayWrite, people, textsVersion }: the same object until something changes
//   line.subscribe  listener → the way to stop; with now() what useSyncExternalStore takes
//   line.hold(ids, pointer)   tells the others what is in one's hand ([] when let go)
//   line.close()    ends it; edits that are not yet sent are lost only then
//
// state: 'connecting' first, 'live', 'away' (lost, trying again by itself; edits wait in the document and are
// sent when it is back), 'refused' (no right, or the right ended: never tried again).
import * as Y from 'yjs'
import {
  type BoardText,
  closings,
  type Greeting,
  type Holding,
  jsonPart,
  kinds,
  type Part,
  type Person,
  packParts,
  readJson,
  readParts,
} from '../live-frames.ts'
import { openEvents, openSocket, type Wire, type WireHandlers } from './board-wires.ts'

export interface LinePerson extends Person {
  id: string
}

export interface LineNow {
  state: 'connecting' | 'live' | 'away' | 'refused'
  /** All that the server had is here; stays so while the line is away. */
  isSynced: boolean
  mayWrite: boolean
  /** Everybody else at this board. */
  people: readonly LinePerson[]
  /** Grows with every change of `texts`. */
  textsVersion: number
}

export interface LineOptions {
  readOnly?: boolean
  /** Where the server is; empty: where the page came from. */
  origin?: string
  /** Headers and the like for programs that are no browser. */
  cookie?: string
}

/** How long own edits are gathered before they are sent. */
const sendMs = 30
const sendMsOverHttp = 120
const socketPatienceMs = 5000
/** The server beats every 15 s. */
const silenceMs = 40_000
const waits = [300, 1000, 2000, 4000, 8000]

export class BoardLine {
  readonly board = new Y.Doc()
  readonly texts = new Map<string, BoardText>()
  readonly #session: string
  readonly #options: LineOptions
  readonly #listeners = new Set<() => void>()
  readonly #people = new Map<string, Person>()
  #now: LineNow = {
    state: 'connecting',
    isSynced: false,
    mayWrite: false,
    people: [],
    textsVersion: 0,
  }
  #wire: Wire | undefined
  #end: (code: number) => void = () => undefined
  #useHttp = false
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  #sending: ReturnType<typeof setTimeout> | undefined
  #unsent: Uint8Array[] = []
  #holding: Holding | undefined
  #isHoldingNew = false
  /** The server's word on what it has was heard: from now on edits follow it in order. */
  #isFollowed = false
  #you = ''
  #fresh = new Set<string>()
  #isClosed = false

  constructor(session: string, options: LineOptions = {}) {
    this.#session = session
    this.#options = options
    this.board.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this || !this.#isFollowed) return
      this.#unsent.push(update)
      this.#sendSoon()
    })
    if (typeof addEventListener === 'function') addEventListener('online', this.#comeBack)
    this.#connect()
  }

  now = (): LineNow => this.#now

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells the others what is in one's hand; nothing: let go. */
  hold(ids: readonly string[], at: { x: number; y: number } | null = null): void {
    this.#holding = { holds: [...ids], at: at && [at.x, at.y] }
    this.#isHoldingNew = true
    this.#sendSoon()
  }

  close(): void {
    this.#send()
    this.#isClosed = true
    clearTimeout(this.#retry)
    clearTimeout(this.#silence)
    if (typeof removeEventListener === 'function') removeEventListener('online', this.#comeBack)
    this.#wire?.close()
    this.#wire = undefined
  }

  #comeBack = (): void => {
    if (this.#wire || this.#isClosed || this.#now.state === 'refused') return
    clearTimeout(this.#retry)
    this.#connect()
  }

  #connect(): void {
    let isOver = false
    const end = (code: number) => {
      if (isOver) return
      isOver = true
      clearTimeout(patience)
      wire.close()
      this.#lost(code)
    }
    const handlers: WireHandlers = {
      message: (message) => {
        if (isOver) return
        clearTimeout(patience)
        this.#hear(message)
      },
      closed: end,
    }
    const address = { session: this.#session, ...this.#options }
    const wire = (this.#useHttp ? openEvents : openSocket)(address, handlers)
    this.#wire = wire
    this.#end = end
    const patience = setTimeout(() => end(0), socketPatienceMs)
  }

  /** After a try that came to nothing the other way is tried; a line that once worked comes back the same way. */
  #lost(code: number): void {
    const hasWorked = this.#now.state === 'live'
    this.#wire = undefined
    this.#isFollowed = false
    this.#unsent = []
    clearTimeout(this.#silence)
    this.#people.clear()
    if (this.#isClosed) return
    if (code === closings.notAllowed) {
      this.#change({ state: 'refused', people: [] })
      return
    }
    if (!hasWorked) this.#useHttp = !this.#useHttp
    this.#failures = hasWorked ? 0 : this.#failures + 1
    if (hasWorked || this.#failures > 1) this.#change({ state: 'away', people: [] })
    const wait = this.#failures === 1 ? 0 : (waits[Math.min(this.#failures, waits.length - 1)] ?? 0)
    this.#retry = setTimeout(() => this.#connect(), wait * (0.75 + Math.random() / 2))
  }

  #hear(message: Uint8Array): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#end(0), silenceMs)
    const parts = readParts(message) ?? []
    this.board.transact(() => {
      for (const part of parts)
        if (part.kind === kinds.update) Y.applyUpdate(this.board, part.bytes, this)
    }, this)
    for (const part of parts) this.#take(part)
    if (parts.some((part) => part.kind === kinds.update) && !this.#now.isSynced) {
      this.#change({ isSynced: true })
    }
  }

  #take(part: Part): void {
    if (part.kind === kinds.hello) this.#greet(readJson(part) as Greeting)
    if (part.kind === kinds.have) this.#giveMissing(part.bytes)
    if (part.kind === kinds.people) this.#meet(readJson(part) as Record<string, Person | null>)
    if (part.kind === kinds.texts) this.#read(readJson(part) as BoardText[])
  }

  #greet({ you, mayWrite }: Greeting): void {
    this.#you = you
    this.#wire?.send(packParts([{ kind: kinds.have, bytes: Y.encodeStateVector(this.board) }]))
    this.#failures = 0
    this.#change({ state: 'live', mayWrite: mayWrite && !this.#options.readOnly })
    this.#fetchTexts()
  }

  #giveMissing(vector: Uint8Array): void {
    this.#isFollowed = this.#now.mayWrite
    if (!this.#isFollowed) return
    const missing = Y.encodeStateAsUpdate(this.board, vector)
    // Two bytes: nothing new and nothing deleted.
    if (missing.length > 2) this.#unsent = [missing]
    this.#isHoldingNew = this.#holding !== undefined
    this.#sendSoon()
  }

  #meet(people: Record<string, Person | null>): void {
    for (const [id, person] of Object.entries(people)) {
      if (person && id !== this.#you) this.#people.set(id, person)
      else this.#people.delete(id)
    }
    this.#change({ people: [...this.#people].map(([id, person]) => ({ id, ...person })) })
  }

  #read(texts: readonly BoardText[]): void {
    for (const text of texts) {
      this.texts.set(text.id, text)
      this.#fresh.add(text.id)
    }
    this.#change({ textsVersion: this.#now.textsVersion + 1 })
  }

  /** All words there are; what came over the line meanwhile is newer. */
  async #fetchTexts(): Promise<void> {
    this.#fresh.clear()
    const wire = this.#wire
    const { origin = '', cookie } = this.#options
    const address = `${origin}/live/board/${this.#session}/cards`
    const answer = await fetch(address, cookie ? { headers: { cookie } } : {}).catch(
      () => undefined,
    )
    if (wire !== this.#wire) return
    if (!answer?.ok) {
      setTimeout(() => wire === this.#wire && this.#fetchTexts(), 2000)
      return
    }
    const { cards } = (await answer.json()) as { cards: BoardText[] }
    for (const text of cards) if (!this.#fresh.has(text.id)) this.texts.set(text.id, text)
    this.#change({ textsVersion: this.#now.textsVersion + 1 })
  }

  #sendSoon(): void {
    if (!this.#wire) return
    const wait = this.#useHttp ? sendMsOverHttp : sendMs
    this.#sending ??= setTimeout(() => this.#send(), wait)
  }

  #send(): void {
    clearTimeout(this.#sending)
    this.#sending = undefined
    if (!this.#wire || !this.#isFollowed) return
    const parts: Part[] = []
    if (this.#unsent.length > 0) {
      parts.push({ kind: kinds.update, bytes: Y.mergeUpdates(this.#unsent) })
    }
    if (this.#isHoldingNew) parts.push(jsonPart(kinds.people, this.#holding))
    this.#unsent = []
    this.#isHoldingNew = false
    if (parts.length > 0) this.#wire.send(packParts(parts))
  }

  #change(what: Partial<LineNow>): void {
    this.#now = { ...this.#now, ...what }
    for (const listener of [...this.#listeners]) listener()
  }
}
