// Kysely types of the directory's own tables.
import type { ChangeTable } from '#kernel/ledger/store'
import type { UnitKind } from './schema.ts'

export interface DirectoryTables {
  directory_subject: { town_id: string; id: string; kind: UnitKind; created_at: string }
  directory_change: ChangeTable
}
