// What of a series anybody may read: without it join codes, drafts and names of staff would leave with the page.
import { placesLeft } from './people.ts'
import { changesOf } from './print/book-changes.ts'
import type { Series } from './series.ts'
import { momentOf, type Session } from './session.ts'

/** A session as the public reads it. */
export interface PublicSession
  extends Pick<
    Session,
    | 'publicId'
    | 'number'
    | 'kind'
    | 'title'
    | 'date'
    | 'startsAt'
    | 'endsAt'
    | 'place'
    | 'theme'
    | 'lecturer'
    | 'lecturerProfile'
    | 'capacity'
    | 'state'
    | 'materials'
  > {
  /** null: no limit. */
  left: number | null
  waiting: number
  isOpen: boolean
  /** Null where they are closed or not written yet. */
  minutes: string | null
  present: Session['present']
  /** What became different from what was first told, oldest first; who changed it is not said. */
  changes: PublicChange[]
}

/** What residents plan their evening by. */
export const toldFields = ['date', 'startsAt', 'endsAt', 'place', 'lecturer', 'state'] as const

export interface PublicChange {
  on: string
  fields: { field: (typeof toldFields)[number]; before: string; after: string }[]
  reason: string
}

export interface PublicSeries
  extends Pick<Series, 'publicId' | 'title' | 'kind' | 'description' | 'questions'> {
  sessions: PublicSession[]
}

export interface Seats {
  /** By session id. */
  applied: Readonly<Record<string, number>>
  /** Public ids of sessions that can be applied for. */
  open: readonly string[]
}

/** The public part of a series. */
export function publicSeries(series: Series, { applied, open }: Seats): PublicSeries {
  const { publicId, title, kind, description, questions } = series
  const sessions = series.sessions.map((session) => {
    const count = applied[session.id] ?? 0
    return publicSession(session, { count, isOpen: open.includes(session.publicId) })
  })
  return { publicId, title, kind, description, questions, sessions }
}

function publicSession(
  session: Session,
  { count, isOpen }: { count: number; isOpen: boolean },
): PublicSession {
  const { publicId, number, kind, title, date, startsAt, endsAt, place, theme } = session
  const { lecturer, lecturerProfile, capacity, state, materials } = session
  return {
    ...{ publicId, number, kind, title, date, startsAt, endsAt, place, theme },
    ...{ lecturer, lecturerProfile, capacity, state, materials },
    left: placesLeft(count, capacity),
    waiting: capacity === null ? 0 : Math.max(0, count - capacity),
    isOpen,
    minutes: session.minutesArePublic && session.minutes ? session.minutes : null,
    present: session.minutesArePublic ? session.present : [],
    changes: changesFor(session),
  }
}

function changesFor(session: Session): PublicChange[] {
  return changesOf(session).flatMap(({ on, fields, reason }) => {
    const told = fields.flatMap(({ field, ...values }) => {
      const known = toldFields.find((one) => one === field)
      return known && !(known === 'state' && values.after === 'held')
        ? [{ field: known, ...values }]
        : []
    })
    return told.length > 0 ? [{ on, fields: told, reason }] : []
  })
}

/** The next session from a day on that is neither held nor cancelled; without a day it is still to come. */
export function nextSession<T extends Pick<Session, 'state' | 'date' | 'startsAt'>>(
  sessions: readonly T[],
  today: string,
): T | undefined {
  return sessions
    .filter(
      ({ state, date }) => state !== 'held' && state !== 'cancelled' && (date ?? today) >= today,
    )
    .toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))[0]
}
