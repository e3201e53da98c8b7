// From a town's programme to a file, for the command line.
import { findTown, operatorOf } from '#kernel/tenancy'
import { findProgramme } from '#programme'
import { renderReport, reportAsOf } from '#progress'

export const reportFormats = ['html', 'docx', 'pdf', 'xlsx', 'csv', 'json'] as const
export const reportTemplates = ['seed', 'council'] as const

/** The report that somebody wants. */
export interface ReportWishes {
  townCode: string
  programme: string | undefined
  asOf: string
  knownAt: string | null
  template: (typeof reportTemplates)[number]
  format: (typeof reportFormats)[number]
  isDraft: boolean
}

/** The bytes of the report: what is published, or with `isDraft` what the desk has. */
export async function reportProgress(wish: ReportWishes): Promise<Uint8Array> {
  const town = await findTown(wish.townCode)
  const actor = operatorOf(town)
  const programme = await findProgramme(actor, wish.programme)
  const { asOf, knownAt, isDraft: draft, format, template } = wish
  const report = await reportAsOf(actor, { town, programme: programme.id, asOf, knownAt, draft })
  return renderReport(report, { format, template, digits: 'half', language: 'ja' })
}
