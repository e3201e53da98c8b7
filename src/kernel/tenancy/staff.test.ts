import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '../db/index.server.ts'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '../db/testing.ts'
import { setPassword, signIn } from './accounts.server.ts'
import { audit, listAudit, verifyAudit } from './audit.server.ts'
import { closeAccounts, openAccounts } from './auth.server.ts'
import { finishFirstRun, firstRunToken, isFirstRunToken } from './first-run.server.ts'
import type { Grant, Town } from './schema.ts'
import { addStaff, endStaff, listStaff, resetPassword, setGrants } from './staff.server.ts'
import { inTown, operatorOf, staffOf } from './towns.server.ts'

useTestDatabase()
beforeAll(() => openAccounts({ secret: 'x'.repeat(40), publicUrl: 'http://127.0.0.1:3000' }))
afterAll(closeAccounts)

const asAdministrator: Grant[] = [{ role: 'administrator', scope: null }]
const asViewer: Grant[] = [{ role: 'viewer', scope: null }]
const password = 'a password for tests'
let last = 0

async function anAdministratorOf(town: Town, email = `boss${++last}@example.jp`) {
  const input = { email, name: '管理 一郎', grants: asAdministrator, password }
  const { userId, id } = await addStaff(operatorOf(town), input)
  const actor = await staffOf(town, userId)
  if (!actor) throw new Error('not there')
  return { actor, id, email }
}

// First in this file: it needs a place without staff.
test('the first run makes a town and its administrator, and its token works once', async () => {
  const old = await firstRunToken()
  const token = (await firstRunToken()) ?? ''
  expect(await isFirstRunToken(old ?? '')).toBe(false)
  expect(await isFirstRunToken(token)).toBe(true)
  const administrator = { email: 'First@Example.jp', name: '初代 管理', password }
  const wrong = finishFirstRun({ token: 'guessed', code: '016373', administrator })
  await expect(wrong).rejects.toBeRefused('not-allowed', 'kernel.tenancy.setupTokenWrong')
  const weak = { ...administrator, password: 'short' }
  await expect(finishFirstRun({ token, code: '016373', administrator: weak })).rejects.toBeRefused(
    'invalid',
  )
  const town = await finishFirstRun({ token, code: '０１６３７３', administrator })
  expect(town.name).toBe('芽室町')
  await expect(signIn(town, { email: 'first@example.jp', password })).resolves.toBeDefined()
  const again = finishFirstRun({ token, code: '011002', administrator })
  await expect(again).rejects.toBeRefused('conflict', 'kernel.tenancy.setupDone')
  expect(await isFirstRunToken(token)).toBe(false)
  expect(await firstRunToken()).toBeNull()
})

test('a new colleague sets the first password by a link', async () => {
  const town = await aTown()
  const { actor } = await anAdministratorOf(town)
  const input = { email: 'new@example.jp', name: '𠮷田 新', grants: asViewer }
  const { passwordToken } = await addStaff(actor, input)
  await setPassword({ token: passwordToken ?? '', password })
  await expect(signIn(town, { email: 'new@example.jp', password })).resolves.toBeDefined()
  const staff = await listStaff(actor)
  expect(staff.map((person) => person.name)).toEqual(['管理 一郎', '𠮷田 新'])
  await expect(addStaff(actor, input)).rejects.toBeRefused('conflict', 'kernel.tenancy.staffExists')
})

test('a colleague who moves to another town keeps the account and its password', async () => {
  const here = await anAdministratorOf(await aTown())
  const thereTown = await aTown('となり町')
  const there = await anAdministratorOf(thereTown)
  const input = { email: 'moves@example.jp', name: '転勤 花子', grants: asViewer }
  const first = await addStaff(here.actor, { ...input, password })
  const second = await addStaff(there.actor, input)
  expect(second).toMatchObject({ userId: first.userId, passwordToken: null, isNewAccount: false })
  await expect(signIn(thereTown, { email: input.email, password })).resolves.toBeDefined()
  const taking = resetPassword(there.actor, second.id)
  await expect(taking).rejects.toBeRefused('not-allowed', 'kernel.tenancy.servesElsewhere')
  await endStaff(here.actor, first.id)
  await expect(resetPassword(there.actor, second.id)).resolves.toBeTypeOf('string')
})

test('somebody who left has no rights, stays in the list, and may come back', async () => {
  const town = await aTown()
  const { actor } = await anAdministratorOf(town)
  const input = { email: 'leaves@example.jp', name: '退職 次郎', grants: asViewer, password }
  const { id, userId } = await addStaff(actor, input)
  await endStaff(actor, id)
  expect(await staffOf(town, userId)).toBeNull()
  await expect(signIn(town, input)).rejects.toBeRefused('not-allowed')
  expect((await listStaff(actor)).find((person) => person.id === id)?.endedAt).not.toBeNull()
  await expect(endStaff(actor, id)).rejects.toBeRefused('not-found')
  const back = await addStaff(actor, input)
  expect(back.id).toBe(id)
  expect(await staffOf(town, userId)).not.toBeNull()
})

test('the last administrator can neither go nor be made a viewer', async () => {
  const town = await aTown()
  const { actor, id } = await anAdministratorOf(town)
  const key = 'kernel.tenancy.lastAdministrator'
  await expect(endStaff(actor, id)).rejects.toBeRefused('conflict', key)
  const lowering = setGrants(actor, { staffId: id, grants: asViewer })
  await expect(lowering).rejects.toBeRefused('conflict', key)
  expect((await listStaff(actor))[0]).toMatchObject({ grants: asAdministrator, endedAt: null })
})

test('two administrators who end each other at the same moment: one stays', async () => {
  const town = await aTown()
  const [one, two] = [await anAdministratorOf(town), await anAdministratorOf(town)]
  const ended = await Promise.allSettled([endStaff(one.actor, two.id), endStaff(two.actor, one.id)])
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('roles can be given for a section, and a role that has no section refuses one', async () => {
  const town = await aTown()
  const { actor } = await anAdministratorOf(town)
  const { id, userId } = await addStaff(actor, {
    email: 'editor@example.jp',
    name: '編集 三郎',
    grants: asViewer,
  })
  const scope = '01890000-0000-7000-8000-000000000001'
  await setGrants(actor, {
    staffId: id,
    grants: [
      { role: 'editor', scope },
      { role: 'editor', scope },
    ],
  })
  expect((await staffOf(town, userId))?.grants).toEqual([{ role: 'editor', scope }])
  const scoped = setGrants(actor, { staffId: id, grants: [{ role: 'administrator', scope }] })
  await expect(scoped).rejects.toBeRefused('invalid')
  await expect(setGrants(actor, { staffId: id, grants: [] })).rejects.toBeRefused('invalid')
})

test('only an administrator keeps the list of staff', async () => {
  const town = await aTown()
  const { id } = await anAdministratorOf(town)
  const editor = await aStaff(town, 'editor')
  const newcomer = { email: 'no@example.jp', name: '不可', grants: asViewer }
  const attempts = [
    () => listStaff(editor),
    () => addStaff(editor, newcomer),
    () => endStaff(editor, id),
    () => resetPassword(editor, id),
    () => setGrants(editor, { staffId: id, grants: asViewer }),
    () => listAudit(editor),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toBeRefused('not-allowed')
})

test('another town sees and changes nobody of ours', async () => {
  const town = await aTown()
  const { id } = await anAdministratorOf(town)
  const stranger = await anOfficerElsewhere()
  expect((await listStaff(stranger)).map((person) => person.id)).not.toContain(id)
  const attempts = [
    () => endStaff(stranger, id),
    () => resetPassword(stranger, id),
    () => setGrants(stranger, { staffId: id, grants: asViewer }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toBeRefused('not-found')
  expect(await listAudit(stranger)).toEqual([])
})

test('the audit log shows the first entry that somebody changed or took away', async () => {
  const town = await aTown()
  const { actor } = await anAdministratorOf(town)
  await audit(actor, 'test.happened', { 何: '試験', b: 1, a: ['い', 'ろ'] })
  await audit(actor, 'test.happened', { 何: 'もう一度' })
  expect(await verifyAudit(actor)).toEqual({ entries: 3, brokenAt: null })
  expect((await listAudit(actor))[0]).toMatchObject({
    number: 3,
    what: 'test.happened',
    who: actor.name,
  })
  await expect(
    inTown(actor, (tx) => tx.updateTable('tenancy_audit').set({ who: '別人' }).execute()),
  ).rejects.toThrow(/permission denied/)
  // Only who owns the database can do this.
  await database()
    .kysely.transaction()
    .execute(async (tx) => {
      await sql`select set_config('app.town', ${town.id}, true)`.execute(tx)
      await sql`update tenancy_audit set who = '別人' where number = 2`.execute(tx)
    })
  expect(await verifyAudit(actor)).toEqual({ entries: 3, brokenAt: 2 })
})

test('entries written at the same moment still form one chain', async () => {
  const town = await aTown()
  const { actor } = await anAdministratorOf(town)
  await Promise.all(Array.from({ length: 8 }, (_, n) => audit(actor, 'test.happened', { n })))
  expect(await verifyAudit(actor)).toEqual({ entries: 9, brokenAt: null })
})
