// Our own PostgreSQL for towns that have none: started in DATA_DIR/postgres, adopted when it already lives there.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, connect as tcp } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal, refuse } from '../refusal.ts'
import { codeOf, initialise, isAlive, readPassword, superuser } from './cluster.server.ts'
import { findPrograms, type Programs, run } from './programs.server.ts'

export interface EmbeddedServer {
  /** Connection string of the owner, for the database `name`. */
  url(name: string): string
  /** Stops the server (fast shutdown: running transactions are rolled back). */
  stop(): Promise<void>
}

interface StartOptions {
  /** Where connections that were open already will look for it; else any free port. */
  port?: number
  /** Switches fsync off: for tests alone. */
  unsafeFast?: boolean
}

/**
 * Starts the server of this data folder, or adopts the one that already runs there (after a
 * `kill -9` of ours, or because the command line works beside `serve`).
 */
export async function startEmbedded(
  dataFolder: string,
  options: StartOptions = {},
): Promise<EmbeddedServer> {
  const programs = await findPrograms(dataFolder)
  const folder = join(dataFolder, 'postgres')
  const password = readPassword(dataFolder)
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(programs, dataFolder, password)
  const port = await adoptOrStart(programs, folder, options)
  return {
    url: (name) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`,
    stop: () => run(programs.pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '30']),
  }
}

async function adoptOrStart(programs: Programs, folder: string, options: StartOptions) {
  const deadline = Date.now() + 15_000
  for (;;) {
    const living = await livingPort(folder)
    if (living) return living
    try {
      await start(programs, folder, options)
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
  const lines = readOrEmpty(join(folder, 'postmaster.pid')).split('\n')
  const port = Number(lines[3])
  if (!isAlive(Number(lines[0])) || !port) return undefined
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await answers(port)) return port
    await pause(100)
  }
  return undefined
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return ''
    throw problem
  }
}

/** PostgreSQL's SSLRequest (protocol, Message Formats): a living server answers it with one letter. */
const areYouThere = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/** A server that is being killed still takes connections for a moment, but says nothing more. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = tcp({ port, host: '127.0.0.1', timeout: 1000 })
    const done = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => socket.write(areYouThere))
    socket.once('data', () => done(true))
    socket.once('close', () => done(false))
    socket.once('error', () => done(false))
    socket.once('timeout', () => done(false))
  })
}

async function start(programs: Programs, folder: string, options: StartOptions): Promise<void> {
  const port = options.port ?? (await freePort())
  const settings = [
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`,
    options.unsafeFast ? '-c fsync=off -c synchronous_commit=off -c full_page_writes=off' : '',
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
