// Finds what might lead to a person in a resident's words: a human looks at it, nothing is hidden by itself.

export type PersonalDataKind = 'phone' | 'email' | 'address' | 'name'

export interface PersonalData {
  kind: PersonalDataKind
  /** Where it stands in the text: [from, to). */
  from: number
  to: number
}

export type PersonalDataFinder = (text: string) => PersonalData[]

/**
 * Telephone numbers (half or full width, with or without hyphens), e-mail and postal addresses, and
 * names of the roster. Errs on the side of showing too much. Made once for many texts.
 */
export function personalDataFinder(names: readonly string[] = []): PersonalDataFinder {
  const anyName = patternOf(names)
  return (text) => {
    const plain = halfWidth(text)
    return withoutInner([
      ...matches(plain, email, 'email'),
      ...phones(plain),
      ...addressPatterns.flatMap((pattern) => matches(plain, pattern, 'address')),
      ...(anyName ? matches(plain, anyName, 'name') : []),
    ])
  }
}

const email = /[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/gi

/** Hyphens between the digits as people type them; everything here is as long as what it replaces. */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−ｰ－]/g, '-')
    .replace(/(?<=\d)ー(?=\d)/g, '-')
    .replaceAll('　', ' ')
}

const phoneLike = /(?<![\d-])(?:\+81|0)[\d\-() ]{7,15}\d(?![\d-])/g
/** Without the area code, as neighbours write it; only beside the word. */
const localPhone = /(?:電話|でんわ|携帯|tel|☎|℡)[番号は:. ]{0,5}\d{1,4}-\d{4}(?!\d)/gi

function phones(text: string): PersonalData[] {
  const whole = matches(text, phoneLike, 'phone').filter(({ from, to }) => {
    const digits = text.slice(from, to).replace(/\D/g, '')
    const length = digits.startsWith('81') ? digits.length - 1 : digits.length
    return length === 10 || length === 11
  })
  return [...whole, ...matches(text, localPhone, 'phone')]
}

const count = '(?:\\d{1,4}|[一二三四五六七八九十]{1,4})'
/** 〒; 3丁目5-2, 3丁目5番; 12番地; 5番3号; 町名1-2-3. A bare 東4条 or 一番 is no address. */
const addressPatterns = [
  /〒 ?\d{3}-?\d{4}/g,
  new RegExp(`[^\\s、。]{0,12}${count}丁目 ?${count}(?:-|番|の|$)[\\d番地号の-]*`, 'g'),
  new RegExp(`[^\\s、。]{0,12}${count}番地(?:の?${count})?`, 'g'),
  new RegExp(`[^\\s、。]{0,12}${count}番${count}号`, 'g'),
  /[\p{Script=Han}ァ-ヶ]\d{1,3}-\d{1,3}-\d{1,4}(?![\d-])/gu,
]

/** Whole names, also with a blank between family and given name; two letters are no name yet. */
function patternOf(names: readonly string[]): RegExp | null {
  const spelled = names
    .map((name) => [...halfWidth(name).replaceAll(/\s/g, '')])
    .filter((letters) => letters.length >= 3)
    .map((letters) => letters.map(literal).join(' ?'))
  return spelled.length > 0 ? new RegExp(spelled.join('|'), 'g') : null
}

function literal(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function matches(text: string, pattern: RegExp, kind: PersonalDataKind): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => {
    return { kind, from: match.index, to: match.index + match[0].length }
  })
}

/** In order, each place once: what lies within something longer is left out. */
function withoutInner(found: PersonalData[]): PersonalData[] {
  const ordered = found.toSorted((a, b) => a.from - b.from || b.to - a.to)
  return ordered.filter(
    (one, index) => !ordered.slice(0, index).some((before) => one.to <= before.to),
  )
}
