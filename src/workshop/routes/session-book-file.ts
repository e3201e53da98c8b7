// /desk/sessions/{session}/book/{file}: one file of the result, made when it is asked for.
import { actor, language, town } from '#kernel/context'
import { refuse } from '#kernel/refusal'
import { bookFiles, bookMediaTypes } from '../book-files.ts'
import { readBook } from '../print/book.server.ts'
import { renderBook } from '../print/index.server.ts'
import { titleOf } from '../print/paper-whole.ts'
import { photoFiles } from '../print/photo-bytes.server.ts'
import { wordsOf } from '../print/words.ts'
import type { Route } from './+types/session-book-file.ts'

/** Nothing in a file can run or ask for anything, whatever was written on a card. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const file = Object.hasOwn(bookFiles, params.file) ? bookFiles[params.file] : undefined
  if (!file) return refuse('not-found', 'workshop.book.noSuchFile')
  const book = await readBook(who, context.get(town), { publicId: params.session })
  const spoken = context.get(language)
  const bytes = await renderBook(book, { ...file, language: spoken, files: photoFiles(who) })
  const isShown = file.format === 'svg' && new URL(request.url).searchParams.has('show')
  const name = `${titleOf(book, wordsOf(spoken))}_${book.session.date ?? book.asOf}_${params.file}`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': bookMediaTypes[file.format],
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': filePolicy,
      'cache-control': 'private, no-store',
    },
  })
}
