// When something happened, as exact as its text says and no more (product.md, Dates in a text).

import {
  daysInMonth,
  fiscalYearBounds,
  isoDay,
  isRealDay,
  parseDate,
  parseEdtf,
  parseMonth,
  yearOfEra,
  yearOfMonth,
} from '#kernel/i18n'
import { type DateToken, findDateTokens, foldForDates, type TokenYear } from './date-tokens.ts'

/** Words that a person must look at; `reason` is a message key. */
export interface DoubtfulWords {
  words: string
  reason: string
}

export interface DatesInText {
  /** EDTF, in the order of the text, each once. */
  dates: string[]
  doubtful: DoubtfulWords[]
}

interface Point {
  token: DateToken
  /** Behind the token and what belongs to it: (金), 上旬 … */
  to: number
  /** Days or one month; empty where it is doubtful. */
  values: string[]
  doubt: string | null
}

const doubts = 'programme.import.doubtful'
/** Further from the fiscal year than this, a year of the sentence speaks of something else. */
const nearYears = 5

const mayHoldDates = /[0-9０-９]|元年|年度/

/** The dates that a text names. A month without a year lies in the fiscal year, unless its sentence names one. */
export function datesInText(text: string, fiscalYear: number): DatesInText {
  const found: DatesInText = { dates: [], doubtful: [] }
  if (!mayHoldDates.test(text)) return found
  const folded = foldForDates(text)
  let start = 0
  for (const sentence of folded.split(/(?<=[。\n!?！？])/)) {
    readSentence(sentence, text.slice(start, start + sentence.length), fiscalYear, found)
    start += sentence.length
  }
  return { dates: [...new Set(found.dates)], doubtful: found.doubtful }
}

function readSentence(folded: string, words: string, fiscalYear: number, found: DatesInText): void {
  const tokens = findDateTokens(folded)
  const years = yearsFor(tokens)
  const points = tokens
    .map((token, index) => pointOf(folded, token, years[index] ?? null, fiscalYear))
    .filter((point) => point !== null)
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index]
    if (!point) continue
    const next = points[index + 1]
    const joined = next !== undefined && joins(folded, point, next)
    const end = joined ? next : point
    const doubt = point.doubt ?? end.doubt
    const edtf = doubt ? [] : edtfOf(folded, point, joined ? next : null)
    found.dates.push(...edtf.filter((date) => parseEdtf(date)))
    const backwards = edtf.some((date) => !parseEdtf(date)) ? `${doubts}.backwards` : null
    const reason = doubt ?? backwards
    if (reason) found.doubtful.push({ words: words.slice(point.token.from, end.token.to), reason })
    if (joined) index += 1
  }
}

/** The year that holds for each token: its own, else the last one named before it, else the first one after. */
function yearsFor(tokens: readonly DateToken[]): (TokenYear | null)[] {
  let year = tokens.find((token) => token.year !== null)?.year ?? null
  return tokens.map((token) => {
    year = token.year ?? year
    return year
  })
}

function pointOf(
  folded: string,
  token: DateToken,
  year: TokenYear | null,
  fiscalYear: number,
): Point | null {
  if (token.month === 0 && !token.fiscalEnd) return null
  const point: Point = { token, to: tailEnd(folded, token.to), values: [], doubt: null }
  if (token.fiscalEnd) return fiscalEnd(folded, point, fiscalYear)
  if (token.slashed) {
    const fraction = fractionDoubt(folded, token)
    if (fraction === 'fraction') return null
    if (fraction === 'unclear') return { ...point, doubt: `${doubts}.fraction` }
  }
  const relative = token.year ? null : relativeDoubt(folded, token)
  if (relative) return { ...point, doubt: relative }
  if (!token.year && year && Math.abs(calendarYear(year, token.month) - fiscalYear) > nearYears) {
    return { ...point, doubt: `${doubts}.farYear` }
  }
  return valued(point, year, fiscalYear)
}

function valued(point: Point, year: TokenYear | null, fiscalYear: number): Point {
  const { month, days } = point.token
  if (year?.era && point.token.year && !year.fiscal) {
    const wrong = wrongEra(year, month, days)
    if (wrong) return { ...point, doubt: wrong }
  }
  const number = year ? calendarYear(year, month) : yearOfMonth(fiscalYear, month)
  if (number < 1868 || number > 2200) return { ...point, doubt: `${doubts}.farYear` }
  if (days.some((day) => !isRealDay(number, month, day))) {
    return { ...point, doubt: `${doubts}.noSuchDay` }
  }
  const values = days.map((day) => isoDay(number, month, day))
  return { ...point, values: values.length > 0 ? values : [isoDay(number, month, 1).slice(0, 7)] }
}

const eraNames = { R: '令和', H: '平成', S: '昭和' } as const
type EraWord = Parameters<typeof yearOfEra>[0]

function eraName(written: string): EraWord {
  const letter = written[0]
  return letter === 'R' || letter === 'H' || letter === 'S'
    ? eraNames[letter]
    : (written as EraWord)
}

function calendarYear(year: TokenYear, month: number): number {
  const reading = year.era ? yearOfEra(eraName(year.era), year.number) : null
  const number = reading ? (reading.ok ? reading.value : 0) : year.number
  return year.fiscal ? yearOfMonth(number, month) : number
}

function wrongEra(year: TokenYear, month: number, days: readonly number[]): string | null {
  const start = `${eraName(year.era ?? '')}${year.number === 1 ? '元' : year.number}年${month}月`
  const readings =
    days.length > 0 ? days.map((day) => parseDate(`${start}${day}日`)) : [parseMonth(start)]
  const wrong = readings.find((reading) => !reading.ok)
  if (!wrong || wrong.ok) return null
  return wrong.messageKey.endsWith('noSuchDay') ? `${doubts}.noSuchDay` : `${doubts}.notInEra`
}

function fiscalEnd(folded: string, point: Point, fiscalYear: number): Point | null {
  const year = point.token.year
  if (!year && /[次来翌昨前]/.test(folded[point.token.from - 1] ?? '')) return null
  const number = year ? calendarYear({ ...year, fiscal: false }, 4) : fiscalYear
  return { ...point, values: [fiscalYearBounds(number).to] }
}

const relativeWords =
  /(?:昨|前|来|次|翌)(?:年度?|々年度?)の?\s?$|(?:今|本)年の?\s?$|毎(?:年度?|月)の?\s?$/

/** 昨年8月, 次年度4月, 毎年8月 stay text; 今年1月 may be this fiscal year's January or the last one's. */
function relativeDoubt(folded: string, token: DateToken): string | null {
  const before = relativeWords.exec(folded.slice(Math.max(0, token.from - 8), token.from))?.[0]
  if (!before) return null
  if (before.startsWith('毎')) return `${doubts}.recurring`
  return /^[今本]/.test(before) && token.month > 3 ? null : `${doubts}.relative`
}

const fractionBefore = /(?:約|およそ|全体の|全校の|定員の|人口の|の約|比率は?|割合は?)\s?$/
const fractionAfter =
  /^\s?(?:以上|以下|未満|程度|超|弱|強|ずつ|補助|助成|負担|減|増|縮尺|相当|に(?:減|縮|圧|とどま|満た)|を(?:占|超|補|助))/
const fractionNoun =
  /^の(?:参加|人|方|住民|町民|世帯|回答|割合|団体|職員|企業|面積|規模|予算|確率|額|費|大き|サイズ)/
const dateAfter =
  /^(?:$|\s|\((?:[月火水木金土日]|祝|休)|に|から|まで|より|以降|頃|ごろ|[~〜～、。・:;)」』-]|実施|開催|開始|終了|締|付|現在|夜|朝|午|時|研修|説明会|会議|訪問)/

/** Small proper fractions are dates only where the words around them say so. */
function fractionDoubt(folded: string, token: DateToken): 'fraction' | 'unclear' | null {
  const day = token.days[0] ?? 0
  const after = folded.slice(token.to, token.to + 12)
  const before = folded.slice(Math.max(0, token.from - 9), token.from)
  if (/\d\/\d{1,2}(?:\([月火水木金土日]\))?[~〜～-]$/.test(before)) return null
  if (fractionAfter.test(after) || fractionNoun.test(after)) return 'fraction'
  if (token.month >= day || day > 10) return null
  if (fractionBefore.test(before)) return 'fraction'
  return dateAfter.test(after) ? null : 'unclear'
}

const tail =
  /(?:\s?\([月火水木金土日](?:曜日?)?(?:[・･]?[祝休])?\))?(?:上旬|中旬|下旬|初旬|初め|末|頃|ごろ|号)?/y

function tailEnd(folded: string, at: number): number {
  tail.lastIndex = at
  return tail.test(folded) ? tail.lastIndex : at
}

const connector = /^\s?(?:から|より|[~〜～ー–→-])\s?$/
const since = /^\s?(?:から|より(?!も?[多少大小高低])|以降|[~〜～])/
const until = /^\s?(?:まで|迄)/
const bareDay = /^\s?(?:から|より|[~〜～ー–→-])\s?(\d{1,2})日/
/** 「8/7~9」, without any 日. */
const bareNumber = /^[~-](\d{1,2})(?=[)\s、。にはをの(]|$)/

function joins(folded: string, point: Point, next: Point): boolean {
  if (next.token.from - point.to > 4 || point.token.fiscalEnd) return false
  return connector.test(folded.slice(point.to, next.token.from))
}

function edtfOf(folded: string, point: Point, next: Point | null): string[] {
  const values = [...point.values]
  if (point.token.fiscalEnd) return values.map((value) => `../${value}`)
  const last = values.pop() ?? ''
  const after = folded.slice(point.to, point.to + 12)
  if (next) return [...values, `${last}/${next.values[0] ?? '..'}`, ...next.values.slice(1)]
  const day = (bareDay.exec(after) ?? (isBare(point.token) ? bareNumber.exec(after) : null))?.[1]
  if (day && last.length === 10) return [...values, `${last}/${withDay(last, Number(day))}`]
  if (since.test(after)) return [...values, `${last}/..`]
  const before = folded.slice(Math.max(0, point.token.from - 1), point.token.from)
  if (until.test(after) || /[~〜～]/.test(before)) return [...values, `../${last}`]
  return [...values, last]
}

/** Written with figures alone: 8/7, R5.8.7. */
function isBare(token: DateToken): boolean {
  return token.slashed || token.dotted
}

function withDay(iso: string, day: number): string {
  const year = Number(iso.slice(0, 4))
  const month = Number(iso.slice(5, 7))
  return day <= daysInMonth(year, month) ? isoDay(year, month, day) : 'none'
}
