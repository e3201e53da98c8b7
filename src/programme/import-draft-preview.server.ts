// A kept preview taken again from its file and its steps; what was made once is remembered.
import { LRUCache } from 'lru-cache'
import type { TablesTx } from '#kernel/db'
import { Refusal } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { type Book, openBook, readBook } from './book.server.ts'
import type { Preview } from './import/edit-import.ts'
import { decisionsOf, type ImportDecisions } from './import/import-decisions.ts'
import { parseProgress } from './import/parse-progress.ts'
import { type TakenStep, takeStep } from './import/preview-steps.ts'
import { heaviestDocument, previewWeight } from './import/preview-weight.ts'
import { seenBefore } from './imports.server.ts'
import type { Programme } from './state.ts'
import type { ProgrammeTables } from './tables.ts'

type Tx = TablesTx<ProgrammeTables>

export interface ImportDraft {
  id: string
  programme: string | null
  fileName: string
  fiscalYear: number
  asOf: string
  startedAt: string
  startedBy: string
}

export interface DraftRow extends ImportDraft {
  steps: TakenStep[]
  /** So many of them count. */
  position: number
}

export interface OpenImportDraft extends ImportDraft {
  preview: Preview
  decisions: ImportDecisions
  /** Name of the state of the preview, so that nobody commits what they have not seen. */
  state: string
  canUndo: boolean
  canRedo: boolean
  /** What the target had when this was read, see seenBefore. */
  seen: string
  target: { book: Book; programme: Programme } | null
}

/** The preview of a row after its steps, beside the programme that it is for. */
export async function openRow(actor: Actor, tx: Tx, row: DraftRow): Promise<OpenImportDraft> {
  const seen = await seenBefore(actor, row.programme, tx)
  const target = row.programme ? await targetOf(tx, row.programme) : null
  const taken = row.steps.slice(0, row.position)
  const preview = await previewOf(tx, row, { seen, programme: target?.programme ?? null })
  return {
    ...row,
    preview,
    decisions: decisionsOf(taken.map(({ step }) => step)),
    state: `${row.programme ?? 'new'} ${taken.at(-1)?.id ?? ''}`,
    canUndo: row.position > 0,
    canRedo: row.position < row.steps.length,
    seen,
    target,
  }
}

async function targetOf(tx: Tx, id: string) {
  const book = await readBook(tx, id)
  const view = { asOf: '9999-12-31', knownAt: null, audience: 'desk' as const }
  const programme = openBook(book, view)
  return programme && { book, programme }
}

/** Previews after each step, by name. A step never changes, so neither does what comes of it. */
const previews = new LRUCache<string, Preview>({
  max: 100,
  maxSize: 10 * heaviestDocument,
  sizeCalculation: previewWeight,
})

/** Remembers the preview after a step that was just taken. */
export function remember(
  row: DraftRow,
  steps: readonly TakenStep[],
  seen: string,
  preview: Preview,
): void {
  previews.set(nameOf(row, steps, seen), preview)
}

function nameOf(row: DraftRow, taken: readonly TakenStep[], seen: string): string {
  return [row.id, row.programme ?? '', seen, taken.at(-1)?.id ?? ''].join(' ')
}

async function previewOf(
  tx: Tx,
  row: DraftRow,
  target: { seen: string; programme: Programme | null },
): Promise<Preview> {
  const taken = row.steps.slice(0, row.position)
  const nameAt = (count: number) => nameOf(row, taken.slice(0, count), target.seen)
  let count = taken.length
  while (count > 0 && !previews.has(nameAt(count))) count -= 1
  let preview = previews.get(nameAt(count)) ?? (await firstPreview(tx, row, target.programme))
  for (; count < taken.length; count += 1) {
    previews.set(nameAt(count), preview)
    preview = { ...preview, imported: retake(preview, taken[count]) }
  }
  previews.set(nameAt(count), preview)
  return preview
}

/** A newer program may read the file differently; a step that no longer fits is left out, its words stay where they are. */
function retake(preview: Preview, taken: TakenStep | undefined) {
  if (!taken) return preview.imported
  try {
    return takeStep(preview, taken.step)
  } catch (problem) {
    if (problem instanceof Refusal && problem.kind === 'invalid') return preview.imported
    throw problem
  }
}

/** The file as the parser understands it; what the town's own labels mean is known. */
async function firstPreview(tx: Tx, row: DraftRow, programme: Programme | null): Promise<Preview> {
  const { document } = await tx
    .selectFrom('programme_import_draft')
    .select('document')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const labels = programme?.labels ?? []
  const map = new Map(labels.flatMap(({ label, state }) => (state ? [[label, state]] : [])))
  const { fiscalYear, asOf } = row
  return { document, imported: parseProgress(document, { fiscalYear, asOf, map }) }
}
