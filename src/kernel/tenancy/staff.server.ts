// The people of a town hall and what each may do. Nobody is deleted: what they wrote keeps their name.
import { sql } from 'kysely'
import { newId, now, type TablesTx } from '../db/index.server.ts'
import { refuse } from '../refusal.ts'
import { createAccount, emailsOf, findAccount, newPasswordToken } from './accounts.server.ts'
import { audit } from './audit.server.ts'
import { allow, mayAdminister } from './permissions.ts'
import type { Actor, Grant } from './schema.ts'
import type { TenancyTables } from './tables.ts'
import { inTown } from './towns.server.ts'

export interface StaffMember {
  id: string
  userId: string
  name: string
  email: string
  grants: Grant[]
  since: string
  endedAt: string | null
}

export interface NewStaff {
  email: string
  name: string
  grants: readonly Grant[]
  /** Given by the command line or the wizard; without it a link to set one is made. */
  password?: string
}

export interface AddedStaff {
  id: string
  userId: string
  email: string
  /** False where the account was here before: its password stays what it is. */
  isNewAccount: boolean
  /** For the link with which a new account gets its password; null where it has one already. */
  passwordToken: string | null
}

type Tx = TablesTx<TenancyTables>

/** Everybody who has or had a place at this town's desk, by name. */
export async function listStaff(actor: Actor): Promise<StaffMember[]> {
  allow(mayAdminister(actor))
  const { staff, grants } = await inTown(actor, async (tx) => ({
    staff: await tx
      .selectFrom('tenancy_staff')
      .select(['id', 'user_id as userId', 'name', 'created_at as since', 'ended_at as endedAt'])
      .orderBy(sql`name collate "ja-x-icu"`)
      .orderBy('id')
      .execute(),
    grants: await tx
      .selectFrom('tenancy_grant')
      .select(['staff_id', 'role', 'scope'])
      .orderBy('role')
      .orderBy('scope')
      .execute(),
  }))
  const emails = await emailsOf(staff.map((person) => person.userId))
  return staff.map((person) => ({
    ...person,
    since: String(person.since),
    endedAt: person.endedAt === null ? null : String(person.endedAt),
    email: emails.get(person.userId) ?? '',
    grants: grants
      .filter((grant) => grant.staff_id === person.id)
      .map(({ role, scope }) => ({ role, scope })),
  }))
}

/**
 * Gives somebody a place at this town's desk. An account that is here already is used as it is: a
 * town cannot set the password of another town's clerk. Somebody who left comes back with the old entry.
 */
export async function addStaff(actor: Actor, input: NewStaff): Promise<AddedStaff> {
  allow(mayAdminister(actor))
  checkGrants(input.grants)
  const name = input.name.trim() || refuse('invalid', 'kernel.tenancy.personNameNeeded')
  const known = await findAccount(input.email)
  const account = known ?? (await createAccount(input))
  const id = await inTown(actor, async (tx) => {
    const staffId = await enter(tx, actor, { userId: account.userId, name })
    await replaceGrants(tx, actor, staffId, input.grants)
    await audit(actor, 'staff.added', { staff: staffId, name, grants: inWords(input.grants) }, tx)
    return staffId
  })
  const needsLink = !known && input.password === undefined
  const passwordToken = needsLink ? await newPasswordToken(account.userId) : null
  const isNewAccount = known === null
  return { id, userId: account.userId, email: account.email, isNewAccount, passwordToken }
}

async function enter(tx: Tx, actor: Actor, person: { userId: string; name: string }) {
  const before = await tx
    .selectFrom('tenancy_staff')
    .select(['id', 'ended_at'])
    .where('user_id', '=', person.userId)
    .executeTakeFirst()
  if (before && before.ended_at === null) {
    refuse('conflict', 'kernel.tenancy.staffExists', { name: person.name })
  }
  if (before) {
    const back = { ended_at: null, name: person.name }
    await tx.updateTable('tenancy_staff').set(back).where('id', '=', before.id).execute()
    return before.id
  }
  const row = { town_id: actor.town, id: newId(), user_id: person.userId, name: person.name }
  await tx
    .insertInto('tenancy_staff')
    .values({ ...row, created_at: now() })
    .execute()
  return row.id
}

/** Replaces all roles of somebody; the town keeps at least one administrator. */
export async function setGrants(
  actor: Actor,
  input: { staffId: string; grants: readonly Grant[] },
): Promise<void> {
  allow(mayAdminister(actor))
  checkGrants(input.grants)
  await inTown(actor, async (tx) => {
    const person = await lockActive(tx, input.staffId)
    await replaceGrants(tx, actor, person.id, input.grants)
    await keepAnAdministrator(tx)
    const details = { staff: person.id, name: person.name, grants: inWords(input.grants) }
    await audit(actor, 'staff.grants', details, tx)
  })
}

/** Ends somebody's place here, from now; sessions give no rights any more. */
export async function endStaff(actor: Actor, staffId: string): Promise<void> {
  allow(mayAdminister(actor))
  await inTown(actor, async (tx) => {
    const person = await lockActive(tx, staffId)
    await tx
      .updateTable('tenancy_staff')
      .set({ ended_at: now() })
      .where('id', '=', staffId)
      .execute()
    await keepAnAdministrator(tx)
    await audit(actor, 'staff.ended', { staff: staffId, name: person.name }, tx)
  })
}

/** A link's token for somebody who forgot the password; refused where the account also serves another town. */
export async function resetPassword(actor: Actor, staffId: string): Promise<string> {
  allow(mayAdminister(actor))
  const userId = await inTown(actor, async (tx) => {
    const person = await lockActive(tx, staffId)
    const { rows } = await sql<{ elsewhere: boolean }>`
      select tenancy_serves_elsewhere(${person.user_id}) as elsewhere`.execute(tx)
    if (rows[0]?.elsewhere && actor.kind !== 'operator') {
      refuse('not-allowed', 'kernel.tenancy.servesElsewhere', { name: person.name })
    }
    await audit(actor, 'staff.passwordLink', { staff: staffId, name: person.name }, tx)
    return person.user_id
  })
  return newPasswordToken(userId)
}

/** Locks the town's staff, so that two administrators cannot end each other at the same moment. */
async function lockActive(tx: Tx, staffId: string) {
  const staff = await tx
    .selectFrom('tenancy_staff')
    .select(['id', 'user_id', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return (
    staff.find((person) => person.id === staffId) ??
    refuse('not-found', 'kernel.tenancy.noSuchStaff')
  )
}

async function replaceGrants(tx: Tx, actor: Actor, staffId: string, grants: readonly Grant[]) {
  await tx.deleteFrom('tenancy_grant').where('staff_id', '=', staffId).execute()
  const unique = new Map(grants.map((grant) => [`${grant.role} ${grant.scope}`, grant]))
  const rows = [...unique.values()].map(({ role, scope }) => ({
    ...{ town_id: actor.town, id: newId(), staff_id: staffId },
    ...{ role, scope },
  }))
  await tx.insertInto('tenancy_grant').values(rows).execute()
}

async function keepAnAdministrator(tx: Tx) {
  const left = await tx
    .selectFrom('tenancy_grant')
    .innerJoin('tenancy_staff', 'tenancy_staff.id', 'tenancy_grant.staff_id')
    .select('tenancy_grant.id')
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .limit(1)
    .execute()
  if (left.length === 0) refuse('conflict', 'kernel.tenancy.lastAdministrator')
}

function checkGrants(grants: readonly Grant[]) {
  if (grants.length === 0) refuse('invalid', 'kernel.tenancy.roleNeeded')
  const scoped = ['editor', 'facilitator']
  if (grants.some((grant) => grant.scope !== null && !scoped.includes(grant.role))) {
    refuse('invalid', 'kernel.tenancy.roleHasNoScope')
  }
}

const inWords = (grants: readonly Grant[]) =>
  grants.map(({ role, scope }) => (scope ? `${role} ${scope}` : role))
