// `miraichizu workshop export …`: the result of an evening as a file.
import { bookFormats, photoFiles, readBook, renderBook } from '#workshop'
import { type Command, noMoreThan, oneOf, required, withInstallation } from './command.ts'
import { codeArgument, findByCode } from './workshop-code.ts'
import { writeOut } from './write-out.ts'

export const command: Command = {
  help: 'cli.workshop.help.export',
  options: { format: { type: 'string' }, out: { type: 'string' } },
  async run(call) {
    const code = codeArgument(call)
    noMoreThan(call, 1)
    const format = oneOf(call, 'format', bookFormats)
    const out = required(call, 'out')
    const bytes = await withInstallation(call, async () => {
      const { actor, town, session } = await findByCode(code)
      const book = await readBook(actor, town, { id: session })
      return renderBook(book, { format, language: 'ja', files: photoFiles(actor) })
    })
    await writeOut(out, bytes)
    // What was asked for is on standard output already; nothing may follow it.
    if (out === '-') return undefined
    return { text: out, json: { out, bytes: bytes.byteLength, code, format } }
  },
}
