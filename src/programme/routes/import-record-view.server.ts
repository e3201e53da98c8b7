// One past import in words.
import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { readImport } from '../import-records.server.ts'
import { listProgrammes } from '../operations.server.ts'
import { importInWords } from './import-page.server.ts'

/** What the page of an import shows. */
export async function importRecordView(actor: Actor, id: string, t: Translator) {
  const record = await readImport(actor, id)
  const programmes = await listProgrammes(actor)
  const titles = new Map(programmes.map(({ id: programme, title }) => [programme, title]))
  return {
    ...importInWords(record, titles, t),
    publicId:
      programmes.find(({ id: programme }) => programme === record.programme)?.publicId ?? null,
    source: record.source,
    unplaced: record.imported.unplaced.map(({ line, text }, key) => ({ key, line, text })),
  }
}
