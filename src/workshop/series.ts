// What a series is once its dated changes are folded, with its sessions in their order.
import { type Change, fold, type View } from '#kernel/ledger'
import type { SeriesFields } from './schema.ts'
import { inOrderOfDays, type Session, type SessionRow, sessionFrom } from './session.ts'

/** Where a series stands in the database and in the programme. */
export interface SeriesRow {
  id: string
  publicId: string
  /** All three, or only the first two, or none: where it stands in the programme. */
  programme: string | null
  initiative: string | null
  activity: string | null
  /** The activity was there before: its own words stay as they are. */
  isAdopted: boolean
}

export interface Series extends SeriesFields, SeriesRow {
  changes: Change[]
  /** Without those that were taken out. */
  sessions: Session[]
}

export const seriesDefaults: SeriesFields = {
  title: '',
  kind: 'series',
  description: '',
  questions: [],
  isPublic: false,
  takesApplications: false,
  dropped: false,
}

/** Everything that is known, also of days to come. */
export const everything: View = { asOf: '9999-12-31', knownAt: null }

/** A series from its rows and the changes of its book; null where nothing is told of it (any more). */
export function seriesFrom(
  row: SeriesRow,
  rows: readonly SessionRow[],
  changes: readonly Change[],
  view: View = everything,
): Series | null {
  const subjects = fold(changes, view)
  const own = subjects.get(row.id)
  if (!own) return null
  const told = rows.filter(({ id }) => subjects.has(id))
  const sessions = told.map((session) => sessionFrom(session, subjects.get(session.id)))
  return {
    ...seriesDefaults,
    ...(own.fields as Partial<SeriesFields>),
    ...row,
    changes: own.changes,
    sessions: inOrderOfDays(sessions.filter(({ dropped }) => !dropped)),
  }
}
