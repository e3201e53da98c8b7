// Installations to measure on: a data folder of their own, filled by the product's own operations.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings } from '#kernel/settings'
import { createTown } from '#kernel/tenancy'
import { openInstallation } from '../../src/server/installation.ts'
import { settingsOf } from './processes.ts'
import { writeProgramme } from './sample.ts'

export const townCode = '016373'

/** A data folder with one town whose published programme has so many activities; one of a name is made once in a run. */
export async function makeInstallation(
  folder: string,
  activities: number,
  name = `town-of-${activities}`,
): Promise<string> {
  const dataFolder = join(folder, name)
  if (existsSync(dataFolder)) return dataFolder
  mkdirSync(dataFolder, { recursive: true })
  await inInstallation(dataFolder, async () => {
    await writeProgramme(await createTown({ code: townCode }), activities)
  })
  return dataFolder
}

/** Works on an installation from this process, as the command line does. */
export async function inInstallation<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const installation = await openInstallation(readSettings(settingsOf(dataFolder)))
  try {
    return await work()
  } finally {
    await installation.close()
  }
}
