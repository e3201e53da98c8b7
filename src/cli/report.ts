// `miraichizu report progress …`: reads what is wished; report-progress.ts makes it.
import {
  type Call,
  type Command,
  noMoreThan,
  oneOf,
  optional,
  required,
  withInstallation,
  wrongUsage,
} from './command.ts'
import { codeOption, dayOption, instantOption } from './dates.ts'
import {
  csvEncodings,
  type ReportWishes,
  reportFormats,
  reportProgress,
  reportTemplates,
} from './report-progress.ts'
import { writeOut } from './write-out.ts'

export const command: Command = {
  help: 'cli.help.report',
  options: {
    town: { type: 'string' },
    programme: { type: 'string' },
    'as-of': { type: 'string' },
    'known-at': { type: 'string' },
    template: { type: 'string' },
    format: { type: 'string' },
    encoding: { type: 'string' },
    draft: { type: 'boolean' },
    out: { type: 'string' },
  },
  async run(call) {
    const wish = readWish(call)
    const out = required(call, 'out')
    const bytes = await withInstallation(call, () => reportProgress(wish))
    await writeOut(out, bytes)
    return {
      text: out,
      json: { out, bytes: bytes.byteLength, asOf: wish.asOf, format: wish.format },
    }
  },
}

function readWish(call: Call): ReportWishes {
  const [kind] = call.arguments
  if (kind === undefined) wrongUsage(call.t, 'missingArgument', { argument: 'progress' })
  if (kind !== 'progress') wrongUsage(call.t, 'unknownCommand', { name: `report ${kind}` })
  noMoreThan(call, 1)
  const format = oneOf(call, 'format', reportFormats)
  if (format !== 'csv' && optional(call, 'encoding')) wrongUsage(call.t, 'encodingOnlyForCsv')
  return {
    townCode: codeOption(call, 'town'),
    programme: optional(call, 'programme'),
    asOf: dayOption(call, 'as-of'),
    knownAt: instantOption(call, 'known-at'),
    template: oneOf(call, 'template', reportTemplates, optional(call, 'template') ?? 'seed'),
    format,
    isDraft: call.options.draft === true,
    encoding: oneOf(call, 'encoding', csvEncodings, optional(call, 'encoding') ?? 'utf-8'),
  }
}
