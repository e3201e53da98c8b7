// What a command file looks like; main.ts knows them by name and does everything that they share.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Translator } from '#kernel/i18n'
import { readSettings, type Settings } from '#kernel/settings'
import type { Installation } from '../server/installation.ts'

export interface Command {
  /** Message key of the whole help text. */
  help: string
  /** As for node:util's parseArgs; --help and --json are there anyway. */
  options?: ParseArgsOptionsConfig
  run(call: Call): Promise<Output | undefined>
}

/** What main.ts loads; the words of `subcommands` stand before their own arguments and options. */
export interface CommandFile {
  command: Command
  subcommands?: Readonly<Record<string, () => Promise<{ command: Command }>>>
}

/** Printed at the end: `json` with --json, else `text`. */
export interface Output {
  text: string
  json: unknown
}

export interface Call {
  /** What stands after the command, without options. */
  arguments: string[]
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  isJson: boolean
  t: Translator
  settings: Settings
}

/** A command line that cannot be understood: exit code 2. */
export class WrongUsage extends Error {}

/** Stops with exit code 2 and a sentence in the reader's language. */
export function wrongUsage(
  t: Translator,
  key: string,
  values?: Record<string, string | number>,
): never {
  throw new WrongUsage(t.byName(`cli.wrong.${key}`, values))
}

const shared: ParseArgsOptionsConfig = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
}

/** Reads the arguments of a command; what it does not know is refused. */
export function readCall(command: Command, args: string[], t: Translator): Call {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...shared, ...command.options },
      allowPositionals: true,
    })
    const settings = readSettings(process.env)
    return { arguments: positionals, options: values, isJson: values.json === true, t, settings }
  } catch (problem) {
    return explainArguments(problem, t)
  }
}

const reasons: Record<string, string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'unknownOption',
}

function explainArguments(problem: unknown, t: Translator): never {
  const { code, message } = problem as NodeJS.ErrnoException
  const option = /'(--?[^'\s,=]*)/.exec(message ?? '')?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    wrongUsage(t, /does not take/.test(message) ? 'noValue' : 'valueMissing', { option })
  }
  const key = code ? reasons[code] : undefined
  if (key) wrongUsage(t, key, { option })
  throw problem
}

/** The text of an option that must be there. */
export function required(call: Call, name: string): string {
  const value = call.options[name]
  if (typeof value === 'string' && value.trim()) return value.trim()
  return wrongUsage(call.t, 'missingOption', { option: `--${name}` })
}

/** The text of an option that may be there. */
export function optional(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

/** One of a few words. */
export function oneOf<const Word extends string>(
  call: Call,
  name: string,
  words: readonly Word[],
  value = required(call, name),
): Word {
  const word = words.find((known) => known === value)
  return (
    word ?? wrongUsage(call.t, 'oneOf', { option: `--${name}`, right: words.join(', '), value })
  )
}

/** Refuses arguments beyond those that the command takes. */
export function noMoreThan(call: Call, count: number): void {
  const tooMuch = call.arguments[count]
  if (tooMuch !== undefined) wrongUsage(call.t, 'tooManyArguments', { argument: tooMuch })
}

/** Runs `work` on the installation of the settings, whether the server runs or not. */
export async function withInstallation<T>(
  call: Call,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  // Loaded here: a command that needs no database need not wait for what a database needs.
  const { openInstallation } = await import('../server/installation.ts')
  const installation = await openInstallation(call.settings)
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}
