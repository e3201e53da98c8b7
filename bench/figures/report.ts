// The report of 200 and of 5,000 activities as Word, PDF and Excel, beside LibreOffice making the first two from the same HTML.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { programRoot } from '#kernel/root'
import type { Bench, Figure, Row } from '../kit/figure.ts'
import { type Conversion, convert, findOffice } from '../kit/office.ts'
import { ask, end, forkFile, settingsOf } from '../kit/processes.ts'
import type { ReportTimes, ReportWish } from '../kit/report-worker.ts'
import { ratioOf, spreadOf } from '../kit/spread.ts'
import { makeInstallation, townCode } from '../kit/towns.ts'

type Format = 'docx' | 'pdf' | 'xlsx'

const sizes = [
  { activities: 200, aim: 0.5, times: 6, officeTimes: 3 },
  { activities: 5000, aim: 3, times: 4, officeTimes: 1 },
]

export const figure: Figure = {
  name: 'report',
  title: 'Report from the database to the file, beside LibreOffice making it from the same HTML',
  async measure(bench) {
    const office = findOffice()
    if (!office) bench.say('  LibreOffice is not installed: no peer for this figure')
    const rows: Row[] = []
    for (const size of sizes) {
      const dataFolder = await makeInstallation(bench.folder, size.activities)
      const { bytes: html } = await makeReports(dataFolder, 'html', 1)
      for (const format of ['docx', 'pdf', 'xlsx'] as const) {
        bench.say(`  ${size.activities} activities, ${format} …`)
        rows.push(await rowOf(bench, { ...size, dataFolder, format, office, html }))
      }
    }
    return rows
  },
}

interface Case {
  activities: number
  aim: number
  times: number
  officeTimes: number
  dataFolder: string
  format: Format
  office: string | undefined
  html: Uint8Array
}

async function rowOf(bench: Bench, one: Case): Promise<Row> {
  const { activities, dataFolder, format, aim, times } = one
  const office: Conversion[] = []
  const wanted = format === 'xlsx' || !one.office ? 0 : bench.isQuick ? 1 : one.officeTimes
  for (let time = 0; time < wanted; time++) {
    const wish = { html: one.html, format: format as 'docx' | 'pdf', patience: 120_000 }
    const conversion = await convert(one.office ?? '', bench.folder, wish)
    if (conversion) office.push(conversion)
  }
  const command = commandSeconds(bench, dataFolder, format)
  const made = await makeReports(dataFolder, format, bench.isQuick ? 2 : times)
  const [cold = Number.NaN, ...warm] = made.seconds
  const seconds = office.map((conversion) => conversion.seconds)
  return {
    what: `${activities.toLocaleString('en')} activities, ${format}`,
    unit: 's',
    ours: spreadOf(warm),
    ...(seconds.length > 0
      ? {
          peer: { name: 'LibreOffice', spread: spreadOf(seconds) },
          ratio: ratioOf(warm.slice(0, seconds.length), seconds),
        }
      : {}),
    aim: { of: 'ours', is: 'at most', value: aim },
    note: noteOf(made, cold, command, office),
  }
}

function noteOf(made: ReportTimes, cold: number, command: number, office: Conversion[]): string {
  const parts = [
    `first one ${cold.toFixed(2)} s, whole command ${command.toFixed(2)} s`,
    `peak memory ${made.peak.toFixed(0)} MB (${made.before.toFixed(0)} MB before the first)`,
    `file ${Math.round(made.bytes.length / 1000)} kB`,
  ]
  const peaks = office.map(({ peak }) => peak)
  if (peaks.length > 0) parts.push(`LibreOffice ${spreadOf(peaks).median.toFixed(0)} MB`)
  return parts.join(', ')
}

async function makeReports(dataFolder: string, format: ReportWish['format'], times: number) {
  const worker = forkFile('kit/report-worker.ts', settingsOf(dataFolder))
  try {
    return await ask<ReportTimes>(worker, { townCode, format, times } satisfies ReportWish)
  } finally {
    await end(worker)
  }
}

/** `miraichizu report progress` by itself: the process, the database's start, the file. */
function commandSeconds({ folder }: Bench, dataFolder: string, format: Format): number {
  const out = join(folder, `report.${format}`)
  const words = ['report', 'progress', '--town', townCode, '--as-of', '2021-03-31']
  const from = performance.now()
  const done = spawnSync(
    process.execPath,
    [join(programRoot(), 'bin/miraichizu.js'), ...words, '--format', format, '--out', out],
    { env: { ...process.env, ...settingsOf(dataFolder) }, encoding: 'utf8' },
  )
  if (done.status !== 0) throw new Error(`report progress: ${done.stderr}`)
  return (performance.now() - from) / 1000
}
