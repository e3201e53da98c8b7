// Days as YYYY-MM-DD without clock or time zone: without it every caller would meet the traps of Date.

/** What a reading gives back: the value, or the message that says why not. */
export type Reading<T> =
  | { ok: true; value: T }
  | { ok: false; messageKey: string; details: Details }
type Details = Readonly<Record<string, string | number>>

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })
export const unreadable = (messageKey: string, details: Details = {}): Reading<never> => ({
  ok: false,
  messageKey,
  details,
})

/** Days in a month of the Gregorian calendar; 0 where the month does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Is there such a day? 2020-02-30 is none. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
}

/** YYYY-MM-DD from three numbers. */
export function isoDay(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
}

/** YYYY-MM from two numbers. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

export interface DayParts {
  year: number
  month: number
  day: number
}

/** The three numbers of YYYY-MM-DD, or null where it is not a real day written like that. */
export function dayParts(iso: string): DayParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isRealDay(year, month, day) ? { year, month, day } : null
}

/** Is this text a real day, written YYYY-MM-DD? */
export function isIsoDay(text: string): boolean {
  return dayParts(text) !== null
}

/** The day so many days later (or earlier, when negative). */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = knownDay(iso)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day + days)
  return date.toISOString().slice(0, 10)
}

/** The parts of a day that was checked before; anything else is a bug and throws. */
export function knownDay(iso: string): DayParts {
  const parts = dayParts(iso)
  if (!parts) throw new RangeError(`not a day YYYY-MM-DD: ${iso}`)
  return parts
}
