// Kysely types of the progress module's own tables.
import type { ReportFormat, ReportTemplate } from './schema.ts'

export interface ProgressTables {
  progress_report: {
    town_id: string
    id: string
    public_id: string
    programme_id: string
    title: string
    fiscal_year: number
    as_of: string
    known_at: string
    template: ReportTemplate
    approved_on: string | null
    document_number: string | null
    published_at: string
    published_by: string
  }
  progress_report_file: {
    town_id: string
    report_id: string
    format: ReportFormat
    sha256: string
    bytes: Buffer
  }
}
