// Opens what serve and every command work on: the data folder and its database, whoever started it.
import { chooseDataFolder, type Database, migrate, openDatabase, useDatabase } from '#kernel/db'
import { openFiles } from '#kernel/files'
import type { Settings } from '#kernel/settings'
import { closeAccounts, openAccounts, readAccountSecret } from '#kernel/tenancy'
import { enterOwnServer } from './own-server.ts'

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
