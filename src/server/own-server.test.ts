import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDatabaseAway } from '#kernel/db'
import { enterOwnServer, type OwnServer } from './own-server.ts'

let folder: string
let own: OwnServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miraichizu-own-'))
  chmodSync(folder, 0o755)
  own = await enterOwnServer(folder)
})

afterAll(async () => {
  await own.leave()
  rmSync(folder, { recursive: true, force: true })
})

const pidFile = () => readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
const postmaster = () => Number(pidFile().split('\n')[0])

async function ask(question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: own.url })
  try {
    await client.connect()
    const { rows } = await client.query({ text: question, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function askUntilAnswered(question: string): Promise<unknown> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      return await ask(question)
    } catch (problem) {
      expect(isDatabaseAway(problem)).toBe(true)
      await pause(100)
    }
  }
  throw new Error('the database did not come back')
}

test('a database that is killed under a running server comes back at the same address, with its rows', async () => {
  await ask('create table kept as select 7 as number')
  const before = postmaster()
  process.kill(before, 'SIGKILL')
  expect(await askUntilAnswered('select number from kept')).toBe(7)
  expect(postmaster()).not.toBe(before)
})

const presences = `select count(*)::int from pg_stat_activity where application_name = 'miraichizu'`

test('whoever leaves first leaves the database to the others', async () => {
  await expect.poll(() => ask(presences).catch(() => 0), { timeout: 20_000 }).toBe(1)
  const command = await enterOwnServer(folder)
  await command.leave()
  expect(await ask('select 1')).toBe(1)
})
