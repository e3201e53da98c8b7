// Undo appends: what a batch told is withdrawn, and a withdrawal can itself be undone.
import { newId, type TablesTx, type TownTx } from '#kernel/db'
import { type Change, fold, liveInOrder, type Subject } from '#kernel/ledger'
import { appendChanges, type NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayRead } from '#kernel/tenancy'
import { type Book, lockProgramme, openBook, readBook } from './book.server.ts'
import { changeTable, inTown } from './handle.server.ts'
import { mayUndo, sectionTest } from './rights.server.ts'
import type { ProgrammeTables } from './tables.ts'

type Tx = TablesTx<ProgrammeTables>

const everything = { asOf: '9999-12-31', knownAt: null }

/**
 * Takes back everything that a batch told. Refuses where somebody has since built on it, naming
 * how many entries would lose later work; undoing an undo brings the batch back. The preview of an
 * import that is taken back is a draft again: `draft`, null where there is none.
 */
export async function undoBatch(
  actor: Actor,
  input: { programme: string; batch: string; reason?: string | null },
  within?: TownTx,
): Promise<{ batch: string; withdrawn: number; draft: string | null }> {
  allow(mayRead(actor))
  return inTown(
    actor,
    async (tx) => {
      await lockProgramme(tx, input.programme)
      const book = await readBook(tx, input.programme)
      const told = book.changes.filter((change) => change.batch === input.batch)
      if (told.length === 0) refuse('not-found', 'programme.refusal.noSuchBatch')
      const desk = openBook(book, { ...everything, audience: 'desk' })
      allow(await mayUndo({ actor, book, desk, isMine: sectionTest(actor, tx) }, told))
      const changes = withdrawalsOf(book, told, input.reason ?? null)
      const id = newId()
      await appendChanges(tx, changeTable, actor, { id, scope: book.programme, changes })
      const draft = await reopenDraft(tx, input.batch)
      return { batch: id, withdrawn: changes.length, draft }
    },
    within,
  )
}

async function reopenDraft(tx: Tx, batch: string): Promise<string | null> {
  const row = await tx
    .updateTable('programme_import_draft')
    .set({ batch_id: null })
    .where('batch_id', '=', batch)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

function withdrawalsOf(book: Book, told: readonly Change[], reason: string | null): NewChange[] {
  const taken = new Set(
    book.changes.filter((change) => change.kind === 'withdrawal').map((change) => change.corrects),
  )
  const open = told.filter((change) => !taken.has(change.id))
  if (open.length === 0) refuse('conflict', 'programme.refusal.alreadyUndone')
  refuseLaterWork(book, open)
  return open.map((change) => ({
    subject: change.subject,
    subjectKind: change.subjectKind,
    fields: {},
    effectiveOn: change.effectiveOn,
    kind: 'withdrawal',
    corrects: change.id,
    reason,
  }))
}

/** A subject that would vanish, or a change that would lose its ground, must carry no later work. */
function refuseLaterWork(book: Book, open: readonly Change[]) {
  const ours = new Set(open.map((change) => change.id))
  const live = liveInOrder(book.changes, everything)
  const left = fold(
    live.filter((change) => !ours.has(change.id)),
    everything,
  )
  const corrected = live.filter(
    (change) => change.corrects && ours.has(change.corrects) && !ours.has(change.id),
  )
  const orphaned = open.filter((change) => {
    const subject = left.get(change.subject)
    return subject !== undefined && !isWhole(subject.kind, subject.fields)
  })
  const touched = [...corrected, ...orphaned].map((change) => change.subject)
  const count = new Set([...touched, ...leftHanging(open, left)]).size
  if (count > 0) refuse('conflict', 'programme.refusal.builtUpon', { count })
}

/** Entries that stand under, or bear the label of, something that would no longer be there. */
function leftHanging(open: readonly Change[], left: ReadonlyMap<string, Subject>): string[] {
  const told = open.filter((change) => change.kind !== 'withdrawal')
  const gone = new Set<unknown>(told.map(({ subject }) => subject).filter((id) => !left.has(id)))
  const hangs = ({ fields }: Subject) =>
    fields.dropped !== true &&
    [fields.initiative, fields.activity, fields.label].some((id) => gone.has(id))
  return [...left.values()].filter(hangs).map(({ id }) => id)
}

const essential: Record<string, string> = {
  programme: 'title',
  initiative: 'title',
  activity: 'text',
  indicator: 'name',
  tag: 'name',
  label: 'label',
  figure: 'hash',
}

function isWhole(kind: string, fields: Record<string, unknown>): boolean {
  return fields[essential[kind] ?? ''] !== undefined
}
