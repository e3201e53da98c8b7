// The preview of an import while somebody works on it: kept step by step, so that no reload, sign-out or colleague loses it.
import { isId, newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { storableJson } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, nameOf } from '#kernel/tenancy'
import { readBook } from './book.server.ts'
import { inTown } from './handle.server.ts'
import { Step, type TakenStep, takeStep } from './import/preview-steps.ts'
import { refuseHeavy } from './import/preview-weight.ts'
import type { SourceDocument } from './import/source-document.ts'
import {
  type DraftRow,
  type ImportDraft,
  type OpenImportDraft,
  openRow,
  remember,
} from './import-draft-preview.server.ts'
import { type CommittedImport, commitImport } from './imports.server.ts'
import type { ProgrammeTables } from './tables.ts'

type Tx = TablesTx<ProgrammeTables>

export interface NewImportDraft {
  document: SourceDocument
  fiscalYear: number
  asOf: string
  /** The programme of which it is a newer report; null makes a new one. */
  programme: string | null
}

/** Keeps a file that was read, as a preview to work on. Refuses (`invalid`) one that is too much for a preview. */
export async function startImportDraft(
  actor: Actor,
  { document, fiscalYear, asOf, programme }: NewImportDraft,
  within?: TownTx,
): Promise<string> {
  allow(mayAdminister(actor))
  refuseHeavy(document)
  const id = newId()
  await inTown(
    actor,
    async (tx) => {
      if (programme) await readBook(tx, programme)
      await tx
        .insertInto('programme_import_draft')
        .values({
          town_id: actor.town,
          id,
          programme_id: programme,
          file_name: document.fileName,
          fiscal_year: fiscalYear,
          as_of: asOf,
          document: storableJson(document),
          steps: '[]',
          position: 0,
          started_at: now().toISOString(),
          started_by: nameOf(actor),
          user_id: actor.kind === 'staff' ? actor.userId : null,
        })
        .execute()
    },
    within,
  )
  return id
}

/** The previews that wait to be gone on with, newest first; whoever began them. */
export async function listImportDrafts(actor: Actor, within?: TownTx): Promise<ImportDraft[]> {
  allow(mayAdminister(actor))
  return inTown(
    actor,
    (tx) => selectDrafts(tx).where('batch_id', 'is', null).orderBy('started_at', 'desc').execute(),
    within,
  )
}

/** A preview as it stands after its steps. */
export async function openImportDraft(
  actor: Actor,
  id: string,
  within?: TownTx,
): Promise<OpenImportDraft> {
  allow(mayAdminister(actor))
  return inTown(actor, async (tx) => openRow(actor, tx, await readRow(tx, id)), within)
}

/** Takes a step in the preview; refuses (`invalid`) one that does not fit, and then keeps nothing. */
export async function takeImportStep(
  actor: Actor,
  id: string,
  step: Step,
  within?: TownTx,
): Promise<void> {
  allow(mayAdminister(actor))
  const wanted = Step.safeParse(step)
  if (!wanted.success) refuse('invalid', 'programme.import.edit.unfit')
  await inTown(
    actor,
    async (tx) => {
      const row = await lockRow(tx, id)
      const { preview, seen } = await openRow(actor, tx, row)
      const taken: TakenStep = { id: newId(), step: wanted.data }
      const imported = takeStep(preview, taken.step)
      const steps = [...row.steps.slice(0, row.position), taken]
      remember(row, steps, seen, { ...preview, imported })
      await write(tx, id, { steps: storableJson(steps), position: steps.length })
    },
    within,
  )
}

/** Takes the last step back (-1), or again (1). */
export async function walkImportSteps(
  actor: Actor,
  id: string,
  by: -1 | 1,
  within?: TownTx,
): Promise<void> {
  allow(mayAdminister(actor))
  await inTown(
    actor,
    async (tx) => {
      const { position, steps } = await lockRow(tx, id)
      const wanted = Math.min(Math.max(position + by, 0), steps.length)
      await write(tx, id, { position: wanted })
    },
    within,
  )
}

/** Says what the paper is: a newer report of this programme, or a new one (null). */
export async function aimImportDraft(
  actor: Actor,
  id: string,
  programme: string | null,
  within?: TownTx,
): Promise<void> {
  allow(mayAdminister(actor))
  await inTown(
    actor,
    async (tx) => {
      await lockRow(tx, id)
      if (programme) await readBook(tx, programme)
      await write(tx, id, { programme_id: programme })
    },
    within,
  )
}

/** Throws a preview away. It was a working copy: nothing of the programme changes. */
export async function discardImportDraft(actor: Actor, id: string, within?: TownTx): Promise<void> {
  allow(mayAdminister(actor))
  await inTown(
    actor,
    async (tx) => {
      await lockRow(tx, id)
      await tx.deleteFrom('programme_import_draft').where('id', '=', id).execute()
    },
    within,
  )
}

/**
 * Brings a preview into the programme. Refuses (`conflict`) where the preview or the programme is no
 * longer what the person looked at; the preview stays.
 */
export async function commitImportDraft(
  actor: Actor,
  id: string,
  looked: { state: string; seen: string },
  within?: TownTx,
): Promise<CommittedImport> {
  allow(mayAdminister(actor))
  return inTown(
    actor,
    async (tx) => {
      const draft = await openRow(actor, tx, await lockRow(tx, id))
      if (draft.seen !== looked.seen) refuse('conflict', 'programme.import.writtenMeanwhile')
      if (draft.state !== looked.state) refuse('conflict', 'programme.import.editedMeanwhile')
      const { document, imported } = draft.preview
      const { programme, fileName, decisions } = draft
      const input = { programme, fileName, source: document.raw, imported, decisions }
      const done = await commitImport(actor, { ...input, seen: looked.seen }, tx)
      await write(tx, id, { batch_id: done.batch })
      return done
    },
    within,
  )
}

function selectDrafts(tx: Tx) {
  return tx
    .selectFrom('programme_import_draft')
    .select(['id', 'programme_id as programme', 'file_name as fileName'])
    .select(['fiscal_year as fiscalYear', 'as_of as asOf'])
    .select(['started_at as startedAt', 'started_by as startedBy'])
}

function selectRow(tx: Tx, id: string) {
  return selectDrafts(tx)
    .select(['steps', 'position'])
    .where('id', '=', id)
    .where('batch_id', 'is', null)
}

async function readRow(tx: Tx, id: string): Promise<DraftRow> {
  const row = isId(id) ? await selectRow(tx, id).executeTakeFirst() : undefined
  return row ?? refuse('not-found', 'programme.import.noSuchDraft')
}

async function lockRow(tx: Tx, id: string): Promise<DraftRow> {
  const row = isId(id) ? await selectRow(tx, id).forUpdate().executeTakeFirst() : undefined
  return row ?? refuse('not-found', 'programme.import.noSuchDraft')
}

type Writable = Partial<{
  steps: string
  position: number
  programme_id: string | null
  batch_id: string
}>

async function write(tx: Tx, id: string, values: Writable) {
  await tx.updateTable('programme_import_draft').set(values).where('id', '=', id).execute()
}
