// What is planned, for calendars: RFC 5545.
import { actor, town } from '#kernel/context'
import { plannedCalendar } from '../calendar.ts'
import { openReport } from '../open-data.server.ts'
import type { Route } from './+types/calendar.ics.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { origin, searchParams } = new URL(request.url)
  const report = await openReport(context.get(actor), context.get(town), searchParams)
  return new Response(plannedCalendar(report, origin), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
