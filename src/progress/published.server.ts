// Published reports are frozen: bytes, hash, as-of and known-at are stored and handed out as they are.
import { createHash } from 'node:crypto'
import { newId, newPublicId, now, type TablesTx, type TownTx, townDoor } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import {
  type Actor,
  allow,
  audit,
  mayAdminister,
  nameOf,
  type Town,
  touchTown,
} from '#kernel/tenancy'
import { drawReport } from './drawing.server.ts'
import { reportAsOf } from './operations.server.ts'
import type { DigitWidth, ProgressReport, ReportFormat, ReportTemplate } from './schema.ts'
import type { ProgressTables } from './tables.ts'

const inTown = townDoor<ProgressTables>()

export const publishedFormats = [
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'html',
  'json',
] as const satisfies ReportFormat[]

export interface StoredReport {
  id: string
  publicId: string
  /** Id of the programme that it reports of. */
  programme: string
  title: string
  fiscalYear: number
  asOf: string
  /** ISO instant: what was known when it was published. */
  knownAt: string
  template: ReportTemplate
  approvedOn: string | null
  documentNumber: string | null
  publishedAt: string
  publishedBy: string
  files: { format: ReportFormat; sha256: string }[]
}

export interface ReportPublication {
  town: Town
  programme: string
  asOf: string
  template: ReportTemplate
  digits: DigitWidth
  approvedOn: string | null
  documentNumber: string | null
}

/** Freezes the report of what is public now, in every format; all or none. */
export async function publishReport(
  actor: Actor,
  wish: ReportPublication,
): Promise<{ publicId: string }> {
  allow(mayAdminister(actor))
  const knownAt = now().toISOString()
  const { approvedOn, documentNumber } = wish
  const approval = approvedOn || documentNumber ? { approvedOn, documentNumber } : null
  const report = await reportAsOf(actor, { ...wish, knownAt, approval })
  const files = await renderAll(actor, report, wish)
  return inTown(actor, async (tx) => {
    const ids = { town_id: actor.town, id: newId(), public_id: newPublicId() }
    await tx
      .insertInto('progress_report')
      .values({
        ...ids,
        programme_id: wish.programme,
        title: report.programme.title,
        fiscal_year: report.fiscalYear,
        as_of: report.asOf,
        known_at: knownAt,
        template: wish.template,
        approved_on: approvedOn,
        document_number: documentNumber,
        published_at: knownAt,
        published_by: nameOf(actor),
      })
      .execute()
    const rows = files.map((file) => ({ town_id: actor.town, report_id: ids.id, ...file }))
    await tx.insertInto('progress_report_file').values(rows).execute()
    await touchTown(actor, tx)
    await audit(actor, 'progress.publishReport', { report: ids.public_id, asOf: report.asOf }, tx)
    return { publicId: ids.public_id }
  })
}

async function renderAll(actor: Actor, report: ProgressReport, wish: ReportPublication) {
  const files = []
  for (const format of publishedFormats) {
    const bytes = Buffer.from(
      await drawReport(actor, report, {
        format,
        template: wish.template,
        digits: wish.digits,
        language: 'ja',
      }),
    )
    files.push({ format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return files
}

/** The published reports of a programme (or of the whole town), newest first. */
export async function listPublishedReports(
  actor: Actor,
  programme?: string,
  within?: TownTx,
): Promise<StoredReport[]> {
  return inTown(actor, (tx) => selectReports(tx, programme), within)
}

async function selectReports(
  tx: TablesTx<ProgressTables>,
  programme: string | undefined,
): Promise<StoredReport[]> {
  let query = tx
    .selectFrom('progress_report')
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
  if (programme) query = query.where('programme_id', '=', programme)
  const reports = await query.execute()
  const files = await tx
    .selectFrom('progress_report_file')
    .select(['report_id', 'format', 'sha256'])
    .orderBy('format')
    .execute()
  const byReport = Map.groupBy(files, (file) => file.report_id)
  return reports.map((row) => ({
    id: row.id,
    publicId: row.public_id,
    programme: row.programme_id,
    title: row.title,
    fiscalYear: row.fiscal_year,
    asOf: row.as_of,
    knownAt: row.known_at,
    template: row.template,
    approvedOn: row.approved_on,
    documentNumber: row.document_number,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    files: (byReport.get(row.id) ?? []).map(({ format, sha256 }) => ({ format, sha256 })),
  }))
}

/** The stored bytes of a published report, as they were on the day. */
export async function publishedFile(
  actor: Actor,
  publicId: string,
  format: ReportFormat,
): Promise<{
  bytes: Buffer
  sha256: string
  title: string
  asOf: string
  template: ReportTemplate
}> {
  return inTown(actor, async (tx) => {
    const file = await tx
      .selectFrom('progress_report as r')
      .innerJoin('progress_report_file as f', 'f.report_id', 'r.id')
      .select(['f.bytes', 'f.sha256', 'r.title', 'r.as_of as asOf', 'r.template'])
      .where('r.public_id', '=', publicId)
      .where('f.format', '=', format)
      .executeTakeFirst()
    return file ?? refuse('not-found', 'progress.refusal.noSuchReport')
  })
}
