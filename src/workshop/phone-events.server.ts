// A phone's open line: the whole state first, then every change; without it a hall would have to reload.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Town, visitorOf } from '#kernel/tenancy'
import { readCardsOf } from './cards.server.ts'
import { inTown } from './handle.server.ts'
import type { JoinPlace, Participant } from './participants.server.ts'
import { type PhoneState, readHall } from './phone-state.server.ts'
import { asEvent, mostLines, onRoomNews, type Room, roomFor } from './room.server.ts'
import type { RoomNews } from './room-line.server.ts'
import { forgetShown } from './shown-cards.server.ts'

/** Halls in which at least one phone of this process is. */
const halls = new Map<string, { place: JoinPlace; toldUntil: number }>()

/** From now on news of a room reach its phones. Calling it again changes nothing. */
export function openPhones(): void {
  onRoomNews(hear)
}

/** A stream of Server-Sent Events for one phone: `state` first, then `phase`, `cards`, `shown`. */
export function eventStream(
  place: JoinPlace,
  { actor }: Participant,
  readState: () => Promise<PhoneState>,
): Response {
  if (!halls.has(place.session)) halls.set(place.session, { place, toldUntil: Date.now() })
  let leave = () => {}
  const stream = new ReadableStream<Uint8Array>({
    // In the room first and reading then, so that no change falls between the two.
    async start(controller) {
      const phone = phoneOn(controller, actor.id, () => leave())
      leave = roomFor(place.session).join(phone)
      // Not all at once where a whole hall comes back after the server was away.
      const retry = 1000 + Math.floor(Math.random() * 3000)
      phone.send(new TextEncoder().encode(`retry: ${retry}\n\n`))
      try {
        phone.send(asEvent('state', await readState()))
      } catch {
        phone.close()
      }
    },
    cancel: () => leave(),
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** A phone that has stopped reading is let go; it comes back and gets the whole state. */
const mostUnread = 100

function phoneOn(
  controller: ReadableStreamDefaultController<Uint8Array>,
  participant: string,
  leave: () => void,
) {
  let isOpen = true
  const close = () => {
    if (!isOpen) return
    isOpen = false
    leave()
    controller.close()
  }
  const send = (event: Uint8Array) => {
    if (!isOpen) return
    if ((controller.desiredSize ?? 0) < -mostUnread) return close()
    controller.enqueue(event)
  }
  return { participant, send, close }
}

const longestWait = 20_000
/** Polls that wait now, by participant. */
const waiting = new Map<string, number>()

/**
 * The same for networks that break streams: the state, at once where it is not the one that the
 * phone has (`since`), else as soon as something changes, after 20 s at the latest. A participant who waits
 * on several lines already is answered at once.
 */
export async function pollState(
  place: JoinPlace & Pick<Participant, 'actor'>,
  since: string | undefined,
  readState: () => Promise<PhoneState>,
): Promise<{ state: PhoneState; version: string }> {
  const { id } = place.actor
  const others = waiting.get(id) ?? 0
  const until = Date.now() + (others < mostLines ? longestWait : 0)
  waiting.set(id, others + 1)
  try {
    return await waitForNews(place, { since, until, readState })
  } finally {
    const left = (waiting.get(id) ?? 1) - 1
    if (left > 0) waiting.set(id, left)
    else waiting.delete(id)
  }
}

interface Wait {
  since: string | undefined
  until: number
  readState: () => Promise<PhoneState>
}

async function waitForNews(place: JoinPlace, { since, until, readState }: Wait) {
  for (;;) {
    const news = newsOf(roomFor(place.session))
    try {
      const state = await readState()
      const version = versionOf(state)
      if (since !== version || Date.now() >= until) return { state, version }
      await Promise.race([news.come, pause(until - Date.now(), undefined, { ref: false })])
    } finally {
      news.stop()
    }
  }
}

/** Changes whenever anything but the clock does. */
export function versionOf({ serverTime: _, ...told }: PhoneState): string {
  return createHash('sha1').update(JSON.stringify(told)).digest('base64url')
}

function newsOf(room: Room): { come: Promise<void>; stop: () => void } {
  let stop = () => {}
  const come = new Promise<void>((resolve) => {
    stop = room.onNews((news) => {
      if (news === 'phase' || news === 'cards') resolve()
    })
  })
  return { come, stop }
}

function hear(session: string, news: RoomNews) {
  const hall = halls.get(session)
  if (!hall) return
  if (roomFor(session).phones === 0) {
    halls.delete(session)
    return
  }
  forgetShown(session)
  if (news === 'phase') soon(`phase ${session}`, 0, () => tellPhase(hall.place))
  if (news === 'cards') soon(`cards ${session}`, 300, () => tellOwners(session))
  if (news === 'cards' || news === 'board') soon(`shown ${session}`, 1500, () => tellShown(session))
}

const planned = new Set<string>()

/** Once for many pieces of news that come together. */
async function soon(what: string, ms: number, work: () => Promise<void>): Promise<void> {
  if (planned.has(what)) return
  planned.add(what)
  await pause(ms)
  planned.delete(what)
  // The database is away: the phones hear of it when the line is up again.
  await work().catch(() => undefined)
}

async function tellPhase(place: JoinPlace) {
  roomFor(place.session).tellPhones('phase', await readHall(place))
}

/** What is shown to all has changed: phones that show it ask for it again, each a little later. */
async function tellShown(session: string) {
  roomFor(session).tellPhones('shown', {})
}

/** Clocks of several servers may differ by this much. */
const slackMs = 5000

/** Tells those whose cards were hidden, shown or corrected since the last time. */
async function tellOwners(session: string) {
  const hall = halls.get(session)
  if (!hall) return
  const since = new Date(hall.toldUntil - slackMs).toISOString()
  hall.toldUntil = Date.now()
  const room = roomFor(session)
  const here = room.participants()
  const changed = await changedOwners(hall.place, since)
  const concerned = changed.filter((id) => here.has(id))
  if (concerned.length === 0) return
  const visitor = visitorOf(hall.place.town as Town)
  const cards = Map.groupBy(await readCardsOf(visitor, concerned), (card) => card.participant)
  for (const [participant, own] of cards) {
    const told = own.map(({ participant: _, ...card }) => card)
    room.tellPhones('cards', { cards: told }, participant)
  }
}

async function changedOwners(place: JoinPlace, since: string): Promise<string[]> {
  const rows = await inTown(visitorOf(place.town as Town), (tx) =>
    tx
      .selectFrom('workshop_card_step as step')
      .innerJoin('workshop_card as card', 'card.id', 'step.card_id')
      .select('card.participant_id as owner')
      .distinct()
      .where('card.session_id', '=', place.session)
      .where('step.at', '>=', since)
      .execute(),
  )
  return rows.map(({ owner }) => owner)
}
