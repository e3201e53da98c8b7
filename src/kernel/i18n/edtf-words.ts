// EDTF as people read it: without it a paper would say ../2021-03-31 instead of 令和2年度内.
import { knownDay } from './calendar-day.ts'
import { edtfBounds, knownEdtf } from './edtf.ts'
import { eraYearOf, formatEraDate, formatEraMonth, formatEraYear } from './era.ts'
import { fiscalYearOf, formatFiscalYear, isFiscalYearEnd } from './fiscal-year.ts'

type Language = 'ja' | 'en'

/** 令和2年8月7日, 令和2年8月から, 令和2年度内 …; in English 7 August 2020, from August 2020 … */
export function formatEdtf(edtf: string, language: Language = 'ja'): string {
  return language === 'en' ? english(edtf) : japanese(edtf)
}

function japanese(edtf: string): string {
  const { from, to } = knownEdtf(edtf)
  if (to === null) return `${japanesePoint(from ?? '')}から`
  if (from === null) return japaneseEnd(to)
  if (from === to) return japanesePoint(from)
  const year = wholeFiscalYear(edtf)
  if (year !== null) return formatFiscalYear(year)
  return `${japanesePoint(from)}から${shortened(from, to)}まで`
}

function japaneseEnd(to: string): string {
  const year = fiscalYearEnding(to)
  return year === null ? `${japanesePoint(to)}まで` : `${formatFiscalYear(year)}内`
}

function japanesePoint(point: string): string {
  if (point.length === 4) return `${formatEraYear(`${point}-12-31`)}`
  return point.length === 7 ? formatEraMonth(point) : formatEraDate(point)
}

/** The end of a range without what its beginning already said: 8月7日から「9日」まで. */
function shortened(from: string, to: string): string {
  const sameKind = from.length === to.length && to.length > 4
  if (!sameKind || !sameEraYear(from, to)) return japanesePoint(to)
  const month = Number(to.slice(5, 7))
  if (to.length === 7) return `${month}月`
  const day = `${Number(to.slice(8))}日`
  return from.slice(0, 7) === to.slice(0, 7) ? day : `${month}月${day}`
}

function sameEraYear(from: string, to: string): boolean {
  const [one, other] = [edtfBounds(from).end ?? '', edtfBounds(to).end ?? '']
  return from.slice(0, 4) === to.slice(0, 4) && eraYearOf(one)?.era === eraYearOf(other)?.era
}

function fiscalYearEnding(to: string): number | null {
  return to.length === 10 && isFiscalYearEnd(to) ? fiscalYearOf(to) : null
}

/** Only a range of days: one of months keeps its months, so that words can be read back exactly. */
function wholeFiscalYear(edtf: string): number | null {
  if (edtf.length !== '2020-04-01/2021-03-31'.length) return null
  const { start, end } = edtfBounds(edtf)
  if (!start || !end || !start.endsWith('-04-01') || !isFiscalYearEnd(end)) return null
  return fiscalYearOf(start) === fiscalYearOf(end) ? fiscalYearOf(start) : null
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 7 August 2020. */
export function formatEnglishDate(iso: string): string {
  const { year, month, day } = knownDay(iso)
  return `${day} ${months[month - 1]} ${year}`
}

function english(edtf: string): string {
  const { from, to } = knownEdtf(edtf)
  if (to === null) return `from ${englishPoint(from ?? '')}`
  if (from === null) {
    const year = fiscalYearEnding(to)
    return year === null ? `by ${englishPoint(to)}` : `within ${formatFiscalYear(year, 'en')}`
  }
  if (from === to) return englishPoint(from)
  const year = wholeFiscalYear(edtf)
  if (year !== null) return formatFiscalYear(year, 'en')
  return `${englishPoint(from)} to ${englishPoint(to)}`
}

function englishPoint(point: string): string {
  if (point.length === 4) return point
  if (point.length === 10) return formatEnglishDate(point)
  return `${months[Number(point.slice(5)) - 1]} ${point.slice(0, 4)}`
}
