// /desk/workshops/archive/{series}.zip: one series as a signed file. It holds names, so it leaves by a press only and is noted.
import { actor, town } from '#kernel/context'
import { audit } from '#kernel/tenancy'
import { makeArchive } from '../archive/make.server.ts'
import { readSeries } from '../series.server.ts'
import type { Route } from './+types/workshop-archive-file.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const here = context.get(town)
  const { id } = await readSeries(who, params.series.replace(/\.zip$/, ''))
  const { bytes, title } = await makeArchive(who, here, id)
  await audit(who, 'workshop.archiveTaken', { series: id })
  const name = encodeURIComponent(`${title}_${here.code}.zip`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
}
