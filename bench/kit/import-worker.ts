// Imports documents of several lengths in a process of its own: reading alone, and the whole way into the database.
import { readSettings } from '#kernel/settings'
import { createTown, findTown, operatorOf } from '#kernel/tenancy'
import { importFile, readImportFile } from '#programme'
import { openInstallation } from '../../src/server/installation.ts'
import { peakMemory } from './proc.ts'

export interface ImportWish {
  /** The town's code; it is made where it is not there. */
  townCode: string
  text: string
}

export interface ImportTimes {
  /** Seconds: from bytes to initiatives and activities. */
  read: number
  /** Seconds: the same, compared, written, and published. */
  whole: number
  activities: number
  unplaced: number
  peak: number
}

let installation: ReturnType<typeof openInstallation> | undefined

process.on('message', (wish: ImportWish) => {
  run(wish).then((times) => process.send?.(times))
})
process.on('SIGTERM', async () => {
  await (await installation)?.close()
  process.exit(0)
})

async function run({ townCode, text }: ImportWish): Promise<ImportTimes> {
  installation ??= openInstallation(readSettings(process.env))
  await installation
  const town = await findTown(townCode).catch(() => createTown({ code: townCode }))
  const file = {
    bytes: new TextEncoder().encode(text),
    fileName: 'report.txt',
    fiscalYear: 2020,
    asOf: '2020-11-30',
  }
  const beforeRead = performance.now()
  const { imported } = await readImportFile(file)
  const afterRead = performance.now()
  await importFile(operatorOf(town), { ...file, publish: true })
  return {
    read: (afterRead - beforeRead) / 1000,
    whole: (performance.now() - afterRead) / 1000,
    activities: imported.initiatives.reduce((sum, { activities }) => sum + activities.length, 0),
    unplaced: imported.unplaced.length,
    peak: peakMemory(process.pid),
  }
}
