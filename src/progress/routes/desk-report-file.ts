// /desk/report/file: one file of the report that the address asks for.
import { redirect } from 'react-router'
import { actor, language, town, translator } from '#kernel/context'
import { Refusal, refuse } from '#kernel/refusal'
import { allow, mayRead } from '#kernel/tenancy'
import { wishedReport } from '../desk-report.server.ts'
import { dayInWords, wishQuery } from '../desk-wish.ts'
import { drawReport } from '../drawing.server.ts'
import { reportFileName } from '../file-names.ts'
import { filePolicy, mediaTypes, reportFormats } from '../file-types.ts'
import type { Route } from './+types/desk-report-file.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  allow(mayRead(who))
  const query = new URL(request.url).searchParams
  const format = reportFormats.find((known) => known === query.get('format'))
  const encoding = query.get('encoding') === 'cp932' ? 'cp932' : 'utf-8'
  const found = await wishedReport(who, context.get(town), query)
  const { wish, report, programme } = found
  const day = dayInWords(wish.asOf, context.get(language))
  if (!format || !report) return refuse('not-found', 'progress.refusal.nothingYet', { day })
  const { template, digits } = wish
  const options = { format, encoding, template, digits, language: context.get(language) } as const
  try {
    const bytes = await drawReport(who, report, options)
    const mark = context.get(translator)('progress.desk.files.draftName')
    const named = { title: report.programme.title, asOf: report.asOf, template, format }
    return fileOf(
      bytes,
      reportFileName({ ...named, draftMark: wish.isDraft ? mark : undefined }),
      options,
    )
  } catch (problem) {
    if (!(problem instanceof Refusal) || encoding !== 'cp932') throw problem
    const back = wishQuery(wish, { programme: programme.publicId, refused: 'cp932' })
    return redirect(`/${context.get(town).code}/desk/report?${back}`)
  }
}

interface Kind {
  format: keyof typeof mediaTypes
  encoding: 'utf-8' | 'cp932'
}

function fileOf(bytes: Uint8Array, name: string, { format, encoding }: Kind): Response {
  const isCp932 = format === 'csv' && encoding === 'cp932'
  const place = format === 'html' ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': isCp932 ? 'text/csv; charset=Shift_JIS' : mediaTypes[format],
      'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': filePolicy,
      'cache-control': 'private, no-store',
    },
  })
}
