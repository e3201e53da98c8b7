// A picture of the manual.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { refuse } from '#kernel/refusal'
import { findPicture } from '../manual/chapters.server.ts'
import type { Route } from './+types/help-picture.ts'

export async function loader({ request, params }: Route.LoaderArgs) {
  const path = findPicture(params.name)
  if (!path) return refuse('not-found', 'server.help.noPicture')
  const { size, mtimeMs } = await stat(path)
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
  const headers = { etag, 'cache-control': 'private, max-age=86400' }
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers })
  }
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream
  return new Response(body, {
    headers: { ...headers, 'content-type': 'image/png', 'content-length': String(size) },
  })
}
