import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClock } from '../db/index.server.ts'
import { aTown, useTestDatabase } from '../db/testing.ts'
import {
  changePassword,
  createAccount,
  newPasswordToken,
  sessionAccount,
  sessionActor,
  setPassword,
  signIn,
  signOut,
} from './accounts.server.ts'
import { closeAccounts, openAccounts } from './auth.server.ts'
import type { Town } from './schema.ts'
import { addStaff } from './staff.server.ts'
import { operatorOf } from './towns.server.ts'

useTestDatabase()
const secret = 'a secret for tests that is long enough, 0123456789'
beforeAll(() => openAccounts({ secret, publicUrl: 'http://127.0.0.1:3000' }))
afterAll(closeAccounts)

const password = '芽室のじゃがいも畑2020'
let last = 0

async function anAccountIn(town: Town) {
  last += 1
  const person = { email: `staff${last}@example.jp`, name: '髙橋 花子' }
  const grants = [{ role: 'editor' as const, scope: null }]
  const { userId } = await addStaff(operatorOf(town), { ...person, password, grants })
  return { ...person, userId }
}

function requestWith(headers: Headers): Request {
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return new Request('http://127.0.0.1:3000/', { headers: { cookie } })
}

test('who signs in is staff of the town on the next request', async () => {
  const town = await aTown()
  const account = await anAccountIn(town)
  const headers = await signIn(town, { email: account.email, password })
  const actor = await sessionActor(requestWith(headers), town)
  expect(actor).toMatchObject({ kind: 'staff', name: '髙橋 花子', userId: account.userId })
  expect(await sessionAccount(requestWith(headers))).toEqual(account)
})

test('the cookie is closed to scripts, and Secure only on https', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  const cookies = (await signIn(town, { email, password })).getSetCookie().join('\n')
  expect(cookies).toMatch(/^miraichizu\.session_token=.*HttpOnly.*SameSite=Lax/im)
  expect(cookies).not.toMatch(/Secure/i)
  await closeAccounts()
  await openAccounts({ secret, publicUrl: 'https://miraichizu.example.jp' })
  const safer = await signIn(town, { email, password })
  expect(safer.getSetCookie().join('\n')).toMatch(/^__Secure-miraichizu\.session_token=.*Secure/im)
  expect(await sessionActor(requestWith(safer), town)).not.toBeNull()
  await closeAccounts()
  await openAccounts({ secret, publicUrl: 'http://127.0.0.1:3000' })
})

test('the address may be typed in full width and capitals', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  const typed = ` ${email.toUpperCase().replace('@', '＠')} `
  await expect(signIn(town, { email: typed, password })).resolves.toBeInstanceOf(Headers)
})

test('a wrong password and an unknown address are refused with the same words', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  const wrong = signIn(town, { email, password: 'something else 1' })
  await expect(wrong).rejects.toBeRefused('invalid', 'kernel.tenancy.signInWrong')
  const unknown = signIn(town, { email: 'nobody@example.jp', password })
  await expect(unknown).rejects.toBeRefused('invalid', 'kernel.tenancy.signInWrong')
})

test('a person of another town cannot sign in here', async () => {
  const elsewhere = await aTown('よその町')
  const { email } = await anAccountIn(await aTown())
  const attempt = signIn(elsewhere, { email, password })
  await expect(attempt).rejects.toBeRefused('not-allowed', 'kernel.tenancy.notStaffHere')
})

test('a session of one town gives no rights in another town', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  const request = requestWith(await signIn(town, { email, password }))
  expect(await sessionActor(request, await aTown('よその町'))).toBeNull()
})

test('a forged or foreign cookie is nobody', async () => {
  const town = await aTown()
  const forged = new Headers({ 'set-cookie': 'miraichizu.session_token=abc.def' })
  expect(await sessionActor(requestWith(forged), town)).toBeNull()
  expect(await sessionActor(new Request('http://127.0.0.1:3000/'), town)).toBeNull()
})

test('guessing is stopped after ten attempts and allowed again after a quarter of an hour', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  for (let attempt = 0; attempt < 10; attempt++) {
    await expect(signIn(town, { email, password: 'guess guess 1' })).rejects.toBeRefused('invalid')
  }
  const right = () => signIn(town, { email, password })
  await expect(right()).rejects.toBeRefused('not-allowed', 'kernel.tenancy.tooManyAttempts')
  setClock(new Date(Date.now() + 16 * 60_000))
  await expect(right()).resolves.toBeInstanceOf(Headers)
  setClock()
})

test('signing out ends the session on the server', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  const request = requestWith(await signIn(town, { email, password }))
  const cleared = await signOut(request)
  expect(cleared.getSetCookie().join('\n')).toMatch(/Max-Age=0/)
  expect(await sessionActor(request, town)).toBeNull()
})

test('a changed password ends every other session', async () => {
  const town = await aTown()
  const { email } = await anAccountIn(town)
  const other = requestWith(await signIn(town, { email, password }))
  const mine = requestWith(await signIn(town, { email, password }))
  const wrong = changePassword(mine, { current: 'not this one!', next: 'a better password' })
  await expect(wrong).rejects.toBeRefused('invalid', 'kernel.tenancy.currentPasswordWrong')
  const after = await changePassword(mine, { current: password, next: 'a better password' })
  expect(await sessionActor(requestWith(after), town)).not.toBeNull()
  expect(await sessionActor(other, town)).toBeNull()
  await expect(signIn(town, { email, password: 'a better password' })).resolves.toBeDefined()
})

test('a password link works once, and a newer link replaces it', async () => {
  const town = await aTown()
  const account = await anAccountIn(town)
  const first = await newPasswordToken(account.userId)
  const second = await newPasswordToken(account.userId)
  const next = '新しい合い言葉です2026'
  const used = 'kernel.tenancy.linkUsedUp'
  await expect(setPassword({ token: first, password: next })).rejects.toBeRefused('invalid', used)
  await setPassword({ token: second, password: next })
  await expect(setPassword({ token: second, password: next })).rejects.toBeRefused('invalid', used)
  await expect(signIn(town, { email: account.email, password: next })).resolves.toBeDefined()
})

test.each([
  ['short', 'みじかい'],
  ['of one letter', 'aaaaaaaaaaaaaa'],
  ['counted up', '1234567890'],
  ['the address itself', 'weak.one.long@example.jp'],
])('a password that is %s is refused', async (_, weak) => {
  const making = createAccount({ email: 'weak.one.long@example.jp', name: '弱', password: weak })
  await expect(making).rejects.toBeRefused('invalid')
})

test('an account is made once for an address', async () => {
  const again = { email: 'Twice@Example.jp', name: '二', password }
  await createAccount(again)
  await expect(createAccount({ ...again, email: 'twice@example.jp' })).rejects.toBeRefused(
    'conflict',
  )
})
