// `miraichizu workshop …`: the table of what can be done with a workshop from the command line.
import { type Command, type CommandFile, wrongUsage } from './command.ts'

export const subcommands = {
  archive: () => import('./workshop-archive.ts'),
  merge: () => import('./workshop-merge.ts'),
  open: () => import('./workshop-open.ts'),
  phase: () => import('./workshop-phase.ts'),
  export: () => import('./workshop-export.ts'),
  sort: () => import('./workshop-sort.ts'),
} satisfies CommandFile['subcommands']

export const command: Command = {
  help: 'cli.workshop.help.workshop',
  async run({ arguments: [verb], t }) {
    if (verb !== undefined) wrongUsage(t, 'unknownCommand', { name: `workshop ${verb}` })
    return wrongUsage(t, 'missingArgument', { argument: Object.keys(subcommands).join(' | ') })
  },
}
