// The report as open data: JSON of the day asked for.
import { actor, town } from '#kernel/context'
import { openReport } from '../open-data.server.ts'
import { renderReport } from '../print/index.server.ts'
import type { Route } from './+types/progress.json.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const report = await openReport(
    context.get(actor),
    context.get(town),
    new URL(request.url).searchParams,
  )
  const bytes = await renderReport(report, {
    format: 'json',
    template: 'seed',
    digits: 'half',
    language: 'ja',
  })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  }
  return new Response(new Uint8Array(bytes), { headers })
}
