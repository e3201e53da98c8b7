// The directory's own way into the database: reads and appends the one book of a town's units.
import { sql } from 'kysely'
import type { z } from 'zod'
import { newId, now, type TablesTx, type TownTx, townDoor } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import type { Change, View } from '#kernel/ledger'
import { appendChanges, type NewChange, readChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, touchTown } from '#kernel/tenancy'
import { longestName, type UnitKind } from './schema.ts'
import type { DirectoryTables } from './tables.ts'
import { type Unit, unitsIn } from './unit.ts'

/** One transaction in the actor's town, with the directory's tables. */
export const inTown = townDoor<DirectoryTables>()

export type Tx = TablesTx<DirectoryTables>

/** Every change of the town's units. */
export function changesOf(actor: Actor, within?: TownTx): Promise<Change[]> {
  return inTown(actor, (tx) => readChanges(tx, 'directory_change', actor.town), within)
}

/** Makes identities, before anything can be told of them. */
export async function addSubjects(
  tx: Tx,
  actor: Actor,
  subjects: readonly { id: string; kind: UnitKind }[],
) {
  if (subjects.length === 0) return
  const rows = subjects.map(({ id, kind }) => {
    return { town_id: actor.town, id, kind, created_at: now().toISOString() }
  })
  await tx.insertInto('directory_subject').values(rows).execute()
}

/** Appends changes as one batch, which can be undone as one; public pages show them at once. */
export async function append(tx: Tx, actor: Actor, changes: readonly NewChange[]): Promise<string> {
  const batch = newId()
  if (changes.length === 0) return batch
  await appendChanges(tx, 'directory_change', actor, { id: batch, scope: actor.town, changes })
  await touchTown(actor, tx)
  return batch
}

export const today = () => todayInTokyo(now())

/** Everything that is known, also of days to come. */
export const everything: View = { asOf: '9999-12-31', knownAt: null }

/** What a write starts from: the town's units as known, nobody else writing meanwhile. */
export interface Desk {
  tx: Tx
  changes: Change[]
  /** All units ever told of, days to come included. */
  units: Unit[]
}

/** Permission, transaction, lock and a look at what is there: how every write of the directory begins. */
export async function writing<T>(
  actor: Actor,
  work: (desk: Desk) => Promise<T>,
  within?: TownTx,
): Promise<T> {
  allow(mayAdminister(actor))
  return inTown(
    actor,
    async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`directory ${actor.town}`}, 0))`.execute(
        tx,
      )
      const changes = await changesOf(actor, tx)
      return work({ tx, changes, units: unitsIn(changes, everything) })
    },
    within,
  )
}

/** What the input is when it is right; refused with the first mistake's key when not. */
export function checked<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const isOurKey = issue?.message.startsWith('directory.')
  return refuse('invalid', isOurKey && issue ? issue.message : 'directory.mistake.inputWrong', {
    field: issue?.path.join('.') ?? '',
    longest: longestName,
  })
}
