// `miraichizu <command> …`: finds the command, and gives every one the same manners.
import type { Translator } from '#kernel/i18n'
import { type CommandFile, type Output, readCall, wrongUsage } from './command.ts'
import { commandTranslator, explainFailure } from './failure.ts'

/** Loaded one at a time: a command should not wait for what another one needs. */
const commands: Record<string, () => Promise<CommandFile>> = {
  start: () => import('./start.ts'),
  serve: () => import('./serve.ts'),
  demo: () => import('./demo.ts'),
  town: () => import('./town.ts'),
  user: () => import('./user.ts'),
  import: () => import('./import.ts'),
  report: () => import('./report.ts'),
  workshop: () => import('./workshop.ts'),
  voice: () => import('./voice.ts'),
  doctor: () => import('./doctor.ts'),
}

// Whoever reads our words may stop reading (`miraichizu … | head`).
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
})

const t = commandTranslator()

try {
  const [name, ...args] = process.argv.slice(2)
  await run(name, args, t)
} catch (problem) {
  process.exitCode = explainFailure(problem)
}

async function run(name: string | undefined, args: string[], t: Translator) {
  if (name === '--help' || name === '-h' || name === 'help') return print(t('cli.help.main'))
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    console.error(t('cli.help.main'))
    return wrongUsage(t, name === undefined ? 'noCommand' : 'unknownCommand', { name: name ?? '' })
  }
  const file = await load()
  const { subcommands = {} } = file
  const verb = args[0] ?? ''
  const below = Object.hasOwn(subcommands, verb) ? subcommands[verb] : undefined
  const { command } = below ? await below() : file
  if (args.includes('--help') || args.includes('-h')) return print(t.byName(command.help))
  const call = readCall(command, below ? args.slice(1) : args, t)
  const output = await command.run(call)
  if (output) print(call.isJson ? asJson(output) : output.text)
}

function asJson({ json }: Output): string {
  return JSON.stringify(json, null, 2)
}

function print(text: string) {
  if (text !== '') process.stdout.write(`${text}\n`)
}
