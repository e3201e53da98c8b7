// The minutes as Word or PDF.
import { actor, town, translator } from '#kernel/context'
import { minutesFile } from '../minutes.server.ts'
import type { Route } from './+types/session-minutes-file.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const format = new URL(request.url).searchParams.get('format') === 'docx' ? 'docx' : 'pdf'
  const wish = { session: params.session, format, t: context.get(translator) } as const
  const { name, bytes } = await minutesFile(context.get(actor), context.get(town), wish)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}
