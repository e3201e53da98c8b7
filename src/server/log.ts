// The log of the server: JSON lines without anything about a person.
import pino from 'pino'

export type Log = pino.Logger

/** A log that gathers lines and writes them together; `flush` before the process ends. */
export function createLog(wished: string | undefined): Log {
  const level = wished ?? (process.stdout.isTTY ? 'warn' : 'info')
  const destination = pino.destination({ fd: 1, sync: false, minLength: 4096 })
  const log = pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  )
  setInterval(() => log.flush(), 500).unref()
  return log
}

const secretSteps = new Set(['voice', 'join', 'setup', 'reset-password'])

/** The path of a request as it may stand in a log: no query, no code that opens something. */
export function maskPath(path: string): string {
  const steps = path.split('/')
  const secret = steps.findIndex((step) => secretSteps.has(step))
  if (secret === -1 || secret === steps.length - 1) return path
  return [...steps.slice(0, secret + 1), '…'].join('/')
}
