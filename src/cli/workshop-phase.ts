// `miraichizu workshop phase …`: leads a hall from the command line.
import { startPhase } from '#workshop'
import { type PhaseKind, type PhaseSettings, phaseKinds } from '#workshop/schema'
import {
  type Call,
  type Command,
  noMoreThan,
  optional,
  WrongUsage,
  withInstallation,
  wrongUsage,
} from './command.ts'
import { codeArgument, findByCode } from './workshop-code.ts'
import { promptsOf } from './workshop-open.ts'

export const command: Command = {
  help: 'cli.workshop.help.phase',
  options: {
    minutes: { type: 'string' },
    prompt: { type: 'string', multiple: true },
    budget: { type: 'string' },
  },
  async run(call) {
    const code = codeArgument(call)
    const kind = kindArgument(call)
    const minutes = numberOption(call, 'minutes', 600)
    const settings = settingsOf(call, kind)
    const phase = await withInstallation(call, async () => {
      const { actor, session } = await findByCode(code)
      return startPhase(actor, session, { kind, settings, minutes })
    })
    const name = call.t(`cli.workshop.phase.${phase.kind}`)
    return { text: call.t('cli.workshop.moved', { code, phase: name }), json: { code, phase } }
  },
}

function kindArgument(call: Call): PhaseKind {
  noMoreThan(call, 2)
  const word = call.arguments[1]
  const option = call.t('cli.workshop.argument.phase')
  if (!word) return wrongUsage(call.t, 'missingArgument', { argument: option })
  const kind = phaseKinds.find((known) => known === word)
  const right = phaseKinds.join(', ')
  return kind ?? wrongUsage(call.t, 'oneOf', { option, right, value: word })
}

/** Undefined where nothing was asked for: then the phase that runs already goes on. */
function settingsOf(call: Call, kind: PhaseKind): PhaseSettings | undefined {
  const prompts = promptsOf(call)
  const budget = numberOption(call, 'budget', 50)
  if (prompts.length > 0) onlyIn(call, '--prompt', kind, ['write'])
  if (budget) onlyIn(call, '--budget', kind, ['vote', 'choose'])
  if (prompts.length === 0 && !budget) return undefined
  return { ...(prompts.length > 0 ? { prompts } : {}), ...(budget ? { budget } : {}) }
}

function onlyIn(call: Call, option: string, kind: PhaseKind, phases: readonly PhaseKind[]) {
  if (phases.includes(kind)) return
  const said = call.t('cli.workshop.wrong.optionOfPhase', { option, phases: phases.join(', ') })
  throw new WrongUsage(said)
}

function numberOption(call: Call, name: string, to: number): number | undefined {
  const text = optional(call, name)
  if (text === undefined) return undefined
  const number = Number(text.normalize('NFKC'))
  if (Number.isInteger(number) && number >= 1 && number <= to) return number
  throw new WrongUsage(call.t('cli.workshop.wrong.number', { option: `--${name}`, from: 1, to }))
}
