// `miraichizu workshop export …`: the result of an evening as a file.
import {
  type BoardSize,
  type BookFormat,
  boardSizes,
  bookFormats,
  photoFiles,
  readBook,
  renderBook,
} from '#workshop'
import {
  type Call,
  type Command,
  noMoreThan,
  oneOf,
  optional,
  required,
  WrongUsage,
  withInstallation,
} from './command.ts'
import { codeArgument, findByCode } from './workshop-code.ts'
import { writeOut } from './write-out.ts'

export const command: Command = {
  help: 'cli.workshop.help.export',
  options: {
    format: { type: 'string' },
    board: { type: 'boolean' },
    size: { type: 'string' },
    out: { type: 'string' },
  },
  async run(call) {
    const code = codeArgument(call)
    noMoreThan(call, 1)
    const format = oneOf(call, 'format', bookFormats)
    const board = boardOption(call, format)
    const out = required(call, 'out')
    const bytes = await withInstallation(call, async () => {
      const { actor, town, session } = await findByCode(code)
      const book = await readBook(actor, town, { id: session })
      return renderBook(book, { format, language: 'ja', files: photoFiles(actor), board })
    })
    await writeOut(out, bytes)
    // What was asked for is on standard output already; nothing may follow it.
    if (out === '-') return undefined
    return { text: out, json: { out, bytes: bytes.byteLength, code, format } }
  },
}

/** The board alone on one sheet, where a PDF of it was asked for. */
function boardOption(call: Call, format: BookFormat): BoardSize | undefined {
  const isWished = call.options.board === true || optional(call, 'size') !== undefined
  if (!isWished) return undefined
  if (format !== 'pdf') throw new WrongUsage(call.t('cli.workshop.wrong.boardOnlyForPdf'))
  return oneOf(call, 'size', boardSizes, optional(call, 'size') ?? 'A4')
}
