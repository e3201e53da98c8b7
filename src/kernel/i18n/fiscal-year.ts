// Fiscal years run April to March: without it a report of March would stand in the wrong year.
import { dayParts, isoDay, knownDay, type Reading, read, unreadable } from './calendar-day.ts'
import { toHalfWidth } from './digits.ts'
import { type EraName, formatEraYear, yearOfEra } from './era.ts'

/** The fiscal year of a day: 2021-03-31 → 2020. */
export function fiscalYearOf(iso: string): number {
  const { year, month } = knownDay(iso)
  return month >= 4 ? year : year - 1
}

/** First and last day: 2020 → 2020-04-01 and 2021-03-31. */
export function fiscalYearBounds(fiscalYear: number): { from: string; to: string } {
  return { from: isoDay(fiscalYear, 4, 1), to: isoDay(fiscalYear + 1, 3, 31) }
}

/** Is this day the last one of a fiscal year? */
export function isFiscalYearEnd(iso: string): boolean {
  const parts = dayParts(iso)
  return parts?.month === 3 && parts.day === 31
}

/** The calendar year in which a month (1-12) of a fiscal year lies: 1-3 belong to the next. */
export function yearOfMonth(fiscalYear: number, month: number): number {
  return month >= 4 ? fiscalYear : fiscalYear + 1
}

/** 令和2年度, and 平成31(令和元)年度 for 2019. In English: fiscal 2020. */
export function formatFiscalYear(fiscalYear: number, language: 'ja' | 'en' = 'ja'): string {
  if (language === 'en') return `fiscal ${fiscalYear}`
  if (fiscalYear === 2019) return '平成31(令和元)年度'
  return `${formatEraYear(fiscalYearBounds(fiscalYear).from)}度`
}

const fiscalPattern =
  /^(?:(明治|大正|昭和|平成|令和|[MTSHR])\.?(元|\d{1,2})|(\d{4})|FY(\d{4}))(?:年度|年|度)?$/i
const letters: Record<string, EraName> = {
  M: '明治',
  T: '大正',
  S: '昭和',
  H: '平成',
  R: '令和',
}

/** A fiscal year as people write it: 令和2年度, R2, 2020年度, 平成31(令和元)年度, H31. */
export function parseFiscalYear(text: string): Reading<number> {
  const plain = toHalfWidth(text.normalize('NFKC')).replace(/\s/g, '')
  const both = /^平成31[(/・]令和元[)年]?.*$/.test(plain)
  if (both) return read(2019)
  const match = fiscalPattern.exec(plain)
  if (!match) return unreadable('kernel.i18n.fiscalYear.unclear', { text })
  const [, mark, eraYear, western, english] = match
  if (!mark) return read(Number(western ?? english))
  const era = letters[mark.toUpperCase()] ?? (mark as EraName)
  return yearOfEra(era, eraYear === '元' ? 1 : Number(eraYear))
}
