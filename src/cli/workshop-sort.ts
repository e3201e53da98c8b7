// `miraichizu workshop sort FILE`: the sorting together alone; it opens no installation.
import type { Translator } from '#kernel/i18n'
import { readSorting, type SortedGroup, sortTogether } from '#workshop/sorting'
import { type Command, noMoreThan, wrongUsage } from './command.ts'
import { readBytesOrInput } from './read-bytes.ts'

export const command: Command = {
  help: 'cli.workshop.help.sort',
  async run(call) {
    const { t } = call
    const [path] = call.arguments
    if (!path) wrongUsage(t, 'missingArgument', { argument: t('cli.workshop.argument.pilesFile') })
    noMoreThan(call, 1)
    const name = path === '-' ? t('cli.workshop.argument.standardInput') : path
    const result = sortTogether(readSorting(await readBytesOrInput(path), name))
    return { text: asText(result.groups, t), json: result }
  },
}

/** Islands first, then what stayed alone. */
function asText(groups: readonly SortedGroup[], t: Translator): string {
  const islands = groups.filter(({ cards }) => cards.length > 1)
  const alone = groups.filter(({ cards }) => cards.length === 1).flatMap(({ cards }) => cards)
  const blocks = islands.map(({ cards, certainty }, at) => {
    const percent = Math.round(certainty * 100)
    const head = t('cli.workshop.sorted.island', { number: at + 1, cards: cards.length, percent })
    return [head, ...cards.map((card) => `  ${card}`)].join('\n')
  })
  const rest = [
    t('cli.workshop.sorted.alone', { cards: alone.length }),
    ...alone.map((card) => `  ${card}`),
  ]
  return [...blocks, ...(alone.length > 0 ? [rest.join('\n')] : [])].join('\n\n')
}
