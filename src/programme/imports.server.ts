// Committing an import: one transaction, one batch, one undo.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { storableJson, storableText } from '#kernel/ledger/store'
import { type Actor, allow, mayAdminister, mayRead, nameOf } from '#kernel/tenancy'
import { type Book, openBook, readBook } from './book.server.ts'
import { recordEdits } from './edits.server.ts'
import { inTown } from './handle.server.ts'
import { type ImportComparison, matchNewer } from './import/match-newer.ts'
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
  /** The visible text, kept beside the result for looking it up again. */
  source: string
  imported: ImportedProgress
  /** Entries that the newer report leaves out and the person takes out: activity ids. */
  dropped?: readonly string[]
  /** Makes it public at once (what the command line does). */
  publish?: boolean
}

export interface CommittedImport {
  programme: string
  batch: string
  comparison: ImportComparison['counts']
}

/**
 * The town's programme with this title, for a newer report of it; null where there is none. A table
 * without any title belongs to the town's only programme.
 */
export async function programmeWithTitle(
  actor: Actor,
  title: string,
  within?: TownTx,
): Promise<string | null> {
  const plain = (words: string) => words.normalize('NFKC').replaceAll(/\s/g, '')
  const programmes = await listProgrammes(actor, within)
  const [only, ...others] = programmes
  if (title === '' && only && others.length === 0) return only.id
  return programmes.find((programme) => plain(programme.title) === plain(title))?.id ?? null
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
      return matchNewer(known?.initiatives ?? [], imported)
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
      const batch = newId()
      const programme = input.programme ?? (await newProgramme(actor, input.imported, batch, tx))
      const known = candidates(await readBook(tx, programme), input.imported)
      const comparison = matchNewer(known.initiatives, input.imported)
      await writeImport(
        actor,
        { ...input, programme, batch },
        { known, pairs: comparison.pairs },
        tx,
      )
      await keepDocument(tx, actor, { ...input, programme, batch })
      if (input.publish) await publishIfNew(actor, programme, tx)
      return { programme, batch, comparison: comparison.counts }
    },
    within,
  )
}

async function newProgramme(actor: Actor, imported: ImportedProgress, batch: string, tx: Tx) {
  const { title, lead, fiscalYear, asOf } = imported
  const words = { title: title || '進捗状況', lead, fiscalYear, effectiveOn: asOf }
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
  const dropped = (input.dropped ?? []).map((subject) => ({
    kind: 'activity' as const,
    subject,
    fields: { dropped: true },
  }))
  const told = [...edits.told, ...dropped]
  await recordEdits(
    actor,
    { ...base, edits: told, effectiveOn: imported.asOf, made: words.made },
    tx,
  )
}

/** Words of a scale hold on every day. */
const always = '1868-01-01'

async function keepDocument(tx: Tx, actor: Actor, input: Placed) {
  await tx
    .insertInto('programme_import')
    .values({
      town_id: actor.town,
      id: newId(),
      programme_id: input.programme,
      batch_id: input.batch,
      file_name: input.fileName,
      fiscal_year: input.imported.fiscalYear,
      as_of: input.imported.asOf,
      recorded_at: now().toISOString(),
      recorded_by: nameOf(actor),
      source: storableText(input.source),
      result: storableJson(input.imported),
    })
    .execute()
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
