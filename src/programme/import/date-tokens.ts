// Finds what looks like a date in a sentence; whether it is one is decided in dates-in-text.ts.

import { toHalfWidth } from '#kernel/i18n'

/** A year that a token names itself. */
export interface TokenYear {
  /** 令和, R … as written; null for a western year. */
  era: string | null
  number: number
  /** 令和2年度: April to March. */
  fiscal: boolean
}

export interface DateToken {
  from: number
  to: number
  year: TokenYear | null
  /** 0: only a year. */
  month: number
  days: number[]
  /** Written m/d: may be a fraction. */
  slashed: boolean
  /** Written R5.8.7 or 2023-08-07. */
  dotted: boolean
  /** 年度内: the end of this token's fiscal year, else of the report's. */
  fiscalEnd: boolean
}

const era = '(?<era>令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHS]\\.?)(?<eraYear>元|\\d{1,2})'
/** 「7日」, 「7日、8日」, and the first of 「7～9日」. */
const dayList =
  '(?:(?<days>\\d{1,2}(?:日?[・、,]\\d{1,2}){0,9})日|(?<day>\\d{1,2})(?=[~-]\\d{1,2}日))'
const aside = '(?:\\([^()]{1,9}\\))?'
const notAfterNumber = '(?<![\\d A-Za-z./_-](?<! ))'
const notBeforeNumber = '(?![\\d%]|[./-]\\d|[A-Za-z])'

/** 「5/3・4・5に」: further days of the month, unless a counter or another date follows. */
const furtherDays = '(?:[・、]\\d{1,2}(?=[・、]\\d|[)\\s。にはをの]|$)(?![・、]\\d{1,2}/)){0,9}'
/** Another day may follow behind a dash: 「12/29-1/3」, 「8/7-9」. */
const notBeforeSlash = '(?![\\d%]|[./]\\d|-(?!\\d{1,2}(?:/\\d|[)\\s、。にはをの(]|$))\\d|[A-Za-z])'
/** 「1～3月」, 「1・2月」: the first month goes without its own 月. */
const monthSign = '(?:月(?!間|曜)|(?=[~・、-]\\d{1,2}月(?!間|曜)))'

const shapes: readonly [
  name: 'year' | 'shortYear' | 'dotted' | 'month' | 'slashed' | 'fiscalEnd',
  shape: string,
][] = [
  ['fiscalEnd', `(?:(?:${era}|(?<!\\d)(?<western>\\d{4}))${aside})?年度(?:内|中|末まで)`],
  [
    'year',
    `(?:${era}|(?<!\\d)(?<western>\\d{4}))(?:年${aside}|${aside}年)(?<fiscal>度)?(?:の|に|は|、)?\\s?(?:(?<month>\\d{1,2})${monthSign}(?:\\s?${dayList})?)?`,
  ],
  [
    'dotted',
    `(?:${notAfterNumber}(?:(?<era>[RHS])\\.?(?<eraYear>\\d{1,2})|(?<western>\\d{4}))(?<mark>[./-])(?<month>\\d{1,2})(?:\\k<mark>(?<day>\\d{1,2}))?${notBeforeNumber})`,
  ],
  ['shortYear', `(?<!\\d)(?<short>\\d{1,2})年(?<month>\\d{1,2})${monthSign}(?:\\s?${dayList})?`],
  ['month', `(?<![\\d.,/第])(?<month>\\d{1,2})${monthSign}(?:\\s?${dayList})?`],
  [
    'slashed',
    `(?:${notAfterNumber}|(?<=\\d/\\d{1,2}-))(?<month>\\d{1,2})/(?<days>\\d{1,2}${furtherDays})${notBeforeSlash}`,
  ],
]
const patterns = shapes.map(([name, shape]) => ({ name, pattern: new RegExp(shape, 'y') }))
const starts = /[0-9令平昭大明RHS年]/

const addresses = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi

/** The text with half-width digits and signs, and blanks for addresses: every place stays where it was. */
export function foldForDates(text: string): string {
  return toHalfWidth(text)
    .replace(/[Ａ-Ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(addresses, (address) => ' '.repeat(address.length))
}

/** What looks like a date in folded text, from left to right. */
export function findDateTokens(folded: string): DateToken[] {
  const tokens: DateToken[] = []
  for (let at = 0; at < folded.length; ) {
    const token = starts.test(folded[at] ?? '') ? tokenAt(folded, at, tokens.at(-1)) : null
    if (token) tokens.push(token)
    at = token ? token.to : at + 1
  }
  return tokens
}

function tokenAt(folded: string, at: number, before?: DateToken): DateToken | null {
  for (const { name, pattern } of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(folded)
    const token = found && tokenFrom(name, found, before)
    if (token) return token
  }
  return null
}

function tokenFrom(
  name: string,
  found: RegExpExecArray,
  before: DateToken | undefined,
): DateToken | null {
  const part = { ...found.groups }
  // 「令和5年12月～6年3月」: the second year is of the era of the first.
  if (part.short && !before?.year?.era) return null
  if (part.short) Object.assign(part, { era: before?.year?.era, eraYear: part.short })
  const month = Number(part.month ?? 0)
  const days = (part.days ?? part.day ?? '').split(/\D+/).filter((day) => day !== '')
  const token: DateToken = {
    from: found.index,
    to: found.index + found[0].length,
    year: yearOf(part, name === 'fiscalEnd'),
    month,
    days: days.map(Number),
    slashed: name === 'slashed',
    dotted: name === 'dotted',
    fiscalEnd: name === 'fiscalEnd',
  }
  if (month > 12 || (month === 0 && part.month !== undefined)) return null
  if (token.days.some((day) => day > 31 || day === 0)) return null
  if (name === 'dotted' && !isWholeEnough(part, token)) return null
  return token
}

/** 2020.8 is a decimal and S5.1 a name: these need a day. */
function isWholeEnough(part: Record<string, string | undefined>, token: DateToken): boolean {
  if (token.days.length > 0) return true
  return part.era ? part.era !== 'S' : part.mark !== '.'
}

function yearOf(part: Record<string, string | undefined>, fiscal: boolean): TokenYear | null {
  if (part.western) {
    return { era: null, number: Number(part.western), fiscal: fiscal || part.fiscal !== undefined }
  }
  if (!part.era || !part.eraYear) return null
  const number = part.eraYear === '元' ? 1 : Number(part.eraYear)
  return { era: part.era, number, fiscal: fiscal || part.fiscal !== undefined }
}
