// A board's line over plain HTTP: GET opens the stream, POST says something on it.
import { admit } from '../live-door.server.ts'
import { openStream, sayOnStream } from '../live-stream.server.ts'
import type { Route } from './+types/live-events.ts'

export async function loader({ request, params }: Route.LoaderArgs) {
  const stream = await openStream(await admit(request, params.session))
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

export async function action({ request }: Route.ActionArgs) {
  await sayOnStream(new URL(request.url).searchParams.get('line') ?? '', request)
  return new Response(null, { status: 204 })
}
