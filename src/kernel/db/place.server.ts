// Chooses where the embedded database may live: as root it runs as another user, who must be able to get there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../refusal.ts'
import { programRoot } from '../root.server.ts'

const othersMayEnter = 0o001

/** True where a user who owns nothing on the way can enter the folder. */
export function isOpenToOthers(folder: string): boolean {
  for (let step = resolve(folder); ; step = dirname(step)) {
    const mode = statSync(step, { throwIfNoEntry: false })?.mode
    if (mode !== undefined && (mode & othersMayEnter) === 0) return false
    if (step === dirname(step)) return true
  }
}

/** Root on a system that has such a thing; PostgreSQL refuses to run as it. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The folder for everything that this installation keeps. DATA_DIR wins; else `data` beside the
 * program; as root in a closed place (such as /root) a folder of its own under /var/lib.
 */
export function chooseDataFolder(wished: string | undefined): string {
  const beside = join(programRoot(), 'data')
  if (wished) return prepare(resolve(wished))
  if (!isRoot() || isOpenToOthers(programRoot())) return prepare(beside)
  const mark = createHash('sha256').update(programRoot()).digest('hex').slice(0, 8)
  return prepare(join('/var/lib', `miraichizu-${mark}`))
}

function prepare(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
  } catch {
    refuse('invalid', 'kernel.db.folderNotWritable', { folder })
  }
  if (isRoot() && !isOpenToOthers(folder)) refuse('invalid', 'kernel.db.folderClosed', { folder })
  return folder
}

/** The user that PostgreSQL runs as: ourselves, or, as root, `postgres` (made if missing). */
export function databaseUser(): { uid?: number; gid?: number } {
  if (!isRoot()) return {}
  const found = lookUp()
  if (found) return found
  try {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
  } catch {
    refuse('invalid', 'kernel.db.noDatabaseUser')
  }
  return lookUp() ?? refuse('invalid', 'kernel.db.noDatabaseUser')
}

function lookUp(): { uid: number; gid: number } | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}
