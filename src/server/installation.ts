// Opens what serve and every command work on: the data folder and its database, whoever started it.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import {
  chooseDataFolder,
  type Database,
  ensureDatabase,
  migrate,
  openDatabase,
  startEmbedded,
  useDatabase,
} from '#kernel/db'
import { openFiles } from '#kernel/files'
import type { Settings } from '#kernel/settings'
import { closeAccounts, openAccounts, readAccountSecret } from '#kernel/tenancy'

const databaseName = 'miraichizu'
const patience = 15_000

export interface Installation {
  database: Database
  /** The folder for files, and for our own PostgreSQL. */
  folder: string
  /** Closes the connections; the last one out stops our own PostgreSQL. */
  close(): Promise<void>
}

/** Opens the installation that the settings name, sets it up where it is new, and brings its schema up to date. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  const folder = chooseDataFolder(settings.dataDir, {
    withoutDatabase: settings.databaseUrl !== undefined,
  })
  const own = settings.databaseUrl ? undefined : await enterOwnServer(folder)
  const database = await openDatabase(settings.databaseUrl ?? own?.url ?? '')
  const close = async () => {
    await closeAccounts()
    await database.close()
    await own?.leave()
  }
  try {
    await migrate(database)
  } catch (problem) {
    await close()
    throw problem
  }
  useDatabase(database)
  openFiles(folder)
  openAccounts({
    secret: readAccountSecret(folder, settings.authSecret),
    publicUrl: settings.publicUrl,
  })
  return { database, folder, close }
}

/**
 * Starts or adopts our PostgreSQL and keeps one connection open, so that another of our processes
 * that ends meanwhile sees that somebody is still there.
 */
async function enterOwnServer(folder: string) {
  const deadline = Date.now() + patience
  for (;;) {
    const server = await startEmbedded(folder)
    try {
      await ensureDatabase(server.url('postgres'), databaseName)
      const presence = await connect(server.url(databaseName), 'miraichizu')
      const leave = async () => {
        await presence.end()
        if (await isUnused(server.url('postgres'))) await server.stop().catch(() => undefined)
      }
      return { url: server.url(databaseName), leave }
    } catch (problem) {
      // It was being stopped by the process before us at the very moment in which we adopted it.
      if (!isPassing(problem) || Date.now() > deadline) throw problem
      await pause(200)
    }
  }
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function isUnused(url: string): Promise<boolean> {
  try {
    const client = await connect(url, 'miraichizu-leaving')
    const others = await client.query(
      `select 1 from pg_stat_activity where application_name = 'miraichizu'`,
    )
    await client.end()
    return others.rowCount === 0
  } catch {
    return false
  }
}

const passingCodes = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '57P02']

function isPassing(problem: unknown): boolean {
  return (
    problem instanceof Error && 'code' in problem && passingCodes.includes(String(problem.code))
  )
}
