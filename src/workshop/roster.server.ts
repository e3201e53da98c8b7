// The roster of a session at the desk: who wants to come, by name. Nothing here leads to a card.
import { now, type TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, touchTown } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { placesLeft } from './people.ts'
import type { NewPerson } from './people-form.ts'
import {
  addApplicant,
  columnsOf,
  openRoster,
  type Person,
  putOnList,
  readPeople,
  type SessionBook,
  type Tx,
} from './people-rows.server.ts'
import { lockSeries } from './places.server.ts'

export interface RosterPerson extends Person {
  /** To how many sessions of the series they came so far. */
  cameTimes: number
}

export interface Roster extends SessionBook {
  people: RosterPerson[]
  counts: { applied: number; waiting: number; came: number; left: number | null }
}

/** Everybody who applied for a session or came to it, with names: for those who run it. */
export async function readRoster(actor: Actor, session: string, within?: TownTx): Promise<Roster> {
  return inTown(
    actor,
    async (tx) => {
      const book = await openRoster(tx, actor, session)
      const people = await readPeople(tx, book.session)
      const times = await timesCome(tx, book)
      const placed = people.filter(({ waiting }) => waiting === 0).length
      const waiting = people.filter((person) => (person.waiting ?? 0) > 0).length
      return {
        ...book,
        people: people.map((person) => ({ ...person, cameTimes: times.get(person.id) ?? 0 })),
        counts: {
          applied: placed + waiting,
          waiting,
          came: people.filter(({ cameAt }) => cameAt !== null).length,
          left: placesLeft(placed, book.session.capacity),
        },
      }
    },
    within,
  )
}

/** Somebody of the series, with the sessions that they are on the list of; refused where not of this series. */
export async function readPerson(
  actor: Actor,
  { session, person }: { session: string; person: string },
): Promise<SessionBook & { person: Person }> {
  return inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, session)
    return { ...book, person: await findPerson(tx, book, person) }
  })
}

/** Puts somebody on the list who called or came by; with a full room they wait like all others. */
export async function addPerson(
  actor: Actor,
  { session: wanted, ...person }: { session: string } & NewPerson,
): Promise<{ id: string; ticket: string; waits: boolean }> {
  return inTown(actor, async (tx) => {
    const { series, session } = await openRoster(tx, actor, wanted)
    await lockSeries(tx, series.id)
    const made = await addApplicant(tx, actor, { series: series.id, source: 'desk', person })
    const { waits } = await putOnList(tx, actor, { session, applicant: made.id })
    await touchTown(actor, tx)
    return { ...made, waits }
  })
}

/** Sets what is known of somebody right: names are misheard on the telephone. */
export async function correctPerson(
  actor: Actor,
  { session, id, ...told }: { session: string; id: string } & NewPerson,
): Promise<void> {
  await inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, session)
    const person = await findPerson(tx, book, id)
    await tx
      .updateTable('workshop_applicant')
      .set(columnsOf({ ...told, answers: person.answers }))
      .where('id', '=', id)
      .execute()
  })
}

/** Takes somebody off the list of all sessions, on their wish; they stay readable as cancelled. */
export async function cancelPerson(
  actor: Actor,
  { session, id }: { session: string; id: string },
): Promise<void> {
  await inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, session)
    const person = await findPerson(tx, book, id)
    if (person.cancelledAt) refuse('conflict', 'workshop.people.refusal.cancelled')
    await tx
      .updateTable('workshop_applicant')
      .set({ cancelled_at: now() })
      .where('id', '=', id)
      .execute()
    await touchTown(actor, tx)
  })
}

/** Notes that somebody who had to wait was told of their place. */
export async function toldOfPlace(
  actor: Actor,
  { session: wanted, id }: { session: string; id: string },
): Promise<void> {
  await inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, wanted)
    await findPerson(tx, book, id)
    await tx
      .updateTable('workshop_attendance')
      .set({ waited: false })
      .where('session_id', '=', book.session.id)
      .where('applicant_id', '=', id)
      .execute()
  })
}

async function findPerson(tx: Tx, { session }: SessionBook, id: string): Promise<Person> {
  const people = await readPeople(tx, session)
  return (
    people.find((one) => one.id === id) ?? refuse('not-found', 'workshop.people.refusal.nobody')
  )
}

async function timesCome(tx: Tx, { series }: SessionBook): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('workshop_attendance')
    .select(({ fn }) => ['applicant_id', fn.count('came_at').as('times')])
    .where(
      'session_id',
      'in',
      series.sessions.map(({ id }) => id),
    )
    .groupBy('applicant_id')
    .execute()
  return new Map(rows.map(({ applicant_id, times }) => [applicant_id, Number(times)]))
}
