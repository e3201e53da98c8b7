// The programme's own way into the database, and its change book.
import { townDoor } from '#kernel/db'
import type { ProgrammeTables } from './tables.ts'

/** One transaction in the actor's town, with the programme's tables. */
export const inTown = townDoor<ProgrammeTables>()

export const changeTable = 'programme_change' as const
