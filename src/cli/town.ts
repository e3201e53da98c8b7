// `miraichizu town add|list`: the towns of this installation.
import { toHalfWidth } from '#kernel/i18n'
import { createTown, listTowns, type Town } from '#kernel/tenancy'
import {
  type Call,
  type Command,
  noMoreThan,
  optional,
  withInstallation,
  wrongUsage,
} from './command.ts'

export const command: Command = {
  help: 'cli.help.town',
  options: { name: { type: 'string' } },
  async run(call) {
    const [verb] = call.arguments
    if (verb === 'add') return add(call)
    if (verb === 'list') return list(call)
    if (verb !== undefined) wrongUsage(call.t, 'unknownCommand', { name: `town ${verb}` })
    return wrongUsage(call.t, 'missingArgument', { argument: 'add | list' })
  },
}

async function add(call: Call) {
  const { t } = call
  const code = call.arguments[1]
  if (!code) wrongUsage(t, 'missingArgument', { argument: t('cli.argument.code') })
  noMoreThan(call, 2)
  const name = optional(call, 'name')
  const town = await withInstallation(call, () => createTown({ code: toHalfWidth(code), name }))
  const text = `${t('cli.town.added', { name: town.name, code: town.code })}\n${t('cli.town.nextUser')}`
  return { text, json: asJson(town) }
}

async function list(call: Call) {
  noMoreThan(call, 1)
  const towns = await withInstallation(call, listTowns)
  const text = towns.map((town) => `${town.code}  ${town.name}`).join('\n')
  return { text: text || call.t('cli.town.none'), json: towns.map(asJson) }
}

function asJson({ code, name, isDemo }: Town) {
  return { code, name, demo: isDemo }
}
