// Committing an import: one transaction, one batch, one undo.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { storableJson, storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, mayRead, nameOf } from '#kernel/tenancy'
import { type Book, lockProgramme, openBook, readBook } from './book.server.ts'
import { recordEdits } from './edits.server.ts'
import { inTown } from './handle.server.ts'
import {
  decisionsOf,
  type EndedEntry,
  endedAmong,
  type ImportDecisions,
  settledPairs,
} from './import/import-decisions.ts'
import { type ImportComparison, matchNewer } from './import/match-newer.ts'
import { storable } from './import/storable.ts'
import { editsOfImport, type ImportPairs } from './import-edits.ts'
import { createProgramme, listProgrammes } from './operations.server.ts'
import { publish } from './publishing.server.ts'
import type { ImportedProgress } from './schema.ts'
import type { Programme } from './state.ts'
import type { ProgrammeTables } from './tables.ts'

type Tx = TablesTx<ProgrammeTables>

export interface ImportCommit {
  /** The programme it is a newer report of; null makes a new one. */
  programme: string | null
  fileName: string
  /** The text with its lines, kept beside the result for looking it up again. */
  source: string
  imported: ImportedProgress
  /** What a person decided about a newer report. */
  decisions?: ImportDecisions
  /** What the person looked at; refused as a conflict where somebody has written since. */
  seen?: string
  /** Makes it public at once (what the command line does). */
  publish?: boolean
}

export interface CommittedImport {
  id: string
  programme: string
  batch: string
  comparison: ImportComparison['counts']
}

/** What a programme is called whose paper bears no title. */
const untitled = '進捗状況'

/**
 * The town's programmes with this title, for a newer report of one of them. A table without any title
 * may belong to the town's only programme, or to one that came without a title as well.
 */
export async function programmesWithTitle(
  actor: Actor,
  title: string,
  within?: TownTx,
): Promise<string[]> {
  const plain = (words: string) => words.normalize('NFKC').replaceAll(/\s/g, '')
  const programmes = await listProgrammes(actor, within)
  const [only, ...others] = programmes
  if (title === '' && only && others.length === 0) return [only.id]
  const name = plain(title || untitled)
  return programmes.filter((one) => plain(one.title) === name).map(({ id }) => id)
}

/** The first of them; null where there is none. */
export async function programmeWithTitle(
  actor: Actor,
  title: string,
  within?: TownTx,
): Promise<string | null> {
  return (await programmesWithTitle(actor, title, within))[0] ?? null
}

/** What an import would bring: new, changed and gone beside what the desk has of that fiscal year. */
export async function compareImport(
  actor: Actor,
  programme: string | null,
  imported: ImportedProgress,
  within?: TownTx,
): Promise<ImportComparison> {
  allow(mayRead(actor))
  return inTown(
    actor,
    async (tx) => {
      const known = programme ? candidates(await readBook(tx, programme), imported) : null
      return matchNewer(known?.initiatives ?? [], storable(imported, known?.title))
    },
    within,
  )
}

export interface NewerReport {
  /** As it can be kept: see storable. */
  imported: ImportedProgress
  /** What the desk had when it was compared. */
  known: Programme
  comparison: ImportComparison
}

/** A newer report beside what it is compared with, as a person decided so far. */
export function compareWithBook(
  book: Book,
  imported: ImportedProgress,
  decisions: ImportDecisions,
): NewerReport {
  const known = candidates(book, imported)
  const told = storable(imported, known.title)
  const settled = settledPairs(told, decisions)
  return { known, imported: told, comparison: matchNewer(known.initiatives, told, settled) }
}

/** Grows with everything that is written in a programme; of a new one, with every other programme. */
export async function seenBefore(
  actor: Actor,
  programme: string | null,
  within?: TownTx,
): Promise<string> {
  allow(mayRead(actor))
  return inTown(
    actor,
    async (tx) => {
      if (!programme) return `new-${(await listProgrammes(actor, tx)).length}`
      const { changes, publishedAt } = await readBook(tx, programme)
      return `${changes.length}-${publishedAt.size}`
    },
    within,
  )
}

/** Writes an import as one batch (undone by `undoBatch`); with `publish` it is public at once. */
export async function commitImport(
  actor: Actor,
  input: ImportCommit,
  within?: TownTx,
): Promise<CommittedImport> {
  allow(mayAdminister(actor))
  return inTown(
    actor,
    async (tx) => {
      await lockProgramme(tx, input.programme ?? actor.town)
      await refuseLaterWork(actor, input, tx)
      const batch = newId()
      const programme = input.programme ?? (await newProgramme(actor, input.imported, batch, tx))
      const decisions = input.decisions ?? decisionsOf([])
      const newer = compareWithBook(await readBook(tx, programme), input.imported, decisions)
      const { pairs, gone, counts } = newer.comparison
      const placed = { ...input, programme, batch }
      const { imported } = newer
      await writeImport(actor, { ...placed, imported }, { known: newer.known, pairs }, tx)
      await writeEnds(actor, placed, endedAmong(gone, decisions), tx)
      const id = await keepDocument(tx, actor, placed, counts)
      if (input.publish) await publishIfNew(actor, programme, tx)
      return { id, programme, batch, comparison: counts }
    },
    within,
  )
}

/** Two people with the same paper: the second must look at what the first has brought. */
async function refuseLaterWork(actor: Actor, { programme, seen }: ImportCommit, tx: Tx) {
  if (seen === undefined || seen === (await seenBefore(actor, programme, tx))) return
  refuse('conflict', 'programme.import.writtenMeanwhile')
}

async function newProgramme(actor: Actor, imported: ImportedProgress, batch: string, tx: Tx) {
  const { title, lead, fiscalYear, asOf } = imported
  const words = { title: title || untitled, lead, fiscalYear, effectiveOn: asOf }
  const made = await createProgramme(actor, { ...words, batch }, tx)
  return made.id
}

interface Placed extends ImportCommit {
  programme: string
  batch: string
}

async function writeImport(
  actor: Actor,
  input: Placed,
  { known, pairs }: { known: Programme; pairs: ImportPairs },
  tx: Tx,
) {
  const { programme, batch, imported } = input
  const edits = editsOfImport(known, imported, pairs)
  const base = { programme, batch }
  const words = await recordEdits(actor, { ...base, edits: edits.words, effectiveOn: always }, tx)
  const told = { ...base, edits: edits.told, effectiveOn: imported.asOf, made: words.made }
  await recordEdits(actor, told, tx)
}

/** What ends for one reason is told together; all in the one batch of the import. */
async function writeEnds(
  actor: Actor,
  { programme, batch, imported }: Placed,
  ended: { initiatives: readonly EndedEntry[]; activities: readonly EndedEntry[] },
  tx: Tx,
) {
  const effectiveOn = imported.asOf
  const ends = [
    ...ended.initiatives.map(({ known: subject, reason }) => {
      const fields = { endedOn: effectiveOn, endReason: reason }
      return { reason, edit: { kind: 'initiative' as const, subject, fields } }
    }),
    ...ended.activities.map(({ known: subject, reason }) => {
      return { reason, edit: { kind: 'activity' as const, subject, fields: { dropped: true } } }
    }),
  ]
  for (const [reason, same] of Map.groupBy(ends, (end) => end.reason)) {
    const edits = same.map(({ edit }) => edit)
    await recordEdits(actor, { programme, batch, effectiveOn, edits, reason }, tx)
  }
}

/** Words of a scale hold on every day. */
const always = '1868-01-01'

async function keepDocument(
  tx: Tx,
  actor: Actor,
  input: Placed,
  counts: ImportComparison['counts'],
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('programme_import')
    .values({
      town_id: actor.town,
      id,
      programme_id: input.programme,
      batch_id: input.batch,
      file_name: input.fileName,
      fiscal_year: input.imported.fiscalYear,
      as_of: input.imported.asOf,
      recorded_at: now().toISOString(),
      recorded_by: nameOf(actor),
      source: storableText(input.source),
      result: storableJson(input.imported),
      counts: JSON.stringify(counts),
    })
    .execute()
  return id
}

async function publishIfNew(actor: Actor, programme: string, tx: Tx) {
  const book = await readBook(tx, programme)
  if (book.changes.every((change) => book.publishedAt.has(change.id))) return
  await publish(actor, { programme }, tx)
}

/**
 * What a newer report is compared with: the desk as of the report's day, and what it only learnt
 * of later; entries of the report's fiscal year, and open ones from before.
 */
function candidates(book: Book, imported: ImportedProgress): Programme {
  const last = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'desk' }) as Programme
  const then = openBook(book, { asOf: imported.asOf, knownAt: null, audience: 'desk' })
  const known = new Map((then?.initiatives ?? []).map((initiative) => [initiative.id, initiative]))
  const initiatives = last.initiatives.map((initiative) => {
    const atThatDay = known.get(initiative.id)
    const activities = new Map(
      (atThatDay?.activities ?? []).map((activity) => [activity.id, activity]),
    )
    return {
      ...(atThatDay ?? initiative),
      activities: initiative.activities
        .map((activity) => activities.get(activity.id) ?? activity)
        .filter((activity) => activity.fiscalYear === imported.fiscalYear),
    }
  })
  return { ...last, ...then, labels: last.labels, tags: last.tags, initiatives }
}
