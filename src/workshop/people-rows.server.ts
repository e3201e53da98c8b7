// Reads and writes the rows of people; who may ask for it is decided by the operations above.
import { sql } from 'kysely'
import { isId, newId, newPublicId, now, type TablesTx } from '#kernel/db'
import { storableJson, storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { placesOf } from './people.ts'
import { findSession, seriesOf } from './places.server.ts'
import { mayReadPeople } from './rights.server.ts'
import type { Series } from './series.ts'
import type { Session } from './session.ts'
import type { WorkshopTables } from './tables.ts'

export type Tx = TablesTx<WorkshopTables>

/** Somebody on the list of one session. */
export interface Person {
  id: string
  name: string
  kana: string
  contact: string
  role: string
  ageBand: string | null
  area: string | null
  answers: Record<string, string>
  source: 'web' | 'desk' | 'door'
  ticket: string
  appliedAt: string | null
  cancelledAt: string | null
  cameAt: string | null
  /** 0: has a place; 1, 2 …: waits at this position; null: has not applied or cancelled. */
  waiting: number | null
  /** Was told to wait and has a place now, but does not know it yet. */
  movedUp: boolean
}

export interface SessionBook {
  series: Series
  session: Session
}

/** The session of an id or public id with its series; refused where this town has none. */
export async function openSession(tx: Tx, wanted: string): Promise<SessionBook> {
  const place = await findSession(tx, isId(wanted) ? { id: wanted } : { publicId: wanted })
  const series = await seriesOf(tx, place.series)
  const session = series?.sessions.find(({ id }) => id === place.id)
  return series && session ? { series, session } : refuse('not-found', 'workshop.refusal.noSession')
}

/** The same for those who may see names. */
export async function openRoster(tx: Tx, actor: Actor, wanted: string): Promise<SessionBook> {
  const book = await openSession(tx, wanted)
  allow(mayReadPeople(actor, [book.series.id, book.session.id]))
  return book
}

/** Everybody on the list of a session in the order of their kana, with the places that are theirs. */
export async function readPeople(tx: Tx, session: Session): Promise<Person[]> {
  const rows = await attendanceOf(tx).where('attendance.session_id', '=', session.id).execute()
  const places = placesOf(
    rows.map(({ id, appliedAt, cancelledAt }) => {
      return { applicant: id, appliedAt, isCancelled: cancelledAt !== null }
    }),
    session.capacity,
  )
  return rows.map(({ waited, ...row }) => {
    const waiting = places.get(row.id) ?? null
    return { ...row, waiting, movedUp: waited && waiting === 0 && row.cameAt === null }
  })
}

export function attendanceOf(tx: Tx) {
  return tx
    .selectFrom('workshop_attendance as attendance')
    .innerJoin('workshop_applicant as applicant', (join) =>
      join
        .onRef('applicant.town_id', '=', 'attendance.town_id')
        .onRef('applicant.id', '=', 'attendance.applicant_id'),
    )
    .select([
      'applicant.id',
      'applicant.name',
      'applicant.kana',
      'applicant.contact',
      'applicant.role',
      'applicant.age_band as ageBand',
      'applicant.area',
      'applicant.answers',
      'applicant.source',
      'applicant.ticket',
      'applicant.cancelled_at as cancelledAt',
      'attendance.applied_at as appliedAt',
      'attendance.came_at as cameAt',
      'attendance.waited',
    ])
    .orderBy(sql`nullif(applicant.kana, '') collate "ja-x-icu"`)
    .orderBy(sql`applicant.name collate "ja-x-icu"`)
    .orderBy('applicant.id')
}

export interface ToldPerson {
  name: string
  kana: string
  contact: string
  role: string
  ageBand?: string | undefined
  area?: string | undefined
  answers?: Record<string, string>
}

/** A new person of a series, with a ticket. */
export async function addApplicant(
  tx: Tx,
  actor: Actor,
  { series, source, person }: { series: string; source: Person['source']; person: ToldPerson },
): Promise<{ id: string; ticket: string }> {
  const made = { id: newId(), ticket: newPublicId() }
  await tx
    .insertInto('workshop_applicant')
    .values({
      town_id: actor.town,
      ...made,
      series_id: series,
      source,
      ...columnsOf(person),
      applied_at: now(),
    })
    .execute()
  return made
}

/** What a person said, as columns. */
export function columnsOf(person: ToldPerson) {
  const text = (words: string) => storableText(words.normalize('NFC'))
  return {
    name: text(person.name),
    kana: text(person.kana),
    contact: text(person.contact),
    role: person.role,
    age_band: person.ageBand ?? null,
    area: person.area ? text(person.area) : null,
    answers: storableJson(person.answers ?? {}),
  }
}

/** Puts somebody on the list of a session; `waited` where the room was full at that moment. */
export async function putOnList(
  tx: Tx,
  actor: Actor,
  { session, applicant }: { session: Session; applicant: string },
): Promise<{ waits: boolean }> {
  const waits = session.capacity !== null && (await countApplied(tx, session)) >= session.capacity
  await tx
    .insertInto('workshop_attendance')
    .values({
      town_id: actor.town,
      session_id: session.id,
      applicant_id: applicant,
      applied_at: now(),
      waited: waits,
    })
    .execute()
  return { waits }
}

/** How many have applied for a session and not cancelled. */
async function countApplied(tx: Tx, session: Pick<Session, 'id'>): Promise<number> {
  const counted = await countsOfSessions(tx, [session.id])
  return counted.get(session.id)?.applied ?? 0
}

/** How many applied for each session, and how many came. */
export async function countsOfSessions(
  tx: Tx,
  sessions: readonly string[],
): Promise<Map<string, { applied: number; came: number }>> {
  if (sessions.length === 0) return new Map()
  const rows = await tx
    .selectFrom('workshop_attendance as attendance')
    .innerJoin('workshop_applicant as applicant', (join) =>
      join
        .onRef('applicant.town_id', '=', 'attendance.town_id')
        .onRef('applicant.id', '=', 'attendance.applicant_id'),
    )
    .select(({ fn }) => [
      'attendance.session_id as session',
      fn
        .count('attendance.applied_at')
        .filterWhere('applicant.cancelled_at', 'is', null)
        .as('applied'),
      fn.count('attendance.came_at').as('came'),
    ])
    .where('attendance.session_id', 'in', [...sessions])
    .groupBy('attendance.session_id')
    .execute()
  return new Map(
    rows.map(({ session, applied, came }) => [
      session,
      { applied: Number(applied), came: Number(came) },
    ]),
  )
}
