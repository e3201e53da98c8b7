// Brings the schema up to the program's version, under an advisory lock, forward only.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { refuse } from '../refusal.ts'
import { programRoot } from '../root.server.ts'
import { type Database, ensureAppRole } from './connect.server.ts'

/** Runs every migration that is not in the database yet; refuses a schema that is newer than this program. */
export async function migrate(database: Database): Promise<void> {
  await ensureAppRole(database.kysely)
  const migrations = await readMigrations()
  await refuseNewerSchema(database, migrations)
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
    // Modules number their own files; a later module may bring one that sorts earlier.
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function refuseNewerSchema(database: Database, known: Record<string, Migration>) {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('public.schema_migration') is not null as there`.execute(database.kysely)
  if (!tables[0]?.there) return
  const { rows } = await sql<{ name: string }>`select name from schema_migration`.execute(
    database.kysely,
  )
  const unknown = rows.map((row) => row.name).filter((name) => !(name in known))
  if (unknown.length > 0) refuse('conflict', 'kernel.db.schemaNewer', { names: unknown.join(', ') })
}

/** Every `migrations/*.sql` of kernel and modules, by file name. */
async function readMigrations(): Promise<Record<string, Migration>> {
  const src = join(programRoot(), 'src')
  const files = (await readdir(src, { recursive: true }))
    .filter((file) => /(^|[\\/])migrations[\\/][^\\/]+\.sql$/.test(file))
    .toSorted()
  const found: Record<string, Migration> = {}
  for (const file of files) {
    const text = await readFile(join(src, file), 'utf8')
    const name =
      file
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/\.sql$/, '') ?? file
    if (found[name]) throw new Error(`two migrations are called ${name}`)
    found[name] = { up: async (db) => void (await sql.raw(text).execute(db)) }
  }
  return found
}
