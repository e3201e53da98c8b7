// Who did what, append-only: each entry carries the hash of the one before it, so that a missing or changed one shows.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { now, type TownTx } from '../db/index.server.ts'
import { allow, mayAdminister, nameOf } from './permissions.ts'
import type { Actor } from './schema.ts'
import { inTown } from './towns.server.ts'

type Details = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export interface AuditEntry {
  number: number
  at: string
  who: string
  what: string
  details: Record<string, unknown>
}

const beginning = '0'.repeat(64)

/** Appends an entry in the transaction of what it tells of. `what` is a key such as 'staff.ended'. */
export async function audit(
  actor: Actor,
  what: string,
  details: Details = {},
  within?: TownTx,
): Promise<void> {
  await inTown(
    actor,
    async (tx) => {
      // One entry after the other: the next needs the hash of the last.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${actor.town}`}, 0))`.execute(
        tx,
      )
      const last = await tx
        .selectFrom('tenancy_audit')
        .select(['number', 'hash'])
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      const entry = {
        number: (last?.number ?? 0) + 1,
        at: now().toISOString(),
        who: nameOf(actor),
        what,
      }
      const previous = last?.hash ?? beginning
      const hash = hashOf({ ...entry, details: { ...details } }, previous)
      const row = { ...entry, town_id: actor.town, previous_hash: previous, hash }
      await tx
        .insertInto('tenancy_audit')
        .values({ ...row, details: JSON.stringify(details) })
        .execute()
    },
    within,
  )
}

/** The latest entries, newest first. */
export async function listAudit(actor: Actor, limit = 200): Promise<AuditEntry[]> {
  allow(mayAdminister(actor))
  return inTown(actor, (tx) =>
    tx
      .selectFrom('tenancy_audit')
      .select(['number', 'at', 'who', 'what', 'details'])
      .orderBy('number', 'desc')
      .limit(limit)
      .execute()
      .then((rows) => rows.map((row) => ({ ...row, at: String(row.at) }))),
  )
}

/** Goes through the whole chain; `brokenAt` is the first entry that is not what it was. */
export async function verifyAudit(
  actor: Actor,
): Promise<{ entries: number; brokenAt: number | null }> {
  const rows = await inTown(actor, (tx) =>
    tx
      .selectFrom('tenancy_audit')
      .select(['number', 'at', 'who', 'what', 'details', 'previous_hash', 'hash'])
      .orderBy('number')
      .execute(),
  )
  let previous = beginning
  for (const [at, { previous_hash, hash, ...row }] of rows.entries()) {
    const right = hashOf({ ...row, at: String(row.at) }, previous)
    if (row.number !== at + 1 || previous_hash !== previous || hash !== right) {
      return { entries: rows.length, brokenAt: at + 1 }
    }
    previous = hash
  }
  return { entries: rows.length, brokenAt: null }
}

function hashOf({ number, at, who, what, details }: AuditEntry, previous: string): string {
  const told = JSON.stringify([previous, number, at, who, what, inOrder(details)])
  return createHash('sha256').update(told).digest('hex')
}

/** jsonb keeps keys in an order of its own. */
function inOrder(details: Record<string, unknown>) {
  return Object.entries(details).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
