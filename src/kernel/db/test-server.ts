// One real server per test run: ours, or the one that TEST_DATABASE_URL names; migrated once into a pattern.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from './connect.server.ts'
import { startEmbedded } from './embedded.server.ts'
import { migrate } from './migrate.server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test server, with PATTERN where the database's name goes. */
    server: string
    pattern: string
  }
}

export default async function setup(project: TestProject) {
  const own = process.env.VITEST_DATABASE_URL ? undefined : await startOwn()
  const url = (name: string) =>
    own?.url(name) ?? withName(process.env.VITEST_DATABASE_URL ?? '', name)
  const pattern = `miraichizu_pattern_${process.pid}`
  await command(url('postgres'), `create database ${pattern}`)
  const database = await openDatabase(url(pattern))
  await migrate(database)
  await database.close()
  project.provide('server', url('DATABASE'))
  project.provide('pattern', pattern)
  return async () => {
    await command(url('postgres'), `drop database ${pattern} with (force)`)
    await own?.end()
  }
}

async function startOwn() {
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-test-'))
  chmodSync(folder, 0o755)
  const server = await startEmbedded(folder, { unsafeFast: true })
  const end = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, end }
}

function withName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function command(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
