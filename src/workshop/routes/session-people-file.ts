// The roster as a file, on a press of the button only: a link could be followed unseen.
import { redirect } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { refuse } from '#kernel/refusal'
import { rosterFile, rosterFormats } from '../roster-files.server.ts'
import type { Route } from './+types/session-people-file.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export function loader({ params, context }: Route.LoaderArgs) {
  return redirect(`/${context.get(town).code}/desk/sessions/${params.session}/people/files`)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const wanted = (await request.formData()).get('format')
  const format = rosterFormats.find((known) => known === wanted)
  if (!format) return refuse('not-found', 'workshop.refusal.noSession')
  const wish = { session: params.session, format, t: context.get(translator) }
  const { name, bytes } = await rosterFile(context.get(actor), context.get(town), wish)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}
