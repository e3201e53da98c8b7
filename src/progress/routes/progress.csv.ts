// The report as open data: CSV in UTF-8 with BOM, or in CP932 where it is asked for (?encoding=cp932).
import { actor, town } from '#kernel/context'
import { openReport } from '../open-data.server.ts'
import { renderReport } from '../print/index.server.ts'
import type { Route } from './+types/progress.csv.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const report = await openReport(context.get(actor), context.get(town), query)
  const encoding = query.get('encoding') === 'cp932' ? 'cp932' : 'utf-8'
  const wish = {
    format: 'csv',
    template: 'seed',
    digits: 'half',
    language: 'ja',
    encoding,
  } as const
  const bytes = await renderReport(report, wish)
  const charset = encoding === 'cp932' ? 'shift_jis' : 'utf-8'
  const headers = {
    'content-type': `text/csv; charset=${charset}`,
    'content-disposition': `attachment; filename="progress_${report.asOf}.csv"`,
  }
  return new Response(new Uint8Array(bytes), { headers })
}
