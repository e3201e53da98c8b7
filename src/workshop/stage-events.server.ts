// News for the console and the projector as a stream: they load their page again instead of asking all the time.
import { now } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { countHall } from './hall.server.ts'
import { asEvent, onCardsSaved, roomFor } from './room.server.ts'
import type { RoomNews } from './room-line.server.ts'
import type { HallNews, HallNumbers } from './stage-news.ts'

interface Screen {
  /** A device without an account: its right may be taken back. */
  isDevice: boolean
  send(bytes: Uint8Array): void
  close(): void
}

/** Numbers are told at most this often, however many cards come in. */
const tickMs = 1000
/** Less than the 15 s after which some networks cut a silent line. */
const quietTicks = 12

const watches = new Map<string, Watch>()

/** A stream of what happens in one hall: `news` says that the page is old, `counts` has the numbers. */
export function hallStream(actor: Actor, session: string, signal: AbortSignal): Response {
  let leave: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const screen = screenOn(controller, actor.kind === 'guest', () => leave())
      leave = watchFor(actor, session).join(screen)
      signal.addEventListener('abort', leave)
    },
    cancel: () => leave(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

/** A screen that has stopped reading is let go; it comes back and reads its page again. */
const mostUnread = 100

function screenOn(
  controller: ReadableStreamDefaultController<Uint8Array>,
  isDevice: boolean,
  leave: () => void,
): Screen {
  let isOpen = true
  const close = () => {
    if (!isOpen) return
    isOpen = false
    leave()
    controller.close()
  }
  const send = (bytes: Uint8Array) => {
    if (!isOpen) return
    if ((controller.desiredSize ?? 0) < -mostUnread) close()
    else controller.enqueue(bytes)
  }
  return { isDevice, send, close }
}

/** Ends all streams, so that the server can stop. */
export function closeHallStreams(): void {
  for (const watch of [...watches.values()]) watch.close()
}

function watchFor(actor: Actor, session: string): Watch {
  const watch = watches.get(session) ?? new Watch(actor, session)
  watches.set(session, watch)
  return watch
}

/** All screens of one hall: its numbers are read once for all of them. */
class Watch {
  readonly #actor: Actor
  readonly #session: string
  readonly #screens = new Set<Screen>()
  readonly #ends: (() => void)[]
  #isOld = true
  #quiet = 0
  /** Told with the next tick: a vote is news a hundred times a second. */
  #news: RoomNews | undefined
  #phones = -1
  #counts: HallNumbers | undefined

  constructor(actor: Actor, session: string) {
    this.#actor = actor
    this.#session = session
    const timer = setInterval(() => void this.#tick(), tickMs)
    timer.unref()
    this.#ends = [
      () => clearInterval(timer),
      onCardsSaved((of) => {
        if (of === session) this.#isOld = true
      }),
      roomFor(session).onNews((news) => {
        this.#isOld = true
        // The numbers say that cards came in; nothing else on these pages is about them.
        if (news === 'saved') return
        if (news !== 'phase' && news !== 'devices') {
          this.#news = news
          return
        }
        this.#tell('news', { news })
        if (news === 'devices') this.#sendDevicesAway()
      }),
    ]
  }

  join(screen: Screen): () => void {
    this.#screens.add(screen)
    this.#isOld = true
    void this.#tick()
    return () => {
      if (!this.#screens.delete(screen)) return
      if (this.#screens.size === 0) this.close()
    }
  }

  close() {
    for (const end of this.#ends.splice(0)) end()
    watches.delete(this.#session)
    for (const screen of [...this.#screens]) screen.close()
    this.#screens.clear()
  }

  /** Those that still may be here come back by themselves. */
  #sendDevicesAway() {
    for (const screen of [...this.#screens].filter(({ isDevice }) => isDevice)) {
      screen.close()
      this.#screens.delete(screen)
    }
    if (this.#screens.size === 0) this.close()
  }

  async #tick() {
    const { phones } = roomFor(this.#session)
    this.#quiet += 1
    if (this.#news) this.#tell('news', { news: this.#news })
    this.#news = undefined
    if (!this.#isOld && phones === this.#phones && this.#quiet < quietTicks) return
    if (this.#isOld) await this.#count()
    this.#phones = phones
    this.#quiet = 0
    if (this.#counts) {
      this.#tell('counts', { counts: this.#counts, phones, serverTime: now().toISOString() })
    }
  }

  async #count() {
    this.#isOld = false
    try {
      this.#counts = await countHall(this.#actor, this.#session)
    } catch {
      // The database is away or the session is gone: the next tick tries again.
      this.#isOld = true
    }
  }

  #tell(event: 'counts' | 'news', value: HallNews[typeof event]) {
    const bytes = asEvent(event, value)
    for (const screen of [...this.#screens]) screen.send(bytes)
  }
}
