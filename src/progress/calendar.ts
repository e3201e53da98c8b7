// Planned activities as a calendar. Pure: the same report gives the same bytes.
import ical, { ICalCalendarMethod } from 'ical-generator'
import { addDays, edtfBounds, endOfDayInTokyo } from '#kernel/i18n'
import type { ProgressReport, ReportActivity } from './schema.ts'

/**
 * The planned dates of a report as iCalendar (RFC 5545): whole days, the uid stays the activity's
 * public id, so that a subscription moves entries instead of doubling them. What has no first or
 * no last day stands on the day that is known.
 */
export function plannedCalendar(report: ProgressReport, origin: string): string {
  const calendar = ical({
    name: `${report.town.name} ${report.programme.title}`,
    prodId: { company: 'miraichizu', product: 'progress', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const stamp = endOfDayInTokyo(report.asOf)
  for (const initiative of report.initiatives) {
    for (const activity of initiative.rows.flatMap((row) => row.activities)) {
      if (activity.state !== 'planned') continue
      activity.dates.forEach((date, index) => {
        const days = wholeDays(date)
        if (!days) return
        calendar.createEvent({
          id: `${activity.publicId}-${index + 1}@${report.town.code}.miraichizu`,
          ...days,
          allDay: true,
          stamp,
          summary: `${initiative.title}: ${summaryOf(activity)}`,
          description: activity.text,
          location: activity.place ?? undefined,
          url: `${origin}/${report.town.code}/progress/${activity.publicId}`,
        })
      })
    }
  }
  return calendar.toString()
}

function wholeDays(date: string): { start: Date; end: Date } | null {
  const { start, end } = edtfBounds(date)
  const first = start ?? end
  const last = end ?? start
  if (!first || !last) return null
  return { start: new Date(`${first}T00:00:00Z`), end: new Date(`${addDays(last, 1)}T00:00:00Z`) }
}

const longestSummary = 60

function summaryOf(activity: ReportActivity): string {
  const [line = ''] = activity.text.split('\n')
  const signs = [...line]
  return signs.length > longestSummary ? `${signs.slice(0, longestSummary).join('')}…` : line
}
