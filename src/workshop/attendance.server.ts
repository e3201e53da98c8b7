// Who was there, in numbers without names: for the result book, the minutes and the desk's comparison.
import type { TownTx } from '#kernel/db'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { peopleRoles } from './people.ts'
import { attendanceOf, openSession, type SessionBook, type Tx } from './people-rows.server.ts'
import { populationOn } from './population.server.ts'
import { agesOf, areasOf, type Groups, type Present } from './presence.ts'
import { mayLook } from './rights.server.ts'
import { peopleAt } from './session.ts'
import { type Shown, suppress } from './suppression.ts'

export interface AttendanceSummary {
  /** Who was there: as it was counted by a person, else as many as were checked in. */
  people: number
  isCheckedIn: boolean
  /** Had a place by then: applied and not cancelled. */
  applied: number
  capacity: number | null
  /** In the order of `peopleRoles`; roles of nobody are left out. */
  roles: { role: string; people: number }[]
  ages: Groups
  areas: Groups
  /** The day of the population that stands beside; null where none is loaded. */
  surveyedOn: string | null
  /** How many people came to exactly so many sessions of the series, as far as they gave a name. */
  times: { sessions: number; people: Shown }[]
}

/** The attendance of a session by id or public id, without names; fewer than five are never told apart. */
export async function attendanceSummary(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<AttendanceSummary> {
  allow(mayLook(actor))
  return inTown(
    actor,
    async (tx) => {
      const book = await openSession(tx, session)
      const rows = await attendanceOf(tx)
        .where('attendance.session_id', '=', book.session.id)
        .execute()
      const present = rows.filter(({ cameAt }) => cameAt !== null)
      const population = await populationOn(actor, book.session.date, tx)
      const lives = population?.rows ?? []
      return {
        people: peopleAt(book.session, present.length),
        isCheckedIn: present.length > 0,
        applied: rows.filter((row) => row.appliedAt !== null && row.cancelledAt === null).length,
        capacity: book.session.capacity,
        roles: byRole(present),
        ages: agesOf(present, lives),
        areas: areasOf(present, lives),
        surveyedOn: population?.surveyedOn ?? null,
        times: await timesOf(tx, book),
      }
    },
    within,
  )
}

/** How many came to a session: what stands beside the number of voters. */
export async function countCame(actor: Actor, session: string, within?: TownTx): Promise<number> {
  allow(mayLook(actor))
  return inTown(
    actor,
    async (tx) => {
      const { came } = await tx
        .selectFrom('workshop_attendance')
        .select(({ fn }) => fn.count('came_at').as('came'))
        .where('session_id', '=', session)
        .executeTakeFirstOrThrow()
      return Number(came)
    },
    within,
  )
}

function byRole(present: readonly Present[]): AttendanceSummary['roles'] {
  return peopleRoles.flatMap((role) => {
    const people = present.filter((one) => one.role === role).length
    return people > 0 ? [{ role, people }] : []
  })
}

async function timesOf(tx: Tx, { series }: SessionBook): Promise<AttendanceSummary['times']> {
  const rows = await tx
    .selectFrom('workshop_attendance as attendance')
    .innerJoin('workshop_applicant as applicant', (join) =>
      join
        .onRef('applicant.town_id', '=', 'attendance.town_id')
        .onRef('applicant.id', '=', 'attendance.applicant_id'),
    )
    .select(({ fn }) => ['attendance.applicant_id', fn.count('attendance.came_at').as('times')])
    .where('applicant.series_id', '=', series.id)
    .where('applicant.name', '!=', '')
    .groupBy('attendance.applicant_id')
    .execute()
  const counts = series.sessions.map((_, at) => {
    return rows.filter(({ times }) => Number(times) === at + 1).length
  })
  return suppress(counts).map((people, at) => ({ sessions: at + 1, people }))
}
