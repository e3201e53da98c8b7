// One room per session in this process: who of the hall is here, and the news that reach them.
import { type Database, type Line, listenTo } from '#kernel/db'
import { type RoomNews, roomChannel } from './room-line.server.ts'
import type { CardSource } from './schema.ts'

/** A card as it was just written down, without a word about who wrote it. */
export interface SavedCard {
  id: string
  number: number
  prompt: string
  table: number | null
  text: string
  phaseId: string
  source: CardSource
}

/** A phone's open line: takes one event that may be shared with every other phone. */
export interface Phone {
  participant: string
  send(event: Uint8Array): void
  close(): void
}

/** Of one participant: a page in a few windows. The oldest line goes. */
export const mostLines = 4

type NewsListener = (news: RoomNews) => void
type CardsListener = (session: string, cards: readonly SavedCard[]) => void

const textBytes = new TextEncoder()
const rooms = new Map<string, Room>()
const cardListeners = new Set<CardsListener>()
const newsListeners = new Set<(session: string, news: RoomNews) => void>()

/** What happens in one session's hall, as far as this process takes part in it. */
class Room {
  readonly session: string
  readonly #phones = new Set<Phone>()
  readonly #listeners = new Set<NewsListener>()

  constructor(session: string) {
    this.session = session
  }

  /** Phones that are connected to this process now. */
  get phones(): number {
    return this.#phones.size
  }

  /** The participants among them. */
  participants(): Set<string> {
    return new Set([...this.#phones].map((phone) => phone.participant))
  }

  /** Takes a phone in; what is returned lets it go again. */
  join(phone: Phone): () => void {
    const own = [...this.#phones].filter(({ participant }) => participant === phone.participant)
    this.#phones.add(phone)
    if (own.length >= mostLines) own[0]?.close()
    return () => {
      this.#phones.delete(phone)
      forgetIfEmpty(this)
    }
  }

  /** Hears every piece of news of this room, from whichever process; what is returned ends that. */
  onNews(listener: NewsListener): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      forgetIfEmpty(this)
    }
  }

  hear(news: RoomNews): void {
    for (const listener of [...this.#listeners]) listener(news)
  }

  /** One event to every phone, made into bytes once; `participant` keeps it to one of them. */
  tellPhones(event: string, value: unknown, participant?: string): void {
    const bytes = asEvent(event, value)
    for (const phone of [...this.#phones]) {
      if (!participant || phone.participant === participant) phone.send(bytes)
    }
  }

  beat(bytes: Uint8Array): void {
    for (const phone of [...this.#phones]) phone.send(bytes)
  }

  hangUp(): void {
    for (const phone of [...this.#phones]) phone.close()
  }

  get isEmpty(): boolean {
    return this.#phones.size === 0 && this.#listeners.size === 0
  }
}

export type { Room }

/** The room of a session; made when somebody first asks for it, gone with the last who uses it. */
export function roomFor(session: string): Room {
  const room = rooms.get(session) ?? new Room(session)
  rooms.set(session, room)
  return room
}

/** One Server-Sent Event as bytes. */
export function asEvent(event: string, value: unknown): Uint8Array {
  return textBytes.encode(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`)
}

/** Hears of cards that this process has just committed. What is returned ends that. */
export function onCardsSaved(listener: CardsListener): () => void {
  cardListeners.add(listener)
  return () => cardListeners.delete(listener)
}

/** Says that these cards are on disk. */
export function cardsSaved(session: string, cards: readonly SavedCard[]): void {
  for (const listener of cardListeners) listener(session, cards)
}

/** Hears every piece of news of every room. What is returned ends that. */
export function onRoomNews(listener: (session: string, news: RoomNews) => void): () => void {
  newsListeners.add(listener)
  return () => newsListeners.delete(listener)
}

/** Less than the 15 s after which some networks cut a silent line. */
const beatMs = 12_000
const beat = textBytes.encode(': still here\n\n')

let line: Line | undefined
let heart: NodeJS.Timeout | undefined

/** Listens to every other process, this one's own announcements included. */
export async function openRooms(
  database: Database,
  log: { warn(words: string): void },
): Promise<void> {
  line = await listenTo(database, {
    channel: roomChannel,
    // What was said while the line was down was not heard: everybody looks again.
    opened: () => tellEverybody(),
    heard: (word) => {
      const [, session = '', news = ''] = word.split(' ')
      spread(session, news as RoomNews)
    },
    lost: () => log.warn('the line to the database dropped; halls hear of changes when it is back'),
  })
  heart = setInterval(() => {
    for (const room of [...rooms.values()]) room.beat(beat)
  }, beatMs)
  heart.unref()
}

/** Ends every phone's line, so that the server can stop; phones come back by themselves. */
export function hangUpRooms(): void {
  for (const room of [...rooms.values()]) room.hangUp()
}

/** Ends the listening. */
export async function closeRooms(): Promise<void> {
  clearInterval(heart)
  hangUpRooms()
  await line?.close()
  line = undefined
}

function spread(session: string, news: RoomNews) {
  rooms.get(session)?.hear(news)
  for (const listener of newsListeners) listener(session, news)
}

function tellEverybody() {
  for (const session of [...rooms.keys()]) {
    for (const news of ['phase', 'cards', 'votes', 'board'] as const) spread(session, news)
  }
}

function forgetIfEmpty(room: Room) {
  if (room.isEmpty && rooms.get(room.session) === room) rooms.delete(room.session)
}
