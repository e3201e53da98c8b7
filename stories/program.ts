// Starts the built program in a folder of its own, as a person would, and hears what it says.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

const startsWithin = 60_000

export interface Program {
  /** http://127.0.0.1:port */
  origin: string
  /** The first group of what the program said. */
  said: string
  /** Everything that it said until now. */
  output(): string
  stop(): Promise<void>
}

/** Runs `miraichizu <command>` on a folder and a free port until it has said something that fits. */
export async function startProgram(
  command: 'demo' | 'serve',
  folder: string,
  expected: RegExp,
  settings: Record<string, string> = {},
): Promise<Program> {
  const port = await freePort()
  const program = spawn(process.execPath, ['bin/miraichizu.js', command], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      DATABASE_URL: '',
      LANG: 'ja_JP.UTF-8',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  program.stdout.on('data', (chunk) => {
    output += chunk
  })
  const said = await until(() => expected.exec(output)?.[1])
  const stop = () =>
    new Promise<void>((resolve) => {
      if (program.exitCode !== null) return resolve()
      program.once('exit', () => resolve())
      program.kill('SIGTERM')
    })
  return { origin: `http://127.0.0.1:${port}`, said, output: () => output, stop }
}

async function until<T>(look: () => T | undefined): Promise<T> {
  const deadline = Date.now() + startsWithin
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error('the program did not start in time')
    await new Promise((resolve) => setTimeout(resolve, 100))
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
