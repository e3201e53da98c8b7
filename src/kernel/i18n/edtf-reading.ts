// What a person types into a date field: without it staff would have to learn EDTF.
import { isoDay, isoMonth, isRealDay, type Reading, read, unreadable } from './calendar-day.ts'
import { toHalfWidth } from './digits.ts'
import { isEdtf, parseEdtf } from './edtf.ts'
import { parseDate, parseMonth } from './era.ts'
import { fiscalYearBounds, parseFiscalYear, yearOfMonth } from './fiscal-year.ts'

/** Longer texts are sentences; the patterns below need not look at them. */
const longestDate = 60

/** 8/7, ８／７, 8月から, 8月～10月, 年度内, 令和2年8月7日 → EDTF. A date without a year lies in `fiscalYear`. */
export function readEdtf(text: string, fiscalYear: number): Reading<string> {
  const plain = toHalfWidth(text.normalize('NFKC')).replace(/\s/g, '').replace(/〜/g, '~')
  if (plain === '') return unreadable('kernel.i18n.date.empty')
  if (plain.length > longestDate) return unreadable('kernel.i18n.date.unclear', { text })
  if (isEdtf(plain)) return read(plain)
  return (
    fiscalYearPeriod(plain, fiscalYear) ??
    openPeriod(plain, fiscalYear, text) ??
    range(plain, fiscalYear, text) ??
    point(plain, fiscalYear, text)
  )
}

function fiscalYearPeriod(plain: string, fiscalYear: number): Reading<string> | null {
  const match = /^(.*?)(年度内|年度中|年度末まで|年度末|通年|年度)(に|を通して)?$/.exec(plain)
  if (!match) return null
  const [, before = '', kind] = match
  const year = /^(今|本|当|同|)$/.test(before) ? read(fiscalYear) : namedYear(before, fiscalYear)
  if (!year.ok) return year
  const { from, to } = fiscalYearBounds(year.value)
  return read(kind === '通年' || kind === '年度' ? `${from}/${to}` : `../${to}`)
}

function namedYear(before: string, fiscalYear: number): Reading<number> {
  if (/^[来次翌]$/.test(before)) return read(fiscalYear + 1)
  if (/^[昨前]$/.test(before)) return read(fiscalYear - 1)
  return parseFiscalYear(before.replace(/年度$/, ''))
}

function openPeriod(plain: string, fiscalYear: number, text: string): Reading<string> | null {
  const since = /^([^~]+?)(から|より|以降|~)$/.exec(plain)?.[1]
  if (since) return withPoint(since, fiscalYear, text, (from) => `${from}/..`)
  const until = /^~(.+)$/.exec(plain)?.[1] ?? /^((?:(?!から|~).)+?)(まで|までに)$/.exec(plain)?.[1]
  if (until) return withPoint(until, fiscalYear, text, (to) => `../${to}`)
  return null
}

function range(plain: string, fiscalYear: number, text: string): Reading<string> | null {
  const match = /^(.+?)(?:~|から)(.+?)(?:まで)?$/.exec(plain)
  if (!match) return null
  const [, first = '', last = ''] = match
  const from = point(first, fiscalYear, text)
  if (!from.ok) return from
  const to = rangeEnd(first, last, from.value, fiscalYear, text)
  if (!to.ok) return to
  const edtf = `${from.value}/${to.value}`
  return parseEdtf(edtf) ? read(edtf) : unreadable('kernel.i18n.date.backwards', { text })
}

/** In 8/7~9 and 令和2年8月7日から9日まで the end says only what differs. */
function rangeEnd(
  first: string,
  last: string,
  from: string,
  fiscalYear: number,
  text: string,
): Reading<string> {
  const day = /^(\d{1,2})日?$/.exec(last)?.[1]
  if (day && from.length === 10) return dayOf(`${from.slice(0, 7)}-${day.padStart(2, '0')}`, text)
  if (!/年|\d{4}/.test(first)) return point(last, fiscalYear, text)
  const short = /^(\d{1,2})(?:月|\/)(?:(\d{1,2})日?)?$/.exec(last)
  if (!short) return point(last, fiscalYear, text)
  const month = `${from.slice(0, 4)}-${String(short[1]).padStart(2, '0')}`
  return short[2] ? dayOf(`${month}-${short[2].padStart(2, '0')}`, text) : monthOf(month, text)
}

function withPoint(
  plain: string,
  fiscalYear: number,
  text: string,
  edtf: (point: string) => string,
): Reading<string> {
  const found = point(plain, fiscalYear, text)
  return found.ok ? read(edtf(found.value)) : found
}

function point(plain: string, fiscalYear: number, text: string): Reading<string> {
  const short = /^(\d{1,2})(?:月|\/)(\d{1,2})日?$/.exec(plain)
  if (short) return dayInYear(fiscalYear, Number(short[1]), Number(short[2]), text)
  const month = /^(\d{1,2})月(?:中|中に)?$/.exec(plain)
  if (month) return monthInYear(fiscalYear, Number(month[1]), text)
  const day = parseDate(plain)
  if (day.ok || day.messageKey !== 'kernel.i18n.date.unclearDay') return withText(day, text)
  return withText(parseMonth(plain), text)
}

function withText(reading: Reading<string>, text: string): Reading<string> {
  return reading.ok ? reading : unreadable(reading.messageKey, { ...reading.details, text })
}

function dayInYear(fiscalYear: number, month: number, day: number, text: string): Reading<string> {
  const year = yearOfMonth(fiscalYear, month)
  if (!isRealDay(year, month, day)) return unreadable('kernel.i18n.date.noSuchDay', { text })
  return read(isoDay(year, month, day))
}

function monthInYear(fiscalYear: number, month: number, text: string): Reading<string> {
  if (month < 1 || month > 12) return unreadable('kernel.i18n.date.noSuchDay', { text })
  return read(isoMonth(yearOfMonth(fiscalYear, month), month))
}

function dayOf(iso: string, text: string): Reading<string> {
  return isEdtf(iso) ? read(iso) : unreadable('kernel.i18n.date.noSuchDay', { text })
}

function monthOf(month: string, text: string): Reading<string> {
  return isEdtf(month) ? read(month) : unreadable('kernel.i18n.date.noSuchDay', { text })
}
