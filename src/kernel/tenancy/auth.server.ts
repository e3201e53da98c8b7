// better-auth as this program uses it: own schema, no sign-up, no telemetry, nothing that calls outside.
import pg from 'pg'
import { database, newId } from '../db/index.server.ts'
import { refuse } from '../refusal.ts'
import { longestPassword, shortestPassword } from './account-rules.ts'

export interface AccountSettings {
  secret: string
  /** Decides whether cookies are Secure: only where this is https. */
  publicUrl: string
}

type Auth = Awaited<ReturnType<typeof makeAuth>>

let current: { pool: pg.Pool; settings: AccountSettings; auth?: Promise<Auth> } | undefined

export const sessionCookieName = 'miraichizu.session_token'
const day = 60 * 60 * 24
export const linkLifeInDays = 3

/** Told once at start, after useDatabase(); without it nobody can sign in. */
export function openAccounts(settings: AccountSettings): void {
  // better-auth calculates with dates; the rest of the program reads them as ISO text.
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => new Date(text))
  const pool = new pg.Pool({
    connectionString: database().url,
    options: '-c search_path=auth',
    max: 4,
    types,
    application_name: 'miraichizu-accounts',
  })
  pool.on('error', () => undefined)
  current = { pool, settings }
}

/** Ends the connections of openAccounts(). */
export async function closeAccounts(): Promise<void> {
  const closing = current
  current = undefined
  await closing?.pool.end()
}

async function makeAuth(pool: pg.Pool, { secret, publicUrl }: AccountSettings) {
  // Only who signs people in waits for it: it takes half a second to load.
  const { betterAuth } = await import('better-auth')
  const isHttps = publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'miraichizu',
    database: pool,
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      resetPasswordTokenExpiresIn: linkLifeInDays * day,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 7 * day, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix: 'miraichizu',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/', secure: isHttps },
      database: { generateId: () => newId() },
    },
  })
}

/** better-auth's calls, for this folder alone; made when somebody is first asked for. */
export async function authApi() {
  return (await accounts()).api
}

/** What lies under those calls, for what they do not offer. */
export async function authInside() {
  return (await accounts()).$context
}

function accounts(): Promise<Auth> {
  if (!current) throw new Error('accounts are not open: call openAccounts() first')
  current.auth ??= makeAuth(current.pool, current.settings)
  return current.auth
}

const refusals: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'kernel.tenancy.signInWrong',
  INVALID_EMAIL: 'kernel.tenancy.signInWrong',
  INVALID_PASSWORD: 'kernel.tenancy.currentPasswordWrong',
  PASSWORD_TOO_SHORT: 'kernel.tenancy.passwordTooShort',
  PASSWORD_TOO_LONG: 'kernel.tenancy.passwordTooLong',
  INVALID_TOKEN: 'kernel.tenancy.linkUsedUp',
}

/** For `.catch()`: better-auth's expected answers become ours, everything else rises. */
export function asRefusal(problem: unknown): never {
  const isExpected = problem instanceof Error && problem.name === 'APIError' && 'body' in problem
  const body = isExpected ? (problem.body as { code?: string } | undefined) : undefined
  const code = body?.code ?? ''
  const key = refusals[code]
  if (!key) throw problem
  refuse('invalid', key, { shortest: shortestPassword, longest: longestPassword })
}
