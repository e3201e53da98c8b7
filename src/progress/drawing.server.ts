// Draws a report with the town's own pictures in it.
import { readFile } from '#kernel/files'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayRead } from '#kernel/tenancy'
import { isPictureShown, openBook, openProgramme } from '#programme'
import { type ReportWish, reportFrom } from './operations.server.ts'
import { renderReport } from './print/index.server.ts'
import type { PrintOptions } from './print/options.ts'
import type { ProgressReport } from './schema.ts'

/** The file of a report, its figures read from the town's files; only a draft may show what is not public. */
export function drawReport(
  actor: Actor,
  report: ProgressReport,
  options: PrintOptions,
): Promise<Uint8Array> {
  const files = async (hash: string) => {
    const isOpen = report.draft || (await isPictureShown(actor, hash))
    if (!isOpen) refuse('not-found', 'kernel.files.noSuchFile')
    return (await readFile(actor, hash, 'print')).bytes
  }
  return renderReport(report, { files, ...options })
}

/** The report as of a day as a file; digits are as wide as the programme has them on that day, unless told. */
export async function printReport(
  actor: Actor,
  wish: ReportWish,
  options: Omit<PrintOptions, 'digits'> & { digits?: PrintOptions['digits'] },
): Promise<Uint8Array> {
  const book = await openProgramme(actor, wish.programme)
  const { asOf, knownAt } = wish
  if (wish.draft) allow(mayRead(actor))
  const audience = wish.draft ? 'desk' : 'public'
  const digits = openBook(book, { asOf, knownAt, audience })?.digits ?? 'half'
  return drawReport(actor, await reportFrom(actor, book, wish), { digits, ...options })
}
