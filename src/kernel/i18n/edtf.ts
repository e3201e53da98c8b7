// Dates as exact as known (EDTF): without it 「8月から」 would have to become a day that nobody said.
import { daysInMonth, isIsoDay, isoDay } from './calendar-day.ts'

/** A period: each side a day, a month, a year, or open. A single date has the same text on both sides. */
export interface Period {
  from: string | null
  to: string | null
}

const pointPattern = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** Reads 2020-08-07, 2020-08, 2020, 2020-08/.., ../2021-03-31, 2020-08/2020-10; null for anything else. */
export function parseEdtf(edtf: string): Period | null {
  const sides = edtf.split('/')
  if (sides.length === 1) return isPoint(edtf) ? { from: edtf, to: edtf } : null
  const [from = '', to = '', more] = sides
  if (more !== undefined || (from === '..' && to === '..')) return null
  if (!isSide(from) || !isSide(to)) return null
  const period = { from: from === '..' ? null : from, to: to === '..' ? null : to }
  return isInOrder(period) ? period : null
}

/** Is this text one of the EDTF forms that the product keeps? */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null
}

/** First and last day; null on an open side. */
export function edtfBounds(edtf: string): { start: string | null; end: string | null } {
  const period = knownEdtf(edtf)
  return {
    start: period.from && firstDay(period.from),
    end: period.to && lastDay(period.to),
  }
}

/** Has it ended before this day began? Never, where the end is open. */
export function hasPassed(edtf: string, day: string): boolean {
  const { end } = edtfBounds(edtf)
  return end !== null && end < day
}

/** Orders by first day (an open start by its end), then by last day (an open end last). */
export function compareEdtf(one: string, other: string): number {
  const [a, b] = [edtfBounds(one), edtfBounds(other)]
  return order(a.start ?? a.end ?? '', b.start ?? b.end ?? '') || order(a.end ?? '~', b.end ?? '~')
}

/** The parts of a text that was checked before; anything else is a bug and throws. */
export function knownEdtf(edtf: string): Period {
  const period = parseEdtf(edtf)
  if (!period) throw new RangeError(`not EDTF: ${edtf}`)
  return period
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function isSide(text: string): boolean {
  return text === '..' || isPoint(text)
}

function isPoint(text: string): boolean {
  if (!pointPattern.test(text)) return false
  return isIsoDay(firstDay(text)) && Number(text.slice(0, 4)) >= 1
}

function isInOrder({ from, to }: Period): boolean {
  return from === null || to === null || firstDay(from) <= lastDay(to)
}

function firstDay(point: string): string {
  return point.length === 4 ? `${point}-01-01` : point.length === 7 ? `${point}-01` : point
}

function lastDay(point: string): string {
  if (point.length === 4) return `${point}-12-31`
  if (point.length === 10) return point
  const [year, month] = [Number(point.slice(0, 4)), Number(point.slice(5))]
  return isoDay(year, month, daysInMonth(year, month))
}
