// Who somebody is: accounts, passwords and sessions. What they may do in a town is staff.server.ts's matter.
import { randomBytes } from 'node:crypto'
import { database, now } from '../db/index.server.ts'
import { refuse } from '../refusal.ts'
import { checkPassword, normalEmail } from './account-rules.ts'
import { countAttempt, forgetAttempts } from './attempts.server.ts'
import { asRefusal, authApi, authInside, linkLifeInDays, sessionCookieName } from './auth.server.ts'
import type { StaffActor, Town } from './schema.ts'
import { staffOf } from './towns.server.ts'

export interface Account {
  userId: string
  email: string
  name: string
}

/** The account whose session cookie this request bears. */
export async function sessionAccount(request: Request): Promise<Account | null> {
  if (!request.headers.get('cookie')?.includes(`${sessionCookieName}=`)) return null
  const session = await (await authApi()).getSession({ headers: request.headers })
  if (!session) return null
  return { userId: session.user.id, email: session.user.email, name: session.user.name }
}

/** Who this request comes from, as staff of this town; null for everybody else. */
export async function sessionActor(request: Request, town: Town): Promise<StaffActor | null> {
  const account = await sessionAccount(request)
  return account ? staffOf(town, account.userId) : null
}

export interface Credentials {
  email: string
  password: string
  /** Stay signed in for seven days; else until the browser is closed, a day at most. */
  remember?: boolean
  /** The caller's network address, where it is known: attempts are counted by it too. */
  address?: string
}

/** Signs somebody in at this town's desk; the answer holds the Set-Cookie headers. */
export async function signIn(town: Town, credentials: Credentials): Promise<Headers> {
  const email = normalEmail(credentials.email)
  const attempt = { email, address: credentials.address }
  await countAttempt(attempt)
  const { headers, response } = await (await authApi())
    .signInEmail({
      body: {
        email,
        password: credentials.password,
        rememberMe: credentials.remember ?? false,
      },
      returnHeaders: true,
    })
    .catch(asRefusal)
  if (!(await staffOf(town, response.user.id))) {
    await (await authInside()).internalAdapter.deleteSession(response.token)
    refuse('not-allowed', 'kernel.tenancy.notStaffHere', { town: town.name })
  }
  await forgetAttempts(attempt)
  return headers
}

/** Ends the session of this request; the answer holds the Set-Cookie headers that clear the cookie. */
export async function signOut(request: Request): Promise<Headers> {
  const { headers } = await (await authApi()).signOut({
    headers: request.headers,
    returnHeaders: true,
  })
  return headers
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  request: Request,
  input: { current: string; next: string },
): Promise<Headers> {
  const account = await sessionAccount(request)
  if (!account) refuse('not-allowed', 'kernel.tenancy.notAllowed')
  checkPassword(input.next, account.email)
  const attempt = { email: account.email }
  await countAttempt(attempt)
  const { headers } = await (await authApi())
    .changePassword({
      body: {
        currentPassword: input.current,
        newPassword: input.next,
        revokeOtherSessions: true,
      },
      headers: request.headers,
      returnHeaders: true,
    })
    .catch(asRefusal)
  await forgetAttempts(attempt)
  return headers
}

/** The account of an e-mail address; null where there is none. */
export async function findAccount(email: string): Promise<Account | null> {
  const { internalAdapter } = await authInside()
  const found = await internalAdapter.findUserByEmail(normalEmail(email))
  return found ? { userId: found.user.id, email: found.user.email, name: found.user.name } : null
}

/** Makes an account; without a password nobody can sign in until one is set by a link. */
export async function createAccount(input: {
  email: string
  name: string
  password?: string
}): Promise<Account> {
  const email = normalEmail(input.email)
  const name = input.name.trim()
  if (input.password !== undefined) checkPassword(input.password, email)
  if (await findAccount(email)) refuse('conflict', 'kernel.tenancy.accountExists', { email })
  const { internalAdapter, password } = await authInside()
  const hash = input.password === undefined ? undefined : await password.hash(input.password)
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: false },
    { method: 'email-password' },
  )
  if (hash) {
    const credential = { providerId: 'credential', accountId: user.id, password: hash }
    await internalAdapter.linkAccount({ userId: user.id, ...credential })
  }
  return { userId: user.id, email, name }
}

/** A link's token with which the account's owner sets a new password: once, within three days. */
export async function newPasswordToken(userId: string): Promise<string> {
  const { internalAdapter } = await authInside()
  await database().pool.query('delete from auth.verification where value = $1', [userId])
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now().getTime() + linkLifeInDays * 86_400_000)
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: userId,
    expiresAt,
  })
  return token
}

/** Whose link this is; null where it was used, replaced or is too old. */
export async function accountOfPasswordToken(token: string): Promise<Account | null> {
  const { internalAdapter } = await authInside()
  const found = await internalAdapter.findVerificationValue(identifierOf(token))
  if (!found || found.expiresAt < now()) return null
  const user = await internalAdapter.findUserById(found.value)
  return user ? { userId: user.id, email: user.email, name: user.name } : null
}

/** Sets the password of a link's account; all its sessions end. */
export async function setPassword(input: { token: string; password: string }): Promise<Account> {
  const account = await accountOfPasswordToken(input.token)
  if (!account) refuse('invalid', 'kernel.tenancy.linkUsedUp')
  checkPassword(input.password, account.email)
  const body = { token: input.token, newPassword: input.password }
  await (await authApi()).resetPassword({ body }).catch(asRefusal)
  await forgetAttempts({ email: account.email })
  return account
}

/** E-mail addresses by user id, for lists of staff. */
export async function emailsOf(userIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await database().pool.query<{ id: string; email: string }>(
    'select id, email from auth."user" where id = any($1)',
    [userIds],
  )
  return new Map(rows.map((row) => [row.id, row.email]))
}

const identifierOf = (token: string) => `reset-password:${token}`
