// A published report's stored bytes, with the hash that the desk shows.
import { actor } from '#kernel/context'
import { filePolicy, mediaTypes } from '../file-types.ts'
import { publishedFile } from '../published.server.ts'
import type { Route } from './+types/report-file.ts'

/** Shown in the browser where it can only be read; everything else is saved. */
const inline = new Set(['pdf', 'html', 'json'])

export async function loader({ params, context }: Route.LoaderArgs) {
  const format = params.file.split('.').at(-1) ?? ''
  const { bytes, sha256, title, asOf } = await publishedFile(
    context.get(actor),
    params.report,
    format,
  )
  const name = encodeURIComponent(`${title}_${asOf}.${format}`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[format as keyof typeof mediaTypes] ?? 'application/octet-stream',
      'content-disposition': `${inline.has(format) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': filePolicy,
      etag: `"${sha256}"`,
    },
  })
}
