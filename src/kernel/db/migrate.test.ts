import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { refuseOldServer } from './connect.server.ts'
import { database } from './in-town.server.ts'
import { migrate } from './migrate.server.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()

const count = sql<{ n: number }>`select count(*) as n from schema_migration`

test('migrating twice changes nothing', async () => {
  const before = await count.execute(database().kysely)
  await migrate(database())
  expect((await count.execute(database().kysely)).rows).toEqual(before.rows)
})

test('several processes may migrate at the same moment', async () => {
  const before = await count.execute(database().kysely)
  await Promise.all([migrate(database()), migrate(database()), migrate(database())])
  expect((await count.execute(database().kysely)).rows).toEqual(before.rows)
})

test('data that a newer program has touched is refused, untouched', async () => {
  await sql`insert into schema_migration (name, timestamp) values ('2999-01-01-01-later', 'x')`.execute(
    database().kysely,
  )
  await expect(migrate(database())).rejects.toBeRefused('conflict', 'kernel.db.schemaNewer')
  await sql`delete from schema_migration where name = '2999-01-01-01-later'`.execute(
    database().kysely,
  )
})

test('a server before PostgreSQL 15 is too old', () => {
  expect(() => refuseOldServer({ version: '14.9', number: 140_009 })).toThrow(/serverTooOld/)
  expect(() => refuseOldServer({ version: '15.0', number: 150_000 })).not.toThrow()
})
