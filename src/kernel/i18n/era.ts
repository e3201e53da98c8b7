// 和暦: without it a paper could say 令和元年4月30日, a day that never was.
import {
  daysInMonth,
  isoDay,
  isoMonth,
  isRealDay,
  knownDay,
  type Reading,
  read,
  unreadable,
} from './calendar-day.ts'
import { toHalfWidth } from './digits.ts'

export type EraName = '明治' | '大正' | '昭和' | '平成' | '令和'

interface Era {
  name: EraName
  letter: string
  /** First and last day. 1912-07-30 and 1926-12-25 bore both names by the edicts of their day. */
  from: string
  to: string
}

/** Newest first. Days before 1873 are counted in today's calendar, as ICU does. */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', to: '9999-12-31' },
  { name: '平成', letter: 'H', from: '1989-01-08', to: '2019-04-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25', to: '1989-01-07' },
  { name: '大正', letter: 'T', from: '1912-07-30', to: '1926-12-25' },
  { name: '明治', letter: 'M', from: '1868-10-23', to: '1912-07-30' },
]

export interface EraYear {
  era: EraName
  year: number
}

/** The era and its year on a day; null before 明治. */
export function eraYearOf(iso: string): EraYear | null {
  const era = eras.find(({ from }) => from <= iso)
  if (!era) return null
  return { era: era.name, year: knownDay(iso).year - knownDay(era.from).year + 1 }
}

/** 令和2年, 令和元年; 1850年 before 明治. */
export function formatEraYear(iso: string): string {
  const year = eraYearOf(iso)
  return year ? `${year.era}${yearNumber(year.year)}年` : `${knownDay(iso).year}年`
}

/** 元 for a first year, digits else. */
export function yearNumber(year: number): string {
  return year === 1 ? '元' : String(year)
}

/** 令和2年8月7日. */
export function formatEraDate(iso: string): string {
  const { month, day } = knownDay(iso)
  return `${formatEraYear(iso)}${month}月${day}日`
}

/** 令和2年8月, for 2020-08; the era is that of the month's last day. */
export function formatEraMonth(month: string): string {
  const { year, month: number } = knownDay(`${month}-01`)
  return `${formatEraYear(isoDay(year, number, daysInMonth(year, number)))}${number}月`
}

/** 令和2年(2020年)8月7日: both calendars, as the ministry's rule for readable data asks. */
export function formatBothDate(iso: string): string {
  const { year, month, day } = knownDay(iso)
  return `${formatEraYear(iso)}(${year}年)${month}月${day}日`
}

/** The year of our calendar for an era's year; a reason where that era had no such year. */
export function yearOfEra(name: EraName, eraYear: number): Reading<number> {
  const era = eras.find((one) => one.name === name)
  if (!era) return unreadable('kernel.i18n.date.unclear', { text: name })
  const year = knownDay(era.from).year + eraYear - 1
  if (eraYear < 1) return unreadable('kernel.i18n.date.noYearZero', { era: name })
  if (year > knownDay(era.to).year) return afterEra(era, `${name}${yearNumber(eraYear)}年`, year)
  return read(year)
}

const eraPattern = '(明治|大正|昭和|平成|令和|[MTSHRmtshr]\\.?)'
const dayPattern = new RegExp(
  `^(?:${eraPattern}(元|\\d{1,2})|(\\d{4}))(?:年(?:\\(\\d{4}年?\\))?|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?$`,
)
const monthPattern = new RegExp(
  `^(?:${eraPattern}(元|\\d{1,2})|(\\d{4}))(?:年(?:\\(\\d{4}年?\\))?|[./-])(\\d{1,2})月?$`,
)

/** A whole date as people write it: 令和2年8月7日, R2.8.7, 2020/8/7, ２０２０－０８－０７ → 2020-08-07. */
export function parseDate(text: string): Reading<string> {
  const match = dayPattern.exec(tidy(text))
  if (!match) return unreadable('kernel.i18n.date.unclearDay', { text })
  const [, mark, eraYear, western, month, day] = match
  const year = yearFrom(mark, eraYear, western)
  if (!year.ok) return year
  return checkedDay(text, mark, year.value, Number(month), Number(day))
}

/** A month as people write it: 令和2年8月, R2.8, 2020/8 → 2020-08. */
export function parseMonth(text: string): Reading<string> {
  const match = monthPattern.exec(tidy(text))
  if (!match) return unreadable('kernel.i18n.date.unclear', { text })
  const [, mark, eraYear, western, month] = match
  const year = yearFrom(mark, eraYear, western)
  if (!year.ok) return year
  const number = Number(month)
  const last = checkedDay(text, mark, year.value, number, daysInMonth(year.value, number))
  const first = checkedDay(text, mark, year.value, number, 1)
  return last.ok || first.ok ? read(isoMonth(year.value, number)) : last
}

/** NFKC also turns ㋿ into 令和 and ８ into 8. */
function tidy(text: string): string {
  return toHalfWidth(text.normalize('NFKC')).replace(/\s/g, '')
}

function eraOf(mark: string | undefined): Era | undefined {
  const key = mark?.replace('.', '').toUpperCase()
  return eras.find((era) => era.name === key || era.letter === key)
}

function yearFrom(
  mark: string | undefined,
  eraYear: string | undefined,
  western: string | undefined,
): Reading<number> {
  const era = eraOf(mark)
  if (!era) return read(Number(western))
  return yearOfEra(era.name, eraYear === '元' ? 1 : Number(eraYear))
}

function checkedDay(
  text: string,
  mark: string | undefined,
  year: number,
  month: number,
  day: number,
): Reading<string> {
  if (!isRealDay(year, month, day)) return unreadable('kernel.i18n.date.noSuchDay', { text })
  const iso = isoDay(year, month, day)
  const era = eraOf(mark)
  if (!era || (era.from <= iso && iso <= era.to)) return read(iso)
  if (iso > era.to) return afterEra(era, text, year, iso)
  return unreadable('kernel.i18n.date.beforeEra', {
    text,
    era: era.name,
    from: formatEraDate(era.from),
    right: formatEraDate(iso),
  })
}

function afterEra(era: Era, text: string, year: number, iso?: string): Reading<never> {
  const right = iso ? formatEraDate(iso) : formatEraYear(isoDay(year, 12, 31))
  const end = knownDay(era.to)
  const years = end.year - knownDay(era.from).year + 1
  const last = `${era.name}${years}年${end.month}月${end.day}日`
  return unreadable('kernel.i18n.date.afterEra', { text, era: era.name, to: last, right })
}
