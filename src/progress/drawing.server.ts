// Draws a report with the town's own pictures in it.
import { readFile } from '#kernel/files'
import type { Actor } from '#kernel/tenancy'
import { renderReport } from './print/index.server.ts'
import type { PrintOptions } from './print/options.ts'
import type { ProgressReport } from './schema.ts'

/** The file of a report, its figures read from the town's files. */
export function drawReport(
  actor: Actor,
  report: ProgressReport,
  options: PrintOptions,
): Promise<Uint8Array> {
  const files = async (hash: string) => (await readFile(actor, hash)).bytes
  return renderReport(report, { files, ...options })
}
