import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  createTown,
  findTown,
  inTown,
  listTowns,
  operatorOf,
  touchTown,
} from '../tenancy/towns.server.ts'
import { database } from './in-town.server.ts'
import { anAdministrator, anOfficerElsewhere, aTown, useTestDatabase } from './testing.ts'

useTestDatabase()

test('every table of a town has row-level security that holds for its owner too', async () => {
  const { rows } = await sql<{ name: string; secured: boolean }>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'schema_migration%'
  `.execute(database().kysely)
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.filter((row) => !row.secured)).toEqual([])
})

test('every foreign key of a town table carries the town', async () => {
  const { rows } = await sql<{ name: string }>`
    select conrelid::regclass || '.' || conname as name from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
      and not exists (select 1 from unnest(conkey) k join pg_attribute a on a.attrelid = conrelid
                      and a.attnum = k where a.attname = 'town_id')
  `.execute(database().kysely)
  expect(rows).toEqual([])
})

test('another town sees nothing', async () => {
  const here = await anAdministrator()
  const elsewhere = await anOfficerElsewhere()
  const staff = await inTown(elsewhere, (tx) =>
    tx.selectFrom('tenancy_staff').select(['town_id', 'user_id']).execute(),
  )
  expect(staff.map((row) => row.town_id)).toEqual([elsewhere.town])
  expect(staff.map((row) => row.user_id)).not.toContain(here.userId)
})

test('a row for another town cannot be written', async () => {
  const here = await anAdministrator()
  const elsewhere = await aTown('よその町')
  const forged = {
    town_id: elsewhere.id,
    id: here.userId,
    user_id: 'x',
    name: 'x',
    created_at: new Date(),
  }
  await expect(
    inTown(here, (tx) => tx.insertInto('tenancy_staff').values(forged).execute()),
  ).rejects.toThrow(/row-level security/)
})

test('a town is found by its code and made only once', async () => {
  const town = await createTown({ code: '016373' })
  expect(town.name).toBe('芽室町')
  expect(await findTown('016373')).toEqual(town)
  await expect(createTown({ code: '016373' })).rejects.toBeRefused('conflict')
  await expect(findTown('011002')).rejects.toBeRefused('not-found')
})

test('a wrong check digit is refused', async () => {
  await expect(createTown({ code: '016374' })).rejects.toBeRefused('invalid')
})

test('a change that the public sees makes a new version of the town', async () => {
  const town = await aTown()
  await touchTown(operatorOf(town))
  const after = (await listTowns()).find((found) => found.id === town.id)
  expect(after?.version).toBe(town.version + 1)
})
