// Appends to and reads a module's `<module>_change` table; every such table has the same columns.
import type { JSONColumnType } from 'kysely'
import { newId, now, type TablesTx, type TownTx } from '../db/index.server.ts'
import { nameOf } from '../tenancy/permissions.ts'
import type { Actor } from '../tenancy/schema.ts'
import type { Change, ChangeKind, Fields } from './change.ts'

/** The columns of a change table; `scope` is what is read as one (a programme, a town's sections). */
export interface ChangeTable {
  town_id: string
  id: string
  scope_id: string
  subject_id: string
  subject_kind: string
  fields: JSONColumnType<Fields>
  effective_on: string
  recorded_at: string
  recorded_by: string
  user_id: string | null
  reason: string | null
  kind: ChangeKind
  corrects: string | null
  batch_id: string
}

/** What a caller says; who and when are added here. */
export interface NewChange {
  subject: string
  subjectKind: string
  fields: Fields
  effectiveOn: string
  reason?: string | null
  kind?: ChangeKind
  corrects?: string | null
}

type ChangeTableName = 'programme_change' | 'directory_change' | 'workshop_change'
type LedgerTables = Record<ChangeTableName, ChangeTable>

const rowsPerInsert = 1000

/** Appends changes as one batch, all with the same `recordedAt`, in the order given. */
export async function appendChanges(
  tx: TownTx,
  table: ChangeTableName,
  actor: Actor,
  batch: { id: string; scope: string; changes: readonly NewChange[] },
): Promise<Change[]> {
  const recordedAt = now().toISOString()
  const made = batch.changes.map(
    (change): Change => ({
      id: newId(),
      subject: change.subject,
      subjectKind: change.subjectKind,
      fields: change.fields,
      effectiveOn: change.effectiveOn,
      recordedAt,
      by: nameOf(actor),
      reason: change.reason ?? null,
      kind: change.kind ?? 'set',
      corrects: change.corrects ?? null,
      batch: batch.id,
    }),
  )
  const rows = made.map((change) => asRow(change, actor, batch.scope))
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const part = rows.slice(from, from + rowsPerInsert)
    await withLedger(tx).insertInto(table).values(part).execute()
  }
  return made
}

/** Every change of a scope, oldest first. */
export async function readChanges(
  tx: TownTx,
  table: ChangeTableName,
  scope: string,
): Promise<Change[]> {
  return selectChanges(tx, table).where('scope_id', '=', scope).execute()
}

/** Every change of the town's subjects of one kind, whatever their scope; withdrawals included. */
export async function readChangesOfKind(
  tx: TownTx,
  table: ChangeTableName,
  kind: string,
): Promise<Change[]> {
  return selectChanges(tx, table).where('subject_kind', '=', kind).execute()
}

function selectChanges(tx: TownTx, table: ChangeTableName) {
  return withLedger(tx)
    .selectFrom(table)
    .select([
      'id',
      'subject_id as subject',
      'subject_kind as subjectKind',
      'fields',
      'effective_on as effectiveOn',
      'recorded_at as recordedAt',
      'recorded_by as by',
      'reason',
      'kind',
      'corrects',
      'batch_id as batch',
    ])
    .orderBy('recorded_at')
    .orderBy('id')
}

function asRow(change: Change, actor: Actor, scope: string) {
  return {
    town_id: actor.town,
    id: change.id,
    scope_id: scope,
    subject_id: change.subject,
    subject_kind: change.subjectKind,
    fields: storableJson(change.fields),
    effective_on: change.effectiveOn,
    recorded_at: change.recordedAt,
    recorded_by: change.by,
    user_id: actor.kind === 'staff' ? actor.userId : null,
    reason: change.reason,
    kind: change.kind,
    corrects: change.corrects,
    batch_id: change.batch,
  }
}

/** Text that PostgreSQL takes: it keeps no NUL and no half of a surrogate pair, so signs stand for them. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\u2400').toWellFormed()
}

/** JSON whose texts PostgreSQL takes. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'string' ? storableText(part) : part))
}

function withLedger(tx: TownTx): TablesTx<LedgerTables> {
  return tx as unknown as TablesTx<LedgerTables>
}
