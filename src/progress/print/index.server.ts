// The door of the prints. (Filled by the print helper.)
import type { ProgressReport } from '../schema.ts'
import type { PrintOptions } from './options.ts'

/** Draws the report as a file. */
export async function renderReport(report: ProgressReport, options: PrintOptions): Promise<Uint8Array> {
  if (options.format !== 'json') throw new Error('not here yet')
  return new TextEncoder().encode(JSON.stringify(report))
}
