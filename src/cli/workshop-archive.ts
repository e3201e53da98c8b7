// `miraichizu workshop archive …`: a series as one signed file, for another installation of the same town.
import { makeArchive, sessionOfCode } from '#workshop'
import { type Command, noMoreThan, required, withInstallation } from './command.ts'
import { codeArgument, findByCode } from './workshop-code.ts'
import { writeOut } from './write-out.ts'

export const command: Command = {
  help: 'cli.workshop.help.archive',
  options: { out: { type: 'string' } },
  async run(call) {
    const code = codeArgument(call)
    noMoreThan(call, 1)
    const out = required(call, 'out')
    const made = await withInstallation(call, async () => {
      const { actor, town } = await findByCode(code)
      const series = (await sessionOfCode(code))?.series ?? ''
      return makeArchive(actor, town, series)
    })
    await writeOut(out, made.bytes, 0o600)
    if (out === '-') return undefined
    const { title, fingerprint, counts, bytes } = made
    const text = call.t('cli.workshop.archived', { title, out, fingerprint })
    return { text, json: { out, bytes: bytes.byteLength, title, fingerprint, counts } }
  },
}
