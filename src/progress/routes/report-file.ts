// A published report's stored bytes, with the hash that the desk shows.
import { actor } from '#kernel/context'
import { refuse } from '#kernel/refusal'
import { reportFileName } from '../file-names.ts'
import { filePolicy, mediaTypes, reportFormats } from '../file-types.ts'
import { publishedFile } from '../published.server.ts'
import type { Route } from './+types/report-file.ts'

/** Shown in the browser where it can only be read; everything else is saved. */
const inline = new Set(['pdf', 'html', 'json'])

export async function loader({ params, context }: Route.LoaderArgs) {
  const format = reportFormats.find((known) => params.file.endsWith(`.${known}`))
  if (!format) return refuse('not-found', 'progress.refusal.noSuchReport')
  const { bytes, sha256, ...stored } = await publishedFile(
    context.get(actor),
    params.report,
    format,
  )
  const name = encodeURIComponent(reportFileName({ ...stored, format }))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `${inline.has(format) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': filePolicy,
      etag: `"${sha256}"`,
    },
  })
}
