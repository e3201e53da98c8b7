// Kysely types of the kernel's own tables.
import type { Generated, JSONColumnType } from 'kysely'
import type { StaffRole } from './schema.ts'

export interface TenancyTables {
  tenancy_town: {
    town_id: string
    code: string
    name: string
    version: Generated<number>
    is_demo: Generated<boolean>
    created_at: Date | string
  }
  tenancy_staff: {
    town_id: string
    id: string
    user_id: string
    name: string
    created_at: Date | string
    ended_at: Date | string | null
  }
  tenancy_grant: {
    town_id: string
    id: string
    staff_id: string
    role: StaffRole
    scope: string | null
  }
  tenancy_audit: {
    town_id: string
    number: number
    at: Date | string
    who: string
    what: string
    details: JSONColumnType<Record<string, unknown>>
    previous_hash: string
    hash: string
  }
}
