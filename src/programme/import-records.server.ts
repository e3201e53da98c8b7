// What was imported before: the paper as it was read, what came of it, and the way back.
import { isId, type TablesTx, type TownTx } from '#kernel/db'
import { liveInOrder } from '#kernel/ledger'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, mayRead } from '#kernel/tenancy'
import { readBook } from './book.server.ts'
import { inTown } from './handle.server.ts'
import type { ComparisonCounts } from './import/match-newer.ts'
import type { ImportedProgress } from './schema.ts'
import type { ProgrammeTables } from './tables.ts'
import { undoBatch } from './undo.server.ts'

type Tx = TablesTx<ProgrammeTables>

export interface PastImport {
  id: string
  programme: string
  batch: string
  fileName: string
  fiscalYear: number
  asOf: string
  recordedAt: string
  recordedBy: string
  /** Null where it was not kept. */
  counts: ComparisonCounts | null
  /** Nothing of it is left in the programme. */
  isUndone: boolean
}

/** How often something was imported in the town. */
export async function countImports(actor: Actor, within?: TownTx): Promise<number> {
  allow(mayRead(actor))
  return inTown(
    actor,
    async (tx) => {
      const { total } = await tx
        .selectFrom('programme_import')
        .select((of) => of.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return total
    },
    within,
  )
}

/** The imports of the town, newest first: one page of them. */
export async function listImports(
  actor: Actor,
  page: { from: number; count: number },
  within?: TownTx,
): Promise<PastImport[]> {
  allow(mayRead(actor))
  return inTown(
    actor,
    async (tx) => {
      const rows = await selectImports(tx)
        .orderBy('recorded_at', 'desc')
        .orderBy('id', 'desc')
        .offset(page.from)
        .limit(page.count)
        .execute()
      return withUndone(tx, rows)
    },
    within,
  )
}

/** One import with its source text and what was read in it. */
export async function readImport(actor: Actor, id: string, within?: TownTx) {
  allow(mayRead(actor))
  return inTown(
    actor,
    async (tx) => {
      if (!isId(id)) return refuse('not-found', 'programme.import.noSuchImport')
      const row = await selectImports(tx)
        .select(['source', 'result'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) return refuse('not-found', 'programme.import.noSuchImport')
      const { source, result, ...record } = row
      const [found] = await withUndone(tx, [record])
      if (!found) return refuse('not-found', 'programme.import.noSuchImport')
      return { ...found, source, imported: result as ImportedProgress }
    },
    within,
  )
}

/** Takes an import back; its preview is a draft again, null where that is not kept. */
export async function undoImport(
  actor: Actor,
  id: string,
  within?: TownTx,
): Promise<{ draft: string | null }> {
  allow(mayAdminister(actor))
  return inTown(
    actor,
    async (tx) => {
      const { programme, batch } = await readImport(actor, id, tx)
      const { draft } = await undoBatch(actor, { programme, batch }, tx)
      return { draft }
    },
    within,
  )
}

function selectImports(tx: Tx) {
  return tx
    .selectFrom('programme_import')
    .select(['id', 'programme_id as programme', 'batch_id as batch', 'file_name as fileName'])
    .select(['fiscal_year as fiscalYear', 'as_of as asOf', 'counts'])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy'])
}

async function withUndone(
  tx: Tx,
  rows: readonly Omit<PastImport, 'isUndone'>[],
): Promise<PastImport[]> {
  const live = new Set<string>()
  const told = new Set<string>()
  for (const programme of new Set(rows.map((row) => row.programme))) {
    const { changes } = await readBook(tx, programme)
    for (const change of changes) told.add(change.batch)
    const all = { asOf: '9999-12-31', knownAt: null }
    for (const change of liveInOrder(changes, all)) live.add(change.batch)
  }
  return rows.map((row) => ({ ...row, isUndone: told.has(row.batch) && !live.has(row.batch) }))
}
