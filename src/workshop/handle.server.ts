// The workshop's own way into the database, and its change book.
import { townDoor } from '#kernel/db'
import type { WorkshopTables } from './tables.ts'

/** One transaction in the actor's town, with the workshop's tables. */
export const inTown = townDoor<WorkshopTables>()

export const changeTable = 'workshop_change' as const
