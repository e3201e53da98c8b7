// For tests: a database of one's own per file, and people in towns.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { listMunicipalities } from '../tenancy/municipalities.ts'
import type { Actor, StaffActor, StaffRole, Town } from '../tenancy/schema.ts'
import { createTown, inTown, operatorOf, staffOf, visitorOf } from '../tenancy/towns.server.ts'
import { openDatabase } from './connect.server.ts'
import { newId } from './ids.ts'
import { database, useDatabase } from './in-town.server.ts'

/** Call at the top of a test file: its tests then run in a fresh copy of the migrated database. */
export function useTestDatabase(): void {
  const name = `miraichizu_test_${randomUUID().replaceAll('-', '')}`
  const urlOf = (database: string) => inject('server').replace('DATABASE', database)
  beforeAll(async () => {
    await command(urlOf('postgres'), `create database ${name} template ${inject('pattern')}`)
    useDatabase(await openDatabase(urlOf(name)))
  })
  afterAll(async () => {
    await database().close()
    useDatabase(undefined)
    await command(urlOf('postgres'), `drop database ${name} with (force)`)
  })
}

async function command(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

// The last of the table, so that a test may make the well-known first ones by name.
const codes = listMunicipalities().map((municipality) => municipality.code)

/** A town of its own: no two tests share rows. */
export async function aTown(name = '試験町'): Promise<Town> {
  const code = codes.pop()
  if (!code) throw new Error('no municipality is left for another town')
  return createTown({ code, name })
}

/** Somebody of this town with one role; `scope` is a section or a workshop. */
export async function aStaff(
  town: Town,
  role: StaffRole,
  options: { scope?: string; name?: string } = {},
): Promise<StaffActor> {
  const userId = newId()
  await inTown(operatorOf(town), async (tx) => {
    const staff = {
      town_id: town.id,
      id: newId(),
      user_id: userId,
      name: options.name ?? '役場 花子',
    }
    await tx
      .insertInto('tenancy_staff')
      .values({ ...staff, created_at: new Date() })
      .execute()
    const grant = { town_id: town.id, id: newId(), staff_id: staff.id }
    await tx
      .insertInto('tenancy_grant')
      .values({ ...grant, role, scope: options.scope ?? null })
      .execute()
  })
  const actor = await staffOf(town, userId)
  if (!actor) throw new Error('the staff member just made is not there')
  return actor
}

/** An administrator of a new town. */
export async function anAdministrator(): Promise<StaffActor> {
  return aStaff(await aTown(), 'administrator')
}

/** An administrator of another town: must see nothing of yours. */
export async function anOfficerElsewhere(): Promise<StaffActor> {
  return aStaff(await aTown('よその町'), 'administrator')
}

/** A visitor of the town of this actor. */
export function aVisitorOf(town: Town): Actor {
  return visitorOf(town)
}
