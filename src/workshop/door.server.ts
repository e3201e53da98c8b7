// The door of a session: who came, by ticket, by name or simply as one more; every step can be taken back.
import { now } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { syncActivity } from './activity.server.ts'
import { inTown } from './handle.server.ts'
import { isMeant, ticketIn } from './people.ts'
import type { WalkIn } from './people-form.ts'
import {
  addApplicant,
  openRoster,
  type Person,
  readPeople,
  type SessionBook,
  type Tx,
} from './people-rows.server.ts'
import { lockSeries } from './places.server.ts'

/** Somebody as the door sees them: no contact, no answers. */
export type Arrival = Pick<Person, 'id' | 'name' | 'kana' | 'cameAt' | 'waiting' | 'source'> & {
  isCancelled: boolean
}

export interface Door extends SessionBook {
  /** Those who may be meant by what was typed, in the order of their kana. */
  found: Arrival[]
  /** Who came last, newest first: what a hand undoes. */
  latest: Arrival[]
  counts: { expected: number; came: number; walkIns: number }
}

const latestShown = 5

/** What the phone at the door shows. */
export async function readDoor(actor: Actor, session: string, typed = ''): Promise<Door> {
  return inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, session)
    const people = await readPeople(tx, book.session)
    const came = people.filter(({ cameAt }) => cameAt !== null)
    const named = people.filter(({ name }) => name !== '')
    return {
      ...book,
      found: expectedFirst(named.filter((person) => isMeant(typed, person))).map(asArrival),
      latest: came
        .toSorted((a, b) => String(b.cameAt).localeCompare(String(a.cameAt)))
        .slice(0, latestShown)
        .map(asArrival),
      counts: {
        expected: people.filter(({ waiting }) => waiting === 0).length,
        came: came.length,
        walkIns: came.filter(({ source }) => source === 'door').length,
      },
    }
  })
}

export interface CheckedIn {
  id: string
  name: string
  /** They were in already: a ticket read twice, or two of the same name. */
  again: boolean
  /** They had not applied for this session, or waited, or cancelled: said to whoever stands at the door. */
  unexpected: boolean
}

/** Lets somebody in by the code of their ticket, or the address that stands in its QR code. */
export async function checkInByTicket(
  actor: Actor,
  { session: wanted, typed }: { session: string; typed: string },
): Promise<CheckedIn> {
  const ticket = ticketIn(typed) ?? refuse('invalid', 'workshop.people.refusal.noTicket')
  return inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, wanted)
    const holder = await tx
      .selectFrom('workshop_applicant')
      .select('id')
      .where('ticket', '=', ticket)
      .where('series_id', '=', book.series.id)
      .executeTakeFirst()
    if (!holder) return refuse('invalid', 'workshop.people.refusal.noTicket')
    return letIn(tx, actor, { book, id: holder.id, how: 'ticket' })
  })
}

/** Lets somebody in who was found on the list by name. */
export async function checkInByName(
  actor: Actor,
  { session: wanted, id }: { session: string; id: string },
): Promise<CheckedIn> {
  return inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, wanted)
    const people = await readPeople(tx, book.session)
    if (!people.some((person) => person.id === id)) {
      refuse('not-found', 'workshop.people.refusal.nobody')
    }
    return letIn(tx, actor, { book, id, how: 'name' })
  })
}

/** Counts people who come without having applied; a name only where they give one. */
export async function letWalkIn(
  actor: Actor,
  { session: wanted, people, ...person }: { session: string } & WalkIn,
): Promise<{ people: number }> {
  return inTown(actor, async (tx) => {
    const { series, session } = await openRoster(tx, actor, wanted)
    const count = person.name === '' ? people : 1
    for (let one = 0; one < count; one += 1) {
      const told = { ...person, contact: '' }
      const made = await addApplicant(tx, actor, {
        series: series.id,
        source: 'door',
        person: told,
      })
      await tx
        .insertInto('workshop_attendance')
        .values({
          town_id: actor.town,
          session_id: session.id,
          applicant_id: made.id,
          came_at: now(),
          how: 'door',
        })
        .execute()
    }
    await tellReport(tx, actor, { series, session })
    return { people: count }
  })
}

/** Takes a check-in back; who came without having applied is off the list again. */
export async function undoCheckIn(
  actor: Actor,
  { session: wanted, id }: { session: string; id: string },
): Promise<void> {
  await inTown(actor, async (tx) => {
    const book = await openRoster(tx, actor, wanted)
    const { session } = book
    const person = (await readPeople(tx, session)).find((one) => one.id === id)
    if (!person?.cameAt) return refuse('not-found', 'workshop.people.refusal.notIn')
    const row = { session_id: session.id, applicant_id: id }
    if (person.appliedAt === null) {
      await tx
        .deleteFrom('workshop_attendance')
        .where('session_id', '=', row.session_id)
        .where('applicant_id', '=', row.applicant_id)
        .execute()
    } else {
      await tx
        .updateTable('workshop_attendance')
        .set({ came_at: null, how: null })
        .where('session_id', '=', row.session_id)
        .where('applicant_id', '=', row.applicant_id)
        .execute()
    }
    await tellReport(tx, actor, book)
  })
}

interface Coming {
  book: SessionBook
  id: string
  how: 'ticket' | 'name'
}

async function letIn(tx: Tx, actor: Actor, { book, id, how }: Coming): Promise<CheckedIn> {
  const { session } = book
  const listed = (await readPeople(tx, session)).find((person) => person.id === id)
  const { name } = await tx
    .selectFrom('workshop_applicant')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (listed?.cameAt) return { id, name, again: true, unexpected: false }
  await tx
    .insertInto('workshop_attendance')
    .values({
      town_id: actor.town,
      session_id: session.id,
      applicant_id: id,
      came_at: now(),
      how,
    })
    .onConflict((known) =>
      known.columns(['town_id', 'session_id', 'applicant_id']).doUpdateSet({ came_at: now(), how }),
    )
    .execute()
  await tellReport(tx, actor, book)
  return { id, name, again: false, unexpected: listed?.waiting !== 0 }
}

/** Who is added after the evening changes what the report says of it; before that it says nothing yet. */
async function tellReport(tx: Tx, actor: Actor, { series, session }: SessionBook) {
  if (session.state !== 'held') return
  await lockSeries(tx, series.id)
  await syncActivity(actor, series.id, tx)
}

/** Whoever is in already is out of the way of the next one. */
function expectedFirst(people: readonly Person[]): Person[] {
  const isIn = ({ cameAt }: Person) => cameAt !== null
  return [...people.filter((one) => !isIn(one)), ...people.filter(isIn)]
}

function asArrival(person: Person): Arrival {
  const { id, name, kana, cameAt, waiting, source, cancelledAt } = person
  return { id, name, kana, cameAt, waiting, source, isCancelled: cancelledAt !== null }
}
