// `miraichizu doctor`: why does it not work here, and what to do about it.
import type { Translator } from '#kernel/i18n'
import { type Command, noMoreThan } from './command.ts'
import { type Finding, lookAround } from './findings.ts'

export const command: Command = {
  help: 'cli.help.doctor',
  async run({ t, settings, ...call }) {
    noMoreThan({ t, settings, ...call }, 0)
    const findings = await lookAround(settings, t)
    const isWell = findings.every(({ state }) => state !== 'bad')
    if (!isWell) process.exitCode = 1
    const text = findings.flatMap((finding) => linesOf(finding, t)).join('\n')
    return { text, json: { well: isWell, findings } }
  },
}

function linesOf({ state, what, found, remedy }: Finding, t: Translator): string[] {
  const line = `[${t(`cli.doctor.${state}`)}] ${what}: ${found}`
  return remedy && state !== 'good'
    ? [line, `       ${t('cli.doctor.remedy', { remedy })}`]
    : [line]
}
