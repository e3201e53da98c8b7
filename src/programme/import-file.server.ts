// From a file to the programme: what the command line, the demo and the upload have in common.

import { now } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { parseProgress } from './import/parse-progress.ts'
import { readDocument } from './import/read-document.server.ts'
import { storable } from './import/storable.ts'
import {
  type CommittedImport,
  commitImport,
  compareImport,
  programmesWithTitle,
} from './imports.server.ts'
import { findProgramme } from './operations.server.ts'
import type { ActivityState, ImportedProgress } from './schema.ts'

export interface ImportFile {
  bytes: Uint8Array
  fileName: string
  fiscalYear: number
  /** The town's date of the report; today where nothing is said. */
  asOf?: string
  /** What the town's grades mean: ◎ → implemented. */
  map?: ReadonlyMap<string, ActivityState>
}

export interface ReadFile {
  imported: ImportedProgress
  /** The visible text that the spans index. */
  source: string
  /** The same text with its lines, for people. */
  raw: string
}

/** Recognises and reads a report; writes nothing. Refuses what it cannot read, with what to do about it. */
export async function readImportFile(file: ImportFile): Promise<ReadFile> {
  const document = await readDocument(file.bytes, file.fileName)
  const today = todayInTokyo(now())
  const asOf = file.asOf ?? today
  if (asOf > today) refuse('invalid', 'programme.refusal.future', { day: asOf })
  const imported = parseProgress(document, { fiscalYear: file.fiscalYear, asOf, map: file.map })
  storable(imported)
  return { imported, source: document.source, raw: document.raw }
}

/** Papers without a title belong together only where an entry of one is found in the other. */
async function programmeOf(actor: Actor, imported: ImportedProgress): Promise<string | null> {
  const [first, ...others] = await programmesWithTitle(actor, imported.title)
  if (first === undefined || imported.title !== '') return first ?? null
  for (const programme of [first, ...others]) {
    const { counts } = await compareImport(actor, programme, imported)
    if (counts.same + counts.changed > 0) return programme
  }
  return null
}

/**
 * Brings a file into a programme: the one named, else the town's programme with the same title,
 * else a new one. With `dryRun` it only says what it would bring.
 */
export async function importFile(
  actor: Actor,
  file: ImportFile & { programme?: string; publish?: boolean; dryRun?: boolean },
): Promise<{ imported: ImportedProgress } & Partial<CommittedImport>> {
  const { imported, raw } = await readImportFile(file)
  const programme = file.programme
    ? (await findProgramme(actor, file.programme)).id
    : await programmeOf(actor, imported)
  if (file.dryRun) {
    const { counts } = await compareImport(actor, programme, imported)
    return { imported, comparison: counts, ...(programme ? { programme } : {}) }
  }
  const { fileName, publish } = file
  const committed = await commitImport(actor, {
    programme,
    fileName,
    source: raw,
    imported,
    publish,
  })
  return { imported, ...committed }
}
