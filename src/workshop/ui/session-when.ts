// When a session is, as residents read it: 令和2年8月7日（金）13:00〜17:30.
import { formatEdtf, type Translator } from '#kernel/i18n'
import type { Session } from '../session.ts'

/** Day, weekday and times; the words for a day that is not fixed yet where there is none. */
export function sessionWhen(
  t: Translator,
  { date, startsAt, endsAt }: Pick<Session, 'date' | 'startsAt' | 'endsAt'>,
): string {
  if (!date) return t('workshop.people.when.open')
  const weekday = t(`workshop.people.when.weekday.d${weekdayOf(date)}`)
  const day = t('workshop.people.when.day', { day: formatEdtf(date, t.language), weekday })
  if (!startsAt) return day
  return endsAt
    ? t('workshop.people.when.fromTo', { day, from: startsAt, to: endsAt })
    : t('workshop.people.when.from', { day, from: startsAt })
}

function weekdayOf(date: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6
}
