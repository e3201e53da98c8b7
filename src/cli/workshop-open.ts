// `miraichizu workshop open …`: an evening that starts from the command line.
import { findTown, operatorOf } from '#kernel/tenancy'
import { openWorkshop } from '#workshop'
import { type Call, type Command, noMoreThan, required, withInstallation } from './command.ts'
import { codeOption } from './dates.ts'

export const command: Command = {
  help: 'cli.workshop.help.open',
  options: {
    town: { type: 'string' },
    title: { type: 'string' },
    prompt: { type: 'string', multiple: true },
  },
  async run(call) {
    noMoreThan(call, 0)
    const { t } = call
    const town = codeOption(call, 'town')
    const title = required(call, 'title')
    const session = await withInstallation(call, async () => {
      const actor = operatorOf(await findTown(town))
      const fallbackPrompt = t('cli.workshop.fallbackPrompt')
      return openWorkshop(actor, { title, prompts: promptsOf(call), fallbackPrompt })
    })
    const { publicId, code } = session
    const join = `${call.settings.publicUrl}/join/${code}`
    return {
      text: t('cli.workshop.opened', { title, code, join }),
      json: { workshop: publicId, code, join },
    }
  },
}

/** What the hall is asked, in the order given. */
export function promptsOf({ options: { prompt } }: Call): string[] {
  const given = Array.isArray(prompt) ? prompt.map((text) => String(text).trim()) : []
  return given.filter((text) => text !== '')
}
