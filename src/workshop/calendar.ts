// The sessions of a series for a reader's own calendar (RFC 5545).
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays, startOfDayInTokyo } from '#kernel/i18n'
import type { PublicSeries, PublicSession } from './public-series.ts'

interface Words {
  town: { code: string; name: string }
  /** The address of the public page. */
  url: string
  nameOf(session: PublicSession): string
}

/** Sessions that have a day; one that is cancelled says so and keeps its id, so that it is not doubled. */
export function seriesCalendar(series: PublicSeries, { town, url, nameOf }: Words): string {
  const calendar = ical({
    name: series.title,
    prodId: { company: 'miraichizu', product: 'workshop', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const session of series.sessions) {
    if (!session.date || session.state === 'postponed') continue
    calendar.createEvent({
      id: `${session.publicId}@${town.code}.miraichizu`,
      ...timesOf(session, session.date),
      stamp: startOfDayInTokyo(session.date),
      summary: `${series.title} ${nameOf(session)}`,
      description: session.theme || undefined,
      location: session.place || undefined,
      status: session.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url,
    })
  }
  return calendar.toString()
}

function timesOf({ startsAt, endsAt }: PublicSession, date: string) {
  if (!startsAt) {
    const start = new Date(`${date}T00:00:00Z`)
    return { start, end: new Date(`${addDays(date, 1)}T00:00:00Z`), allDay: true }
  }
  const start = at(date, startsAt)
  if (!endsAt) return { start }
  return { start, end: at(endsAt > startsAt ? date : addDays(date, 1), endsAt) }
}

function at(date: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDayInTokyo(date).getTime() + (hours * 60 + minutes) * 60_000)
}
