// `miraichizu import progress FILE …`: reads what is wished; import-progress.ts does it.
import { basename } from 'node:path'
import {
  type Call,
  type Command,
  noMoreThan,
  optional,
  withInstallation,
  wrongUsage,
} from './command.ts'
import { codeOption, dayOption, fiscalYearOption } from './dates.ts'
import { type ImportWish, importedStates, importProgress } from './import-progress.ts'
import { readBytes } from './read-bytes.ts'

export const command: Command = {
  help: 'cli.help.import',
  options: {
    town: { type: 'string' },
    name: { type: 'string' },
    'fiscal-year': { type: 'string' },
    'as-of': { type: 'string' },
    programme: { type: 'string' },
    map: { type: 'string', multiple: true },
    draft: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(call) {
    const wish = await readWish(call)
    return withInstallation(call, () => importProgress(wish, call.t))
  },
}

async function readWish(call: Call): Promise<ImportWish> {
  const { t, options } = call
  const [kind, path] = call.arguments
  if (kind === undefined) wrongUsage(t, 'missingArgument', { argument: 'progress' })
  if (kind !== 'progress') wrongUsage(t, 'unknownCommand', { name: `import ${kind}` })
  if (!path) wrongUsage(t, 'missingArgument', { argument: t('cli.argument.file') })
  noMoreThan(call, 2)
  const wish = {
    townCode: codeOption(call, 'town'),
    townName: optional(call, 'name'),
    fiscalYear: fiscalYearOption(call, 'fiscal-year'),
    asOf: dayOption(call, 'as-of'),
    programme: optional(call, 'programme'),
    map: readMap(call),
    isDraft: options.draft === true,
    isDryRun: options['dry-run'] === true,
  }
  return { ...wish, file: { name: basename(path), bytes: await readBytes(path) } }
}

function readMap(call: Call): ImportWish['map'] {
  const given = Array.isArray(call.options.map) ? call.options.map.map(String) : []
  return new Map(
    given.map((value) => {
      const at = value.lastIndexOf('=')
      const state = importedStates.find((known) => known === value.slice(at + 1).trim())
      const grade = value.slice(0, at).trim()
      if (at < 1 || !state || !grade) return wrongUsage(call.t, 'map', { value })
      return [grade, state]
    }),
  )
}
