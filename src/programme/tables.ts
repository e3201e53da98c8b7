// Kysely types of the programme's own tables.
import type { JSONColumnType } from 'kysely'
import type { ChangeTable } from '#kernel/ledger/store'
import type { ComparisonCounts } from './import/match-newer.ts'
import type { TakenStep } from './import/preview-steps.ts'
import type { SourceDocument } from './import/source-document.ts'
import type { SubjectKind } from './schema.ts'

export interface ProgrammeTables {
  programme_subject: {
    town_id: string
    id: string
    programme_id: string
    kind: SubjectKind
    public_id: string
    created_at: string
  }
  programme_change: ChangeTable
  programme_publication: {
    town_id: string
    id: string
    programme_id: string
    published_at: string
    published_by: string
    approved_on: string | null
    document_number: string | null
  }
  programme_publication_change: { town_id: string; publication_id: string; change_id: string }
  programme_import: {
    town_id: string
    id: string
    programme_id: string
    batch_id: string
    file_name: string
    fiscal_year: number
    as_of: string
    recorded_at: string
    recorded_by: string
    source: string
    result: JSONColumnType<object>
    counts: JSONColumnType<ComparisonCounts> | null
  }
  programme_import_draft: {
    town_id: string
    id: string
    programme_id: string | null
    file_name: string
    fiscal_year: number
    as_of: string
    document: JSONColumnType<SourceDocument>
    steps: JSONColumnType<TakenStep[]>
    position: number
    batch_id: string | null
    started_at: string
    started_by: string
    user_id: string | null
  }
  programme_proposal: {
    town_id: string
    id: string
    programme_id: string
    initiative_id: string
    edits: JSONColumnType<object[]>
    effective_on: string
    reason: string | null
    proposed_at: string
    proposed_by: string
    user_id: string | null
  }
  programme_proposal_decision: {
    town_id: string
    proposal_id: string
    accepted: boolean
    reason: string | null
    batch_id: string | null
    decided_at: string
    decided_by: string
  }
}
