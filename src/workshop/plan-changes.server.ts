// The one way in which something is told of a series or its sessions: checked, dated, with its reason.
import { newId, now, type TablesTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import type { Change, Fields } from '#kernel/ledger'
import { appendChanges, type NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, touchTown } from '#kernel/tenancy'
import { syncActivity } from './activity.server.ts'
import { changeTable } from './handle.server.ts'
import { fieldsOf, type SubjectKind } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Since when it is so (today where nothing is said), and why. */
export interface When {
  effectiveOn?: string
  reason?: string | null
}

export interface Telling {
  subject: string
  subjectKind: SubjectKind
  fields: object
}

/** Appends one batch to the book of a series and brings its activity up to date; null where nothing is new. */
export async function tell(
  tx: Tx,
  actor: Actor,
  input: When & { series: string; tellings: readonly Telling[] },
): Promise<string | null> {
  const effectiveOn = input.effectiveOn ?? todayInTokyo(now())
  if (effectiveOn > todayInTokyo(now()))
    refuse('invalid', 'workshop.series.refusal.future', { day: effectiveOn })
  const reason = input.reason?.trim() || null
  const changes = input.tellings
    .map(checked)
    .filter(({ fields }) => Object.keys(fields).length > 0)
    .map((told): NewChange => ({ ...told, effectiveOn, reason }))
  if (changes.length === 0) return null
  const batch = newId()
  await appendChanges(tx, changeTable, actor, { id: batch, scope: input.series, changes })
  await syncActivity(actor, input.series, tx)
  await touchTown(actor, tx)
  return batch
}

function checked({ subject, subjectKind, fields }: Telling) {
  const read = fieldsOf[subjectKind].partial().strict().safeParse(fields)
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? '')
    return refuse('invalid', 'workshop.series.refusal.field', { field })
  }
  return { subject, subjectKind, fields: read.data as Fields }
}

/**
 * A change from a day before the one that it would change is overtaken by it at once: said, since
 * saving it in silence would look as if nothing happened.
 */
export function refuseOvertaken(
  changes: readonly Change[],
  fields: object,
  effectiveOn: string | undefined,
): void {
  for (const field of Object.keys(fields)) {
    const told = changes.findLast((change) => field in change.fields)
    if (told && effectiveOn && told.effectiveOn > effectiveOn) {
      refuse('invalid', 'workshop.series.refusal.overtaken', { day: told.effectiveOn })
    }
  }
}

/** Only what differs from what is so: a form sends all its fields. */
export function changedFields<T extends object>(now: object, wanted: Partial<T>): Partial<T> {
  const before = now as Record<string, unknown>
  const entries = Object.entries(wanted).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(before[field]) !== JSON.stringify(value),
  )
  return Object.fromEntries(entries) as Partial<T>
}
