// Opens the town's database and says plainly what is wrong when it cannot.
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { refuse } from '../refusal.ts'

// Dates stay the town's words, not a moment in some zone; moments are ISO in UTC; a bigint is a
// number (none of ours reaches 2^53).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** What the kernel needs of an open database: the pool for LISTEN and better-auth, Kysely for the rest. */
export interface Database {
  url: string
  pool: pg.Pool
  kysely: Kysely<unknown>
  close(): Promise<void>
}

const oldestServer = 150_000

/** Opens a pool and checks that the server answers and is new enough (PostgreSQL 15). */
export async function openDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'miraichizu' })
  // A connection that the server ended while idle is replaced; the next query tells if it is gone for good.
  pool.on('error', () => undefined)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkServer(pool, url)
  } catch (problem) {
    await pool.end()
    throw problem
  }
  return { url, pool, kysely, close: () => kysely.destroy() }
}

async function checkServer(pool: pg.Pool, url: string) {
  const answer = await pool
    .query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    )
    .catch((problem: NodeJS.ErrnoException) => explain(problem, url))
  const server = answer.rows[0]
  if (server) refuseOldServer(server)
}

/** What our SQL needs came with PostgreSQL 15. */
export function refuseOldServer(server: { version: string; number: number }): void {
  if (server.number < oldestServer) {
    refuse('invalid', 'kernel.db.serverTooOld', { version: server.version })
  }
}

function explain(problem: NodeJS.ErrnoException, url: string): never {
  const { hostname, port, pathname, username } = new URL(url)
  const at = { host: hostname, port: port || '5432', database: pathname.slice(1), user: username }
  const keys: Record<string, string> = {
    ECONNREFUSED: 'kernel.db.notAnswering',
    ETIMEDOUT: 'kernel.db.notAnswering',
    ENOTFOUND: 'kernel.db.hostUnknown',
    EAI_AGAIN: 'kernel.db.hostUnknown',
    '28P01': 'kernel.db.wrongPassword',
    '28000': 'kernel.db.wrongPassword',
    '3D000': 'kernel.db.noSuchDatabase',
  }
  const key = problem.code ? keys[problem.code] : undefined
  if (key) refuse('invalid', key, at)
  throw problem
}

const awayCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']

/** True where the server is stopping, starting or gone: the same question may be answered in a moment. */
export function isDatabaseAway(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  const code = 'code' in problem ? String(problem.code) : ''
  // pg gives no code to a connection that breaks off in the middle of a question.
  return awayCodes.includes(code) || problem.message.startsWith('Connection terminated')
}

/** Makes the database `name` on a server of ours where it is not there yet. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** The role that requests run as: owns nothing, cannot bypass row-level security. */
export async function ensureAppRole(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ ready: boolean }>`
    select pg_has_role(current_user, 'app', 'member') as ready from pg_roles where rolname = 'app'
  `.execute(db)
  if (rows[0]?.ready) return
  try {
    if (rows.length === 0) await sql`create role app nologin nosuperuser nobypassrls`.execute(db)
    await sql`grant app to current_user`.execute(db)
  } catch {
    refuse('not-allowed', 'kernel.db.cannotMakeRole')
  }
}
