import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './connect.server.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.server.ts'
import { chooseDataFolder, isRoot } from './place.server.ts'

let folder: string
let server: EmbeddedServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miraichizu-embedded-'))
  chmodSync(folder, 0o755)
  server = await startEmbedded(folder, { unsafeFast: true })
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const portOf = (of: EmbeddedServer) => new URL(of.url('postgres')).port

async function remembered(of: EmbeddedServer): Promise<string[]> {
  const client = new pg.Client({ connectionString: of.url('postgres') })
  await client.connect()
  await client.query('create table if not exists kept (word text)')
  await client.query(`insert into kept values ('written')`)
  const { rows } = await client.query<{ word: string }>('select word from kept')
  await client.end()
  return rows.map((row) => row.word)
}

function postmaster(): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

test('a server that already runs is adopted, not started a second time', async () => {
  const second = await startEmbedded(folder, { unsafeFast: true })
  expect(portOf(second)).toBe(portOf(server))
})

test('two processes that start on an empty folder at once share one server', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'miraichizu-embedded-'))
  chmodSync(empty, 0o755)
  const both = await Promise.all([startEmbedded(empty), startEmbedded(empty)])
  expect(portOf(both[0])).toBe(portOf(both[1]))
  expect(both[0].url('x')).toBe(both[1].url('x'))
  expect(readdirSync(empty).filter((name) => name.startsWith('.postgres-new'))).toEqual([])
  await both[0].stop()
  rmSync(empty, { recursive: true, force: true })
})

test('after the server itself was killed the next start finds everything', async () => {
  await server.stop()
  server = await startEmbedded(folder)
  const before = await remembered(server)
  process.kill(postmaster(), 'SIGKILL')
  server = await startEmbedded(folder, { unsafeFast: true })
  expect((await remembered(server)).length).toBe(before.length + 1)
})

test('a pid file that a power cut left behind does not keep the server from starting', async () => {
  await server.stop()
  const dead = [99_999_999, join(folder, 'postgres'), 0, 5, '', '127.0.0.1', ''].join('\n')
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), dead)
  server = await startEmbedded(folder, { unsafeFast: true })
  expect((await remembered(server)).length).toBeGreaterThan(0)
})

test('what a killed first start left behind is cleared away', async () => {
  const abandoned = join(folder, '.postgres-new-99999999-x')
  mkdirSync(abandoned)
  await server.stop()
  rmSync(join(folder, 'postgres'), { recursive: true })
  server = await startEmbedded(folder, { unsafeFast: true })
  expect(readdirSync(folder)).not.toContain('.postgres-new-99999999-x')
})

test('a broken database says what PostgreSQL said', async () => {
  await server.stop()
  const version = join(folder, 'postgres', 'PG_VERSION')
  writeFileSync(version, '9\n')
  await expect(startEmbedded(folder)).rejects.toMatchObject({
    messageKey: 'kernel.db.databaseDidNotStart',
    details: { said: expect.stringContaining('initialized by PostgreSQL version 9') },
  })
  writeFileSync(version, '18\n')
  server = await startEmbedded(folder, { unsafeFast: true })
})

test('a wrong password is told, with the user and the server', async () => {
  const wrong = server.url('postgres').replace(/:[^:@/]+@/, ':wrong@')
  await expect(openDatabase(wrong)).rejects.toBeRefused('invalid', 'kernel.db.wrongPassword')
})

test('a database that is not there is told', async () => {
  const elsewhere = openDatabase(server.url('nowhere'))
  await expect(elsewhere).rejects.toBeRefused('invalid', 'kernel.db.noSuchDatabase')
})

test('a server that does not answer is told', async () => {
  const nobody = openDatabase('postgres://a:b@127.0.0.1:1/x')
  await expect(nobody).rejects.toBeRefused('invalid', 'kernel.db.notAnswering')
})

test('a folder that cannot be written is told', () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  for (const place of [join(file, 'here'), '/proc/miraichizu/here']) {
    expect(() => chooseDataFolder(place)).toThrow(/kernel\.db\.folderNotWritable/)
  }
})

test('a folder that only its owner can enter is told to root, whose database runs as another user', () => {
  const closed = mkdtempSync(join(tmpdir(), 'miraichizu-closed-'))
  const choose = () => chooseDataFolder(closed)
  if (isRoot()) expect(choose).toThrow(/kernel\.db\.folderClosed/)
  else expect(choose()).toBe(closed)
  expect(chooseDataFolder(closed, { withoutDatabase: true })).toBe(closed)
  rmSync(closed, { recursive: true })
})

test('a new folder can be entered whatever the umask', () => {
  const parent = mkdtempSync(join(tmpdir(), 'miraichizu-umask-'))
  chmodSync(parent, 0o755)
  const before = process.umask(0o077)
  try {
    expect(chooseDataFolder(join(parent, 'a', 'b'))).toBe(join(parent, 'a', 'b'))
  } finally {
    process.umask(before)
    rmSync(parent, { recursive: true })
  }
})
