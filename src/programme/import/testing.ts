// Builders for the tests of importing.

import { readFileSync } from 'node:fs'
import type { ImportedProgress } from '../schema.ts'
import { type ParseOptions, parseProgress } from './parse-progress.ts'
import { readText } from './read-text.ts'
import type { SourceDocument } from './source-document.ts'

export const ofFiscal2020: ParseOptions = { fiscalYear: 2020, asOf: '2020-11-30' }

/** The import of a text. */
export function importText(text: string, options: Partial<ParseOptions> = {}): ImportedProgress {
  return parseProgress(readText(text), { ...ofFiscal2020, ...options })
}

/** Initiatives in short: title (note): label text, … */
export function inShort(imported: ImportedProgress): string[] {
  return imported.initiatives.flatMap(({ title, note, activities }) => [
    note === '' ? title : `${title}(${note})`,
    ...activities.map(({ label, text }) => `  ${label}: ${text}`),
  ])
}

/** A file of the folder `fixtures`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
}

/** What parseProgress would be given for a text. */
export function aDocument(text: string): SourceDocument {
  return readText(text)
}

/** Milliseconds of the processor's own time: what else the machine does meanwhile is not counted. */
export function processorTime(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}
