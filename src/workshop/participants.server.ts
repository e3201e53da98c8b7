// Phones in a hall: each is known by a random cookie and has one slip; nobody is asked who they are.
import { createHash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { newId, newPublicId, now, type TablesTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { fold } from '#kernel/ledger'
import { readChanges, storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import {
  type Actor,
  findTown,
  type GuestActor,
  guestOf,
  type Town,
  visitorOf,
} from '#kernel/tenancy'
import { changeTable, inTown } from './handle.server.ts'
import { findSession } from './phases.server.ts'
import { sessionOfCode } from './room-line.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Where a join code leads. */
export interface JoinPlace {
  code: string
  town: Pick<Town, 'id' | 'code' | 'name'>
  session: string
  publicId: string
  title: string
}

export interface Participant {
  actor: GuestActor
  slip: string
}

export interface Joining {
  nickname?: string | null
  table?: number | null
}

export interface Joined extends Participant {
  nickname: string | null
  table: number | null
  /** Only where a new one was made: what the cookie has to hold. */
  token: string | null
}

/** A title may be corrected during the evening. */
const places = new LRUCache<string, JoinPlace>({ max: 1000, ttl: 60_000 })
/** Neither the session nor the slip of a token ever changes. */
const known = new LRUCache<string, Participant>({ max: 50_000 })

/** A code as it was meant: small letters, full-width letters and blanks are as good. */
export function normalCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** The session of a code; refused as not-found where there is none. */
export async function placeOfCode(typed: string): Promise<JoinPlace> {
  const code = normalCode(typed)
  const kept = places.get(code)
  if (kept) return kept
  const found = code.length === 6 ? await sessionOfCode(code) : undefined
  if (!found) refuse('not-found', 'workshop.refusal.noSession')
  const town = await findTown(found.townCode)
  const told = await inTown(visitorOf(town), (tx) => readTitle(tx, found.session))
  const place = { code, town, session: found.session, ...told }
  places.set(code, place)
  return place
}

async function readTitle(tx: Tx, id: string) {
  const session = await findSession(tx, { id })
  const changes = await readChanges(tx, changeTable, session.series)
  const subjects = fold(changes, { asOf: todayInTokyo(now()), knownAt: null })
  const titles = [session.series, id].map((subject) => subjects.get(subject)?.fields.title ?? '')
  return { publicId: session.publicId, title: titles.filter(Boolean).join(' ') }
}

/** Lets a phone in: the same token is the same participant, anything else is a new one with a slip of its own. */
export async function joinSession(
  place: JoinPlace,
  token: string | undefined,
  joining: Joining = {},
): Promise<Joined> {
  const said: Said = {
    ...(joining.table === undefined ? {} : { table_number: joining.table }),
    ...(joining.nickname === undefined
      ? {}
      : { nickname: storableText(joining.nickname?.trim() ?? '') || null }),
  }
  return inTown(visitorOf(place.town as Town), async (tx) => {
    const before = token ? await findRow(tx, place, token) : undefined
    if (before && Object.keys(said).length > 0) {
      await tx.updateTable('workshop_participant').set(said).where('id', '=', before.id).execute()
    }
    const fresh = before ? null : newToken()
    const row = { ...(before ?? (await addRow(tx, place, fresh, said))), ...said }
    const { nickname, table_number: table } = row
    return { ...asParticipant(place, row), nickname, table, token: fresh }
  })
}

/** The phone behind a cookie; undefined where it never joined this session. */
export async function participantOf(
  place: JoinPlace,
  token: string | undefined,
): Promise<Participant | undefined> {
  if (!token) return undefined
  const key = `${place.session} ${hashOf(token)}`
  const kept = known.get(key)
  if (kept) return kept
  const row = await inTown(visitorOf(place.town as Town), (tx) => findRow(tx, place, token))
  if (!row) return undefined
  const participant = asParticipant(place, row)
  known.set(key, participant)
  return participant
}

/** What a participant told of themselves. */
export async function readSelf(actor: GuestActor, tx: Tx) {
  return tx
    .selectFrom('workshop_participant')
    .select(['nickname', 'table_number as table'])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
}

/** A paper form or a typist's batch: has a slip like a phone, and no token. */
export async function addPaperParticipant(
  tx: Tx,
  actor: Actor,
  session: string,
  table: number | null = null,
): Promise<{ id: string; slip: string }> {
  const row = { id: newId(), slip: newPublicId() }
  await tx
    .insertInto('workshop_participant')
    .values({
      town_id: actor.town,
      ...row,
      session_id: session,
      source: 'paper',
      table_number: table,
      joined_at: now(),
    })
    .execute()
  return row
}

async function findRow(tx: Tx, place: JoinPlace, token: string) {
  return tx
    .selectFrom('workshop_participant')
    .select(['id', 'slip', 'nickname', 'table_number'])
    .where('token_hash', '=', hashOf(token))
    .where('session_id', '=', place.session)
    .executeTakeFirst()
}

interface Said {
  nickname?: string | null
  table_number?: number | null
}

async function addRow(tx: Tx, place: JoinPlace, token: string | null, said: Said) {
  const row = { id: newId(), slip: newPublicId(), nickname: null, table_number: null, ...said }
  await tx
    .insertInto('workshop_participant')
    .values({
      town_id: place.town.id,
      ...row,
      session_id: place.session,
      token_hash: token && hashOf(token),
      source: 'phone',
      joined_at: now(),
    })
    .execute()
  return row
}

function asParticipant(place: JoinPlace, row: { id: string; slip: string }): Participant {
  const guest = { role: 'participant', id: row.id, session: place.session } as const
  return { actor: guestOf(place.town, guest), slip: row.slip }
}

const newToken = () => randomBytes(24).toString('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
