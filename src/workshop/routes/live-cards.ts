// All words of a board's cards as one packed answer: what a screen that comes late needs first.
import { readBoardTexts } from '../live.server.ts'
import { admit } from '../live-door.server.ts'
import type { Route } from './+types/live-cards.ts'

export async function loader({ request, params }: Route.LoaderArgs) {
  const { place } = await admit(request, params.session)
  const { etag, gzipped } = await readBoardTexts(place)
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'cookie' }
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(gzipped, {
    headers: { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
  })
}
