// What day it is in the town: every clock goes through here, so that no server's time zone changes a report.
import { knownDay } from './calendar-day.ts'

/** Japan has had no summer time since 1952, so the difference to UTC is fixed. */
const hour = 60 * 60 * 1000
const tokyoOffset = 9 * hour

/** Every public page asks for the day, and it is the same for a whole hour at least. */
let last = { hour: Number.NaN, day: '' }

/** The day in Asia/Tokyo at an instant, YYYY-MM-DD. */
export function todayInTokyo(now: Date): string {
  const there = now.getTime() + tokyoOffset
  const asked = Math.floor(there / hour)
  if (asked !== last.hour) last = { hour: asked, day: new Date(there).toISOString().slice(0, 10) }
  return last.day
}

/** The time of day in Asia/Tokyo at an instant, HH:MM. */
export function timeInTokyo(now: Date): string {
  return new Date(now.getTime() + tokyoOffset).toISOString().slice(11, 16)
}

/** The instant at which a day begins in Asia/Tokyo. */
export function startOfDayInTokyo(iso: string): Date {
  knownDay(iso)
  return new Date(Date.parse(`${iso}T00:00:00Z`) - tokyoOffset)
}

/** The last millisecond of a day in Asia/Tokyo: "as of D" means until then. */
export function endOfDayInTokyo(iso: string): Date {
  return new Date(startOfDayInTokyo(iso).getTime() + 24 * 60 * 60 * 1000 - 1)
}
