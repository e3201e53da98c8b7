// Makes one report again and again in a process of its own, so that its memory is its own.
import { readSettings } from '#kernel/settings'
import { findTown, operatorOf } from '#kernel/tenancy'
import { findProgramme } from '#programme'
import { printReport } from '#progress'
import { openInstallation } from '../../src/server/installation.ts'
import { peakMemory } from './proc.ts'

export interface ReportWish {
  townCode: string
  format: 'docx' | 'pdf' | 'xlsx' | 'html'
  times: number
}

export interface ReportTimes {
  /** Seconds for each, the first one with everything still to be loaded. */
  seconds: number[]
  /** MB: the most that this process ever had, and what it had before the first report. */
  peak: number
  before: number
  bytes: Uint8Array
}

process.on('message', (wish: ReportWish) => {
  make(wish).then((times) => process.send?.(times))
})

async function make({ townCode, format, times }: ReportWish): Promise<ReportTimes> {
  const installation = await openInstallation(readSettings(process.env))
  const before = peakMemory(process.pid)
  const seconds: number[] = []
  let bytes = new Uint8Array()
  try {
    for (let time = 0; time < times; time++) {
      const from = performance.now()
      bytes = new Uint8Array(await makeOne(townCode, format))
      seconds.push((performance.now() - from) / 1000)
    }
  } finally {
    await installation.close()
  }
  return { seconds, peak: peakMemory(process.pid), before, bytes }
}

/** From the database to the file: what the command line does. */
async function makeOne(townCode: string, format: ReportWish['format']) {
  const town = await findTown(townCode)
  const actor = operatorOf(town)
  const { id: programme } = await findProgramme(actor)
  const report = { town, programme, asOf: '2021-03-31', knownAt: null }
  return printReport(actor, report, { format, template: 'seed', language: 'ja' })
}
