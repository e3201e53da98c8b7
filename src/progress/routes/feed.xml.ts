// What was published, newest first, as an Atom feed (RFC 4287).
import { actor, town } from '#kernel/context'
import { publicationFeed } from '../open-data.server.ts'
import type { Route } from './+types/feed.xml.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { origin } = new URL(request.url)
  const feed = await publicationFeed(context.get(actor), context.get(town), origin)
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
