// What a session is once its dated changes are folded: the plan of one evening, and how it came to be so.
import type { Change, Subject } from '#kernel/ledger'
import type { SessionFields, SessionKind } from './schema.ts'

/** One meeting of a series as it is told now. */
export interface Session extends SessionFields {
  id: string
  /** The id of its series. */
  series: string
  publicId: string
  code: string
  /** 第N回: counted among the sessions (or the trainings) of its series. */
  number: number
  changes: Change[]
}

export const sessionDefaults: SessionFields = {
  order: 0,
  kind: 'session',
  title: '',
  date: null,
  startsAt: null,
  endsAt: null,
  place: '',
  theme: '',
  lecturer: '',
  lecturerProfile: '',
  facilitators: [],
  capacity: null,
  materials: [],
  agenda: [],
  state: 'planned',
  headcount: null,
  minutes: '',
  minutesArePublic: false,
  minutesClosedBecause: '',
  present: [],
  dropped: false,
}

/** Where a session stands in the database, before anything is told of it. */
export interface SessionRow {
  id: string
  series: string
  publicId: string
  code: string
}

/** A session's row and what was told of it; its number is given where its neighbours are known. */
export function sessionFrom(row: SessionRow, subject: Subject | undefined): Session {
  const fields = subject?.fields as Partial<SessionFields> | undefined
  return { ...sessionDefaults, ...fields, ...row, number: 0, changes: subject?.changes ?? [] }
}

/** By their order, then by day and time; each kind numbered from 1. */
export function inOrderOfDays(sessions: readonly Session[]): Session[] {
  const counted: Record<SessionKind, number> = { session: 0, training: 0 }
  return sessions
    .toSorted((a, b) => a.order - b.order || compare(momentOf(a), momentOf(b)))
    .map((session) => {
      counted[session.kind] += 1
      return { ...session, number: counted[session.kind] }
    })
}

/** Day and time as one text to sort by; what has no day yet comes last. */
export function momentOf({ date, startsAt }: Pick<SessionFields, 'date' | 'startsAt'>): string {
  return `${date ?? '9999-99-99'} ${startsAt ?? '99:99'}`
}

/** How long it lasts, in minutes; null where a time is missing. Past midnight counts on. */
export function minutesOf({
  startsAt,
  endsAt,
}: Pick<SessionFields, 'startsAt' | 'endsAt'>): number | null {
  if (!startsAt || !endsAt) return null
  const length = inMinutes(endsAt) - inMinutes(startsAt)
  return length > 0 ? length : length + 24 * 60
}

/** A time so many minutes later, as the clock shows it. */
export function laterBy(time: string, minutes: number): string {
  const total = (inMinutes(time) + minutes) % (24 * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`
}

function inMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** How many came: as counted, else as told by role, else as checked in at the door. */
export function peopleAt(session: Session, checkedIn: number): number {
  const byRole = session.present.reduce((sum, { people }) => sum + people, 0)
  return session.headcount ?? (byRole > 0 ? byRole : checkedIn)
}
