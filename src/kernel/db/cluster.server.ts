// A new, empty cluster in the data folder, made once and made whole.
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Refusal, refuse } from '../refusal.ts'
import { databaseUser } from './place.server.ts'
import { type Programs, run } from './programs.server.ts'

/** Who owns the cluster. */
export const superuser = 'miraichizu'

/**
 * Makes the cluster in a folder of its own and moves it into place when it is whole: a start that
 * was killed half-way leaves nothing that looks like a database.
 */
export async function initialise(programs: Programs, dataFolder: string, password: string) {
  removeAbandoned(dataFolder)
  const draft = join(dataFolder, `${draftPrefix}${process.pid}-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${draft}.password`
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [draft, passwordFile]) giveToDatabaseUser(path)
  try {
    await run(programs.initdb, [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ])
    moveIntoPlace(draft, join(dataFolder, 'postgres'))
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true })
    if (!(problem instanceof Refusal)) throw problem
    refuse('conflict', 'kernel.db.databaseDidNotStart', {
      folder: dataFolder,
      said: problem.details.said ?? '',
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

const draftPrefix = '.postgres-new-'

/** What processes that live no more left behind. */
function removeAbandoned(dataFolder: string) {
  for (const name of readdirSync(dataFolder)) {
    if (!name.startsWith(draftPrefix)) continue
    const pid = Number.parseInt(name.slice(draftPrefix.length), 10)
    if (!isAlive(pid)) rmSync(join(dataFolder, name), { recursive: true, force: true })
  }
}

function moveIntoPlace(draft: string, folder: string) {
  try {
    renameSync(draft, folder)
  } catch (problem) {
    // Another process of ours was faster: its cluster is as good as this one.
    if (!existsSync(join(folder, 'PG_VERSION'))) throw problem
    rmSync(draft, { recursive: true, force: true })
  }
}

function giveToDatabaseUser(path: string) {
  const { uid, gid } = databaseUser()
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** Made once; two processes that start at the same moment agree on the first one's. */
export function readPassword(dataFolder: string): string {
  const file = join(dataFolder, 'postgres-password')
  if (!existsSync(file)) {
    const draft = `${file}-${randomBytes(6).toString('hex')}`
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (problem) {
      if (codeOf(problem) !== 'EEXIST') throw problem
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** The code of a system's error. */
export function codeOf(problem: unknown): string | undefined {
  return (problem as NodeJS.ErrnoException).code
}

/** True where a process of this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return codeOf(problem) === 'EPERM'
  }
}
