// The very first administrator: whoever can read the server's log may open the wizard, once.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { database, now } from '../db/index.server.ts'
import { Refusal, refuse } from '../refusal.ts'
import { checkPassword, normalEmail } from './account-rules.ts'
import { checkMunicipalityCode, officialName } from './municipalities.ts'
import type { Town } from './schema.ts'
import { addStaff } from './staff.server.ts'
import { createTown, findTown, operatorOf } from './towns.server.ts'

/** A new token for `/setup?token=…`, to be printed in the log; null where some town has staff. */
export async function firstRunToken(): Promise<string | null> {
  if (await hasStaff()) return null
  const token = randomBytes(18).toString('base64url')
  await sql`
    insert into auth.first_run (token_hash, made_at) values (${hashOf(token)}, ${now()})
    on conflict (only_row) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
  `.execute(database().kysely)
  return token
}

/** True while this token opens the wizard. */
export async function isFirstRunToken(token: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from auth.first_run where token_hash = ${hashOf(token)}`.execute(database().kysely)
  return rows.length > 0 && !(await hasStaff())
}

/** The code in order and the name the town would get; `name` null where it has to be asked for. */
export function proposeTown(code: string): { code: string; name: string | null } {
  const checked = checkMunicipalityCode(code)
  return { code: checked, name: officialName(checked) }
}

export interface FirstRun {
  token: string
  code: string
  /** Only for a code that the table does not know. */
  townName?: string
  administrator: { email: string; name: string; password: string }
}

/** Makes the town (or takes the one the command line made) and its first administrator, and uses the token up. */
export async function finishFirstRun(input: FirstRun): Promise<Town> {
  const { administrator } = input
  const proposed = proposeTown(input.code)
  const name = proposed.name ?? input.townName?.trim()
  if (!name) refuse('invalid', 'kernel.tenancy.nameNeeded', { code: proposed.code })
  if (!administrator.name.trim()) refuse('invalid', 'kernel.tenancy.personNameNeeded')
  checkPassword(administrator.password, normalEmail(administrator.email))
  await useUp(input.token)
  const town = await findOrCreate(proposed.code, name)
  const grants = [{ role: 'administrator' as const, scope: null }]
  await addStaff(operatorOf(town, administrator.name), { ...administrator, grants })
  return town
}

async function useUp(token: string) {
  if (await hasStaff()) refuse('conflict', 'kernel.tenancy.setupDone')
  const { rows } = await sql`
    delete from auth.first_run where token_hash = ${hashOf(token)} returning 1`.execute(
    database().kysely,
  )
  if (rows.length === 0) refuse('not-allowed', 'kernel.tenancy.setupTokenWrong')
}

async function findOrCreate(code: string, name: string): Promise<Town> {
  try {
    return await findTown(code)
  } catch (problem) {
    if (problem instanceof Refusal && problem.kind === 'not-found')
      return createTown({ code, name })
    throw problem
  }
}

/** True where some town has staff: the wizard's time is over. */
export async function hasStaff(): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select tenancy_has_staff() as has`.execute(
    database().kysely,
  )
  return rows[0]?.has ?? false
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
