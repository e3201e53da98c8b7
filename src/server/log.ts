// The log of the server: JSON lines without anything about a person.
import pino from 'pino'

export type Log = pino.Logger

/** A log that gathers lines and writes them together; `flush` before the process ends. */
export function createLog(wished: string | undefined): Log {
  const level = wished ?? (process.stdout.isTTY ? 'warn' : 'info')
  const destination = pino.destination({ fd: 1, sync: false, minLength: 15_360 })
  const log = pino(
    {
      level,
      base: undefined,
      timestamp: timeOfDay(),
      serializers: { err: describeProblem },
    },
    destination,
  )
  setInterval(() => log.flush(), 500).unref()
  return log
}

/** The moment in ISO form, made once a millisecond. */
function timeOfDay(): () => string {
  let known = { at: 0, text: '' }
  return () => {
    const at = Date.now()
    if (at !== known.at) known = { at, text: `,"time":"${new Date(at).toISOString()}"` }
    return known.text
  }
}

const secretSteps = new Set([
  'voice',
  'join',
  'table',
  'screen',
  'ticket',
  'setup',
  'reset-password',
])
/** Most paths hold nothing of the kind, and each of them is looked at. */
const mayBeSecret = new RegExp(`@|%40|/(${[...secretSteps].join('|')})/`)

/** The path of a request as it may stand in a log: no query, no code that opens something, no e-mail address. */
export function maskPath(path: string): string {
  if (!mayBeSecret.test(path)) return path
  const steps = path.split('/').map((step) => (/@|%40/.test(step) ? '…' : step))
  const secret = steps.findIndex((step) => secretSteps.has(step))
  if (secret === -1 || secret === steps.length - 1) return steps.join('/')
  return [...steps.slice(0, secret + 1), '…'].join('/')
}

/** What of an error may stand in a log: what broke and where, not the words that somebody typed. */
export function describeProblem(problem: unknown): object {
  if (!(problem instanceof Error)) return { type: typeof problem }
  const { code, table, constraint } = problem as { code?: unknown } & DatabaseWords
  const message = withoutValues(problem.message)
  // The stack begins with the message, and that with its values.
  const stack = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = problem.cause === undefined ? undefined : describeProblem(problem.cause)
  return { type: problem.name, code, table, constraint, message, stack: stack.join('\n'), cause }
}

/** PostgreSQL's own names; its `detail` and `where` hold values of rows and stay out. */
interface DatabaseWords {
  table?: unknown
  constraint?: unknown
}

/** Masks what a database or a parser quotes of its input, and whatever looks like an e-mail address. */
function withoutValues(message: string): string {
  return message
    .replace(/: ".*"/gs, ': "…"')
    .replace(/".*"(?=\.* is not valid JSON)/gs, '"…"')
    .replace(/[^\s"'<>()]+@[^\s"'<>()]+/g, '…')
}
