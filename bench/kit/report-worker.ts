// Makes one report again and again in a process of its own, so that its memory is its own.
import { readSettings } from '#kernel/settings'
import { findTown, operatorOf } from '#kernel/tenancy'
import { findProgramme } from '#programme'
import { reportAsOf } from '#progress'
import type { ProgressReport } from '#progress/schema'
import { renderReport } from '../../src/progress/print/index.server.ts'
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
      bytes = new Uint8Array(await makeOne(townCode, format, time))
      seconds.push((performance.now() - from) / 1000)
    }
  } finally {
    await installation.close()
  }
  return { seconds, peak: peakMemory(process.pid), before, bytes }
}

/**
 * From the database to the file, as the command line does it. Typst remembers paragraphs that it has
 * set before, so each time the activities have other words.
 */
async function makeOne(townCode: string, format: ReportWish['format'], time: number) {
  const town = await findTown(townCode)
  const actor = operatorOf(town)
  const { id: programme } = await findProgramme(actor)
  const wish = { town, programme, asOf: '2021-03-31', knownAt: null }
  const report = reworded(await reportAsOf(actor, wish), time)
  const options = { format, template: 'seed', digits: 'half', language: 'ja' } as const
  return renderReport(report, options)
}

function reworded(report: ProgressReport, time: number): ProgressReport {
  const initiatives = report.initiatives.map((initiative) => ({
    ...initiative,
    rows: initiative.rows.map((row) => ({
      ...row,
      activities: row.activities.map((one) => ({ ...one, text: `${time + 1}回目に${one.text}` })),
    })),
  }))
  return { ...report, initiatives }
}
