// /desk/workshops/archive/{series}.zip: one series as a signed file, to be carried to another installation.
import { actor, town } from '#kernel/context'
import { makeArchive } from '../archive/make.server.ts'
import { readSeries } from '../series.server.ts'
import type { Route } from './+types/workshop-archive-file.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const here = context.get(town)
  const { id } = await readSeries(who, params.series.replace(/\.zip$/, ''))
  const { bytes, title } = await makeArchive(who, here, id)
  const name = encodeURIComponent(`${title}_${here.code}.zip`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
}
