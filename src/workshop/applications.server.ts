// Applying for a workshop without an account, and what the holder of a ticket may see and change.
import { now, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, touchTown } from '#kernel/tenancy'
import { WrongCodes } from '#kernel/wrong-codes'
import { inTown } from './handle.server.ts'
import { takesApplicants } from './people.ts'
import { type Application, answersOf } from './people-form.ts'
import {
  addApplicant,
  columnsOf,
  countsOfSessions,
  type Person,
  putOnList,
  readPeople,
  type Tx,
} from './people-rows.server.ts'
import { lockSeries, seriesOf } from './places.server.ts'
import { populationOn } from './population.server.ts'
import { readPublicSeries } from './series.server.ts'
import type { Series } from './series.ts'
import type { Session } from './session.ts'
import { Tries } from './tries.ts'

/** What the public page tells of seats and of the form. */
export interface PublicSeats {
  series: Series
  /** By session id. */
  applied: Record<string, number>
  /** Sessions that can be applied for, by public id. */
  open: string[]
  /** The town's own areas where its population is loaded; else people type theirs. */
  areas: string[]
}

/** A series as anybody may see it with its seats; as if it were not there where it is not public. */
export async function readSeats(actor: Actor, publicId: string): Promise<PublicSeats> {
  return inTown(actor, async (tx) => {
    const series = await readPublicSeries(actor, publicId, tx)
    const counts = await countsOfSessions(
      tx,
      series.sessions.map(({ id }) => id),
    )
    return {
      series,
      applied: Object.fromEntries([...counts].map(([id, { applied }]) => [id, applied])),
      open: openSessions(series).map((session) => session.publicId),
      areas: await areasOfTown(actor, tx),
    }
  })
}

const tries = new Tries()

/**
 * Applies for sessions of a public series and answers with the ticket. A full session puts people on
 * its waiting list. `address` counts tries, and is kept nowhere.
 */
export async function applyFor(
  actor: Actor,
  input: { series: string; address: string | undefined; form: Application },
): Promise<{ ticket: string }> {
  const { form } = input
  if (!tries.note(actor.town, input.address ?? '', now().getTime())) {
    refuse('too-many', 'workshop.people.refusal.tooMany')
  }
  return inTown(actor, async (tx) => {
    const series = await readPublicSeries(actor, input.series, tx)
    await lockSeries(tx, series.id)
    const wanted = wantedSessions(series, form)
    await refuseTwice(tx, series, form)
    const person = { ...form, answers: answersOf(form, series.questions) }
    const made = await addApplicant(tx, actor, { series: series.id, source: 'web', person })
    for (const session of wanted) await putOnList(tx, actor, { session, applicant: made.id })
    await touchTown(actor, tx)
    return { ticket: made.ticket }
  })
}

export interface TicketSession {
  session: Session
  /** Null: not applied for. */
  waiting: number | null
  hasCome: boolean
  isOpen: boolean
}

export interface Ticket {
  ticket: string
  series: Series
  person: Pick<Person, 'name' | 'kana' | 'contact' | 'role' | 'ageBand' | 'area' | 'answers'>
  isCancelled: boolean
  sessions: TicketSession[]
  areas: string[]
}

/**
 * What the holder of a ticket applied for; refused where this town gave no such ticket, and after too
 * many of those from one address, which is kept nowhere.
 */
export async function readTicket(actor: Actor, ticket: string, address = ''): Promise<Ticket> {
  return inTown(actor, async (tx) => {
    const { id, series, cancelledAt, ...person } = await findHolder(tx, actor, { ticket, address })
    const open = new Set(openSessions(series).map((session) => session.id))
    const sessions: TicketSession[] = []
    for (const session of series.sessions) {
      const own = (await readPeople(tx, session)).find((one) => one.id === id)
      sessions.push({
        session,
        waiting: own?.waiting ?? null,
        hasCome: Boolean(own?.cameAt),
        isOpen: open.has(session.id),
      })
    }
    const isCancelled = cancelledAt !== null
    return { ticket, series, person, isCancelled, sessions, areas: await areasOfTown(actor, tx) }
  })
}

/** Changes what was applied for; sessions that are over stay as they were. */
export async function changeTicket(
  actor: Actor,
  { ticket, form, address = '' }: { ticket: string; form: Application; address?: string },
): Promise<void> {
  await inTown(actor, async (tx) => {
    const holder = await findHolder(tx, actor, { ticket, address })
    if (holder.cancelledAt) refuse('conflict', 'workshop.people.refusal.cancelled')
    await lockSeries(tx, holder.series.id)
    const person = { ...form, answers: answersOf(form, holder.series.questions) }
    await tx
      .updateTable('workshop_applicant')
      .set(columnsOf(person))
      .where('id', '=', holder.id)
      .execute()
    await changeSessions(tx, actor, holder, form.sessions)
    await touchTown(actor, tx)
  })
}

/** Gives all seats of a ticket back; whoever waits moves up. */
export async function cancelTicket(actor: Actor, ticket: string, address = ''): Promise<void> {
  await inTown(actor, async (tx) => {
    const holder = await findHolder(tx, actor, { ticket, address })
    if (holder.cancelledAt) refuse('conflict', 'workshop.people.refusal.cancelled')
    await tx
      .updateTable('workshop_applicant')
      .set({ cancelled_at: now() })
      .where('id', '=', holder.id)
      .execute()
    await touchTown(actor, tx)
  })
}

/** The areas that the form offers; empty where no population is loaded. */
async function areasOfTown(actor: Actor, tx: TownTx): Promise<string[]> {
  return (await populationOn(actor, null, tx))?.areas ?? []
}

function openSessions(series: Series): Session[] {
  const today = todayInTokyo(now())
  return series.sessions.filter((session) => takesApplicants(series, session, today))
}

function wantedSessions(series: Series, form: Application): Session[] {
  const open = openSessions(series)
  const wanted = open.filter((session) => form.sessions.includes(session.publicId))
  const isMissing = wanted.length < new Set(form.sessions).size
  if (isMissing) refuse('conflict', 'workshop.people.refusal.closed')
  return wanted
}

/** A second press of the button is one application. */
async function refuseTwice(tx: Tx, series: Series, { name, contact }: Application) {
  const other = await tx
    .selectFrom('workshop_applicant')
    .select('id')
    .where('series_id', '=', series.id)
    .where('name', '=', name.normalize('NFC'))
    .where('contact', '=', contact.normalize('NFC'))
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  if (other) refuse('conflict', 'workshop.people.refusal.twice')
}

type Holder = Ticket['person'] & { id: string; series: Series; cancelledAt: string | null }

const wrongTickets = new WrongCodes()

/** Whoever guesses tickets would read names and contacts: wrong ones are counted. */
async function findHolder(
  tx: Tx,
  actor: Actor,
  { ticket, address }: { ticket: string; address: string },
): Promise<Holder> {
  const at = now().getTime()
  if (!wrongTickets.mayAsk(actor.town, address, at)) {
    refuse('too-many', 'workshop.people.refusal.tooManyWrong')
  }
  const holder = await holderOf(tx, ticket)
  if (holder) return holder
  if (!wrongTickets.noteWrong(actor.town, address, at)) {
    refuse('too-many', 'workshop.people.refusal.tooManyWrong')
  }
  return refuse('not-found', 'workshop.people.refusal.noSuchTicket')
}

async function holderOf(tx: Tx, ticket: string): Promise<Holder | undefined> {
  const row = await tx
    .selectFrom('workshop_applicant')
    .select([
      'id',
      'series_id as seriesId',
      'name',
      'kana',
      'contact',
      'role',
      'age_band as ageBand',
      'area',
      'answers',
      'cancelled_at as cancelledAt',
    ])
    .where('ticket', '=', ticket)
    .executeTakeFirst()
  const series = row && (await seriesOf(tx, row.seriesId))
  if (!row || !series) return undefined
  const { seriesId: _, ...holder } = row
  return { ...holder, series }
}

async function changeSessions(tx: Tx, actor: Actor, holder: Holder, wanted: readonly string[]) {
  for (const session of openSessions(holder.series)) {
    const own = (await readPeople(tx, session)).find((one) => one.id === holder.id)
    const wants = wanted.includes(session.publicId)
    if (own && !wants && !own.cameAt) {
      await tx
        .deleteFrom('workshop_attendance')
        .where('session_id', '=', session.id)
        .where('applicant_id', '=', holder.id)
        .execute()
    }
    if (!own && wants) await putOnList(tx, actor, { session, applicant: holder.id })
  }
}
