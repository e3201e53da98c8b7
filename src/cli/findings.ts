// What the doctor looks at, one finding each, with the remedy beside it.
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { chooseDataFolder, type Database } from '#kernel/db'
import { formatBothDate, type Translator, timeInTokyo, todayInTokyo } from '#kernel/i18n'
import { Refusal } from '#kernel/refusal'
import { programRoot } from '#kernel/root'
import { isLoopback, localAddress, type Settings } from '#kernel/settings'
import { listTowns } from '#kernel/tenancy'
import { openInstallation } from '../server/installation.ts'
import { expectFreePort } from '../server/listen.ts'
import { isBuilt } from './build-stamp.ts'

export interface Finding {
  state: 'good' | 'warn' | 'bad'
  what: string
  found: string
  remedy?: string
}

/** Everything that a start needs, looked at without changing anything but an empty data folder. */
export async function lookAround(settings: Settings, t: Translator): Promise<Finding[]> {
  return [
    good(t('cli.doctor.node'), t('cli.doctor.nodeGood', { version: process.version })),
    lookAtBuild(t),
    ...lookAtFolder(settings, t),
    lookAtFonts(t),
    ...(await lookAtDatabase(settings, t)),
    await lookAtPort(settings, t),
    lookAtAddress(settings, t),
    lookAtClock(new Date(), t),
  ]
}

function good(what: string, found: string): Finding {
  return { state: 'good', what, found }
}

function bad(what: string, problem: unknown, t: Translator): Finding {
  const isTold = problem instanceof Refusal
  const found = isTold ? t.byName(problem.messageKey, problem.details) : String(problem)
  return { state: 'bad', what, found }
}

function lookAtBuild(t: Translator): Finding {
  const what = t('cli.doctor.build')
  if (isBuilt(programRoot())) return good(what, t('cli.doctor.buildGood'))
  const remedy = t('cli.doctor.buildRemedy')
  return { state: 'warn', what, found: t('cli.doctor.buildMissing'), remedy }
}

function lookAtFolder(settings: Settings, t: Translator): Finding[] {
  const what = t('cli.doctor.folder')
  try {
    const folder = chooseDataFolder(settings.dataDir, {
      withoutDatabase: settings.databaseUrl !== undefined,
    })
    const { bavail, bsize } = statfsSync(folder)
    const gigabytes = Math.floor((bavail * bsize) / 1e8) / 10
    const state = gigabytes < 0.5 ? 'bad' : gigabytes < 3 ? 'warn' : 'good'
    const found = t('cli.doctor.diskFree', { gigabytes })
    const disk = {
      state,
      what: t('cli.doctor.disk'),
      found,
      remedy: t('cli.doctor.diskRemedy'),
    } as const
    return [good(what, folder), disk]
  } catch (problem) {
    return [bad(what, problem, t)]
  }
}

const fonts = [
  '@fontsource-variable/noto-sans-jp/index.css',
  '@expo-google-fonts/noto-sans-jp/package.json',
  '@expo-google-fonts/biz-udgothic/package.json',
  '@expo-google-fonts/biz-udpgothic/package.json',
]

function lookAtFonts(t: Translator): Finding {
  const what = t('cli.doctor.fonts')
  const missing = fonts.filter((file) => !existsSync(join(programRoot(), 'node_modules', file)))
  if (missing.length === 0) return good(what, t('cli.doctor.fontsGood', { count: fonts.length }))
  const found = t('cli.doctor.fontsMissing', { names: missing.join(', ') })
  return { state: 'bad', what, found, remedy: t('cli.doctor.fontsRemedy') }
}

async function lookAtDatabase(settings: Settings, t: Translator): Promise<Finding[]> {
  const what = t('cli.doctor.database')
  try {
    const installation = await openInstallation(settings)
    try {
      const { version, steps } = await askDatabase(installation.database)
      const towns = await listTowns()
      const key = settings.databaseUrl ? 'cli.doctor.databaseTown' : 'cli.doctor.databaseOwn'
      return [
        good(what, t(key, { version })),
        good(t('cli.doctor.schema'), t('cli.doctor.schemaGood', { count: steps })),
        good(t('cli.doctor.towns'), t('cli.doctor.townsCount', { count: towns.length })),
      ]
    } finally {
      await installation.close()
    }
  } catch (problem) {
    return [bad(what, problem, t)]
  }
}

async function askDatabase({ kysely }: Database) {
  const { rows } = await sql<{ version: string; steps: number }>`
    select current_setting('server_version') as version,
      (select count(*) from schema_migration) as steps`.execute(kysely)
  return rows[0] ?? { version: '?', steps: 0 }
}

async function lookAtPort({ host, port }: Settings, t: Translator): Promise<Finding> {
  const what = t('cli.doctor.port')
  try {
    await expectFreePort({ host, port })
    return good(what, t('cli.doctor.portFree', { port }))
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.kind !== 'conflict') return bad(what, problem, t)
    if (await isOurs(localAddress(host, port)))
      return good(what, t('cli.doctor.portOurs', { port }))
    const remedy = t('cli.doctor.portRemedy')
    return { state: 'bad', what, found: t('cli.doctor.portTaken', { port }), remedy }
  }
}

/** A server that is just starting, or busy, may take its time to answer. */
async function isOurs(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/metrics`, { signal: AbortSignal.timeout(10_000) })
    return (await answer.text()).includes('miraichizu_requests_total')
  } catch {
    return false
  }
}

function lookAtAddress({ publicUrl }: Settings, t: Translator): Finding {
  const what = t('cli.doctor.address')
  if (!isLoopback(new URL(publicUrl).hostname)) return good(what, publicUrl)
  const found = t('cli.doctor.addressLocal', { address: publicUrl })
  return { state: 'warn', what, found, remedy: t('cli.doctor.addressRemedy') }
}

/** Dates of reports come from this clock; no year before this program was written can be right. */
function lookAtClock(now: Date, t: Translator): Finding {
  const what = t('cli.doctor.clock')
  const time = `${formatBothDate(todayInTokyo(now))} ${timeInTokyo(now)}`
  if (now.getUTCFullYear() >= 2026) return good(what, t('cli.doctor.clockGood', { time }))
  const found = t('cli.doctor.clockBad', { time })
  return { state: 'bad', what, found, remedy: t('cli.doctor.clockRemedy') }
}
