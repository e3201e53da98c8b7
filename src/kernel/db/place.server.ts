// Chooses where the embedded database may live: as root it runs as another user, who must be able to get there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
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

interface FolderUse {
  /** The town has its own database server, so nobody but ourselves must enter the folder. */
  withoutDatabase?: boolean
}

/**
 * The folder for everything that this installation keeps. DATA_DIR wins; else `data` beside the
 * program; as root in a closed place (such as /root) a folder of its own under /var/lib.
 */
export function chooseDataFolder(wished: string | undefined, options: FolderUse = {}): string {
  const beside = join(programRoot(), 'data')
  if (wished) return prepare(resolve(wished), options)
  if (!isRoot() || isOpenToOthers(programRoot())) return prepare(beside, options)
  const mark = createHash('sha256').update(programRoot()).digest('hex').slice(0, 8)
  return prepare(join('/var/lib', `miraichizu-${mark}`), options)
}

function prepare(folder: string, { withoutDatabase }: FolderUse): string {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch {
    refuse('invalid', 'kernel.db.folderNotWritable', { folder })
  }
  const mustBeOpen = isRoot() && !withoutDatabase
  if (mustBeOpen && !isOpenToOthers(folder)) refuse('invalid', 'kernel.db.folderClosed', { folder })
  return folder
}

/** Step by step: Node's recursive mkdir never ends below folders that refuse to hold any, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (problem) {
    // Another process of ours was faster.
    if (!existsSync(folder)) throw problem
  }
  // A strict umask would keep the database's user out of what we just made.
  chmodSync(folder, 0o755)
}

interface SystemUser {
  uid?: number
  gid?: number
}

let known: SystemUser | undefined

/** The user that PostgreSQL runs as: ourselves, or, as root, `postgres` (made if missing). */
export function databaseUser(): SystemUser {
  known ??= isRoot() ? (lookUp() ?? makeUser()) : {}
  return known
}

function makeUser(): SystemUser {
  try {
    const shell = ['--shell', '/usr/sbin/nologin']
    execFileSync('useradd', ['--system', '--user-group', ...shell, 'postgres'], { stdio: 'ignore' })
  } catch {
    refuse('invalid', 'kernel.db.noDatabaseUser')
  }
  return lookUp() ?? refuse('invalid', 'kernel.db.noDatabaseUser')
}

function lookUp(): SystemUser | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}
