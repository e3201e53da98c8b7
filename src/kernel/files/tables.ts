// Kysely type of the files' table.
export interface FileTables {
  kernel_file: {
    town_id: string
    hash: string
    media_type: string
    size: number
    width: number | null
    height: number | null
    name: string | null
    uploaded_at: Date | string
    uploaded_by: string
  }
}
