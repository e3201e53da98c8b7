// The dates of a series for calendars.
import { actor, settings, town, translator } from '#kernel/context'
import { readSeats } from '../applications.server.ts'
import { seriesCalendar } from '../calendar.ts'
import { type PublicSession, publicSeries } from '../public-series.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/workshop-calendar.ics.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { series, ...seats } = await readSeats(context.get(actor), params.series)
  const here = context.get(town)
  const url = `${context.get(settings).publicUrl}/${here.code}/workshops/${params.series}`
  const t = context.get(translator)
  const nameOf = (session: PublicSession) => sessionWords(t, session)
  return new Response(seriesCalendar(publicSeries(series, seats), { town: here, url, nameOf }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${params.series}.ics"`,
    },
  })
}
