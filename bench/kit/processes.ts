// Starts what is measured in a process of its own, and ends it again.
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { programRoot } from '#kernel/root'

/** A file of the bench as a process that answers messages. */
export function forkFile(
  name: string,
  environment: Record<string, string> = {},
  words: readonly string[] = [],
): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production', ...environment }
  const file = join(programRoot(), 'bench', name)
  return fork(file, words, { env, execArgv: [], serialization: 'advanced' })
}

/** Sends one message and waits for the answer; a process that dies instead is an error. */
export async function ask<Answer>(child: ChildProcess, question: unknown): Promise<Answer> {
  const answer = new Promise<Answer>((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`a process of the bench ended: ${code}`))
    child.once('exit', died)
    child.once('message', (message) => {
      child.off('exit', died)
      resolve(message as Answer)
    })
  })
  child.send(question as object)
  return answer
}

/** Ends a process of ours and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

export interface RunningTown {
  pid: number
  address: string
  /** Milliseconds from the start of the command to the first answer of /readyz. */
  startedAfter: number
  stop(): Promise<void>
}

/** One command of `miraichizu` on a data folder; what it printed. */
export async function runCommand(dataFolder: string, words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(programRoot(), 'bin/miraichizu.js'), ...words], {
    env: { ...process.env, ...settingsOf(dataFolder) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed: Buffer[] = []
  child.stdout.on('data', (piece) => printed.push(piece))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`miraichizu ${words.join(' ')} ended with ${code}`)
  return Buffer.concat(printed).toString('utf8')
}

/** `miraichizu serve` on a data folder, as a town runs it; its log goes to a file. */
export async function serveTown(dataFolder: string): Promise<RunningTown> {
  const port = await freePort()
  const from = performance.now()
  const log = openSync(join(dataFolder, 'serve.log'), 'a')
  const child = spawn(process.execPath, [join(programRoot(), 'bin/miraichizu.js'), 'serve'], {
    env: { ...process.env, ...settingsOf(dataFolder), PORT: String(port) },
    stdio: ['ignore', log, log],
  })
  const address = `http://127.0.0.1:${port}`
  await untilReady(child, `${address}/readyz`)
  const startedAfter = performance.now() - from
  return { pid: child.pid ?? 0, address, startedAfter, stop: () => end(child) }
}

/** The settings of an installation of the bench; nothing of the caller's own reaches it. */
export function settingsOf(dataFolder: string): Record<string, string> {
  return {
    DATA_DIR: dataFolder,
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    PUBLIC_URL: '',
    LOG_LEVEL: '',
  }
}

async function untilReady(child: ChildProcess, address: string) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(10)) {
    if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error(`${address} did not answer within a minute`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}
