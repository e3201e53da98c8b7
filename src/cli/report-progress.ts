// From a town's programme to a file, for the command line.
import { findTown, operatorOf } from '#kernel/tenancy'
import { findProgramme } from '#programme'
import { printReport } from '#progress'

export const reportFormats = ['html', 'docx', 'pdf', 'xlsx', 'csv', 'json'] as const
export const reportTemplates = ['seed', 'council'] as const
export const csvEncodings = ['utf-8', 'cp932'] as const

/** The report that somebody wants. */
export interface ReportWishes {
  townCode: string
  programme: string | undefined
  asOf: string
  knownAt: string | null
  template: (typeof reportTemplates)[number]
  format: (typeof reportFormats)[number]
  isDraft: boolean
  encoding: (typeof csvEncodings)[number]
}

/** The bytes of the report: what is published, or with `isDraft` what the desk has. */
export async function reportProgress(wish: ReportWishes): Promise<Uint8Array> {
  const town = await findTown(wish.townCode)
  const actor = operatorOf(town)
  const programme = await findProgramme(actor, wish.programme)
  const { asOf, knownAt, isDraft: draft, format, template, encoding } = wish
  const report = { town, programme: programme.id, asOf, knownAt, draft }
  return printReport(actor, report, { format, template, encoding, language: 'ja' })
}
