// Guessing passwords must be slow, also on several nodes: attempts are counted in the database.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { database, now } from '../db/index.server.ts'
import { refuse } from '../refusal.ts'

interface Attempt {
  email: string
  address?: string
}

const windowInMinutes = 15
/** A hall or a town hall is one address, so an address may try more often than one account is tried. */
const limits = { account: 10, address: 100 }

/** Counts an attempt before the password is looked at; refused when there were too many. */
export async function countAttempt(attempt: Attempt): Promise<void> {
  for (const { key, limit } of keysOf(attempt)) {
    if ((await count(key)) > limit) {
      refuse('not-allowed', 'kernel.tenancy.tooManyAttempts', { minutes: windowInMinutes })
    }
  }
}

/** After the right password the account starts anew; its address keeps what failed for other accounts. */
export async function forgetAttempts({ email, address }: Attempt): Promise<void> {
  const old = new Date(now().getTime() - windowInMinutes * 60_000)
  const key = hashOf(`account ${email}`)
  await sql`delete from auth.sign_in_attempt where key = ${key} or since < ${old}`.execute(
    database().kysely,
  )
  if (!address) return
  await sql`
    update auth.sign_in_attempt set attempts = attempts - 1
    where key = ${hashOf(`address ${address}`)} and attempts > 0`.execute(database().kysely)
}

function keysOf({ email, address }: Attempt) {
  const account = { key: hashOf(`account ${email}`), limit: limits.account }
  return address
    ? [account, { key: hashOf(`address ${address}`), limit: limits.address }]
    : [account]
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

async function count(key: string): Promise<number> {
  const at = now()
  const old = new Date(at.getTime() - windowInMinutes * 60_000)
  const { rows } = await sql<{ attempts: number }>`
    insert into auth.sign_in_attempt as known (key, attempts, since) values (${key}, 1, ${at})
    on conflict (key) do update set
      attempts = case when known.since < ${old} then 1 else known.attempts + 1 end,
      since = case when known.since < ${old} then excluded.since else known.since end
    returning attempts
  `.execute(database().kysely)
  return rows[0]?.attempts ?? 0
}
