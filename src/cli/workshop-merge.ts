// `miraichizu workshop merge …`: takes an archive of another installation into its own town.
import { readFile } from 'node:fs/promises'
import { refuse } from '#kernel/refusal'
import { findTown, operatorOf } from '#kernel/tenancy'
import { type Merged, mergeArchive, newIn } from '#workshop'
import {
  type Call,
  type Command,
  noMoreThan,
  optional,
  withInstallation,
  wrongUsage,
} from './command.ts'
import { codeOption } from './dates.ts'

export const command: Command = {
  help: 'cli.workshop.help.merge',
  options: {
    town: { type: 'string' },
    fingerprint: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(call) {
    const file = call.arguments[0]
    if (!file) {
      return wrongUsage(call.t, 'missingArgument', {
        argument: call.t('cli.workshop.argument.archive'),
      })
    }
    noMoreThan(call, 1)
    const code = codeOption(call, 'town')
    const options = {
      isTrial: call.options['dry-run'] === true,
      fingerprint: optional(call, 'fingerprint'),
    }
    const bytes = await read(file)
    const merged = await withInstallation(call, async () => {
      const town = await findTown(code)
      return mergeArchive(operatorOf(town), town, bytes, options)
    })
    return {
      text: told(call, merged),
      json: { ...merged, new: newIn(merged), dryRun: options.isTrial },
    }
  },
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') refuse('invalid', 'cli.file.notFound', { file })
    if (code === 'EACCES') refuse('invalid', 'cli.file.notReadable', { file })
    if (code === 'EISDIR') refuse('invalid', 'cli.file.isFolder', { file })
    throw problem
  }
}

function told({ t }: Call, merged: Merged): string {
  const { title, fingerprint, isKnownKey, lostLinks, boards } = merged
  const all = Object.values(merged.tables)
  const sum = (part: 'changed' | 'same' | 'renumbered') => {
    return all.reduce((count, table) => count + table[part], 0)
  }
  const counts = { new: newIn(merged), changed: sum('changed'), same: sum('same'), boards }
  const cards = merged.tables.workshop_card?.added ?? 0
  return [
    t('cli.workshop.merged', { title, cards, ...counts }),
    t('cli.workshop.fingerprint', { fingerprint }),
    ...(isKnownKey ? [] : [t('cli.workshop.newKey')]),
    ...(sum('renumbered') > 0 ? [t('cli.workshop.renumbered', { count: sum('renumbered') })] : []),
    ...(lostLinks ? [t('cli.workshop.lostLinks')] : []),
  ].join('\n')
}
