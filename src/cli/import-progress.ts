// From a file to a programme, for the command line.
import type { Translator } from '#kernel/i18n'
import { Refusal, refuse } from '#kernel/refusal'
import { createTown, findTown, operatorOf, type Town } from '#kernel/tenancy'
import { importFile, readImportFile } from '#programme'
import type { ImportedProgress } from '#programme/schema'
import type { Output } from './command.ts'

export const importedStates = ['implemented', 'notImplemented', 'planned'] as const

/** What somebody wants imported, checked as far as that goes without the database. */
export interface ImportWish {
  file: { name: string; bytes: Uint8Array }
  townCode: string
  /** For a town whose code is in no table. */
  townName: string | undefined
  fiscalYear: number
  asOf: string
  programme: string | undefined
  /** Grade as it stands in the document → state. */
  map: ReadonlyMap<string, (typeof importedStates)[number]>
  isDraft: boolean
  isDryRun: boolean
}

type Imported = Partial<Awaited<ReturnType<typeof importFile>>> & { imported: ImportedProgress }

/** Imports the document into the town's programme; the town is made where it is not here yet. */
export async function importProgress(wish: ImportWish, t: Translator): Promise<Output> {
  const file = {
    bytes: wish.file.bytes,
    fileName: wish.file.name,
    fiscalYear: wish.fiscalYear,
    asOf: wish.asOf,
    map: wish.map,
  }
  // Read first: a file that cannot be read must not leave a new town behind.
  const { imported } = await readImportFile(file)
  const town = await findOrMakeTown(wish)
  if (!town) return asOutput({ imported }, wish, t)
  const { programme, isDryRun, isDraft } = wish
  const options = { programme, dryRun: isDryRun, publish: !isDraft }
  return asOutput(await importFile(operatorOf(town), { ...file, ...options }), wish, t)
}

async function findOrMakeTown(wish: ImportWish): Promise<Town | null> {
  try {
    return await findTown(wish.townCode)
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.kind !== 'not-found') throw problem
    // A town that is not here yet has no programme that could be named: it is not made in vain.
    if (wish.programme) return refuse('not-found', 'programme.refusal.noSuchProgramme')
    if (wish.isDryRun) return null
    return createTown({ code: wish.townCode, name: wish.townName })
  }
}

function asOutput(result: Imported, wish: ImportWish, t: Translator): Output {
  const { imported, programme, batch, comparison } = result
  const activities = imported.initiatives.flatMap((initiative) => initiative.activities)
  const lines = [
    t(wish.isDryRun ? 'cli.import.wouldImport' : 'cli.import.imported', {
      file: wish.file.name,
      initiatives: imported.initiatives.length,
      activities: activities.length,
      unplaced: imported.unplaced.length,
    }),
    ...(comparison ? [t('cli.import.compared', { ...comparison })] : []),
    ...imported.unplaced.map(({ line, text }) => t('cli.import.unplaced', { line, text })),
  ]
  const added = {
    ...(programme ? { programme } : {}),
    ...(batch ? { batch } : {}),
    ...(comparison ? { comparison } : {}),
  }
  return { text: lines.join('\n'), json: { ...imported, ...added } }
}
