// Lines that bear a label: 【実施】, 「実施：…」, 「◎ …」, 「…　◎」, 「評価：A」.

import { firstBrackets, lastBrackets } from './brackets.ts'
import type { Habits } from './habits.ts'
import { foldLabel, type LabelKind, labelKind, writeLabel } from './labels.ts'
import type { LabelAt, Labelled } from './outline-nodes.ts'
import { isWhite, type Range, textIn, trimRange } from './visible-text.ts'

const longest = 12
const colons = '：:'
const prefix =
  /^(?:自己|総合|外部|最終)?(?:評価|判定|達成度|区分|状況|進捗|進捗状況|実施状況|ランク)(?:ランク|区分)?\s*[：:]?\s*/

/** Reads a label at the start of a line, or one that is the whole line. */
export function leadingLabel(raw: string, range: Range, habits: Habits): Labelled | null {
  const line = trimRange(raw, range)
  return (
    bracketedStart(raw, line, habits) ??
    wholeLine(raw, line, habits) ??
    separatedStart(raw, line, habits) ??
    markStart(raw, line, habits)
  )
}

/** Reads a label at the end of a line; `strict` leaves round brackets to headings, whose notes they are. */
export function trailingLabel(
  raw: string,
  range: Range,
  habits: Habits,
  strict: boolean,
): Labelled | null {
  const line = trimRange(raw, range)
  return bracketedEnd(raw, line, habits, strict) ?? separatedEnd(raw, line, habits)
}

function labelAt(raw: string, words: Range, signs: Range[]): LabelAt {
  return { label: writeLabel(textIn(raw, words)), words: [words], signs }
}

function bracketedStart(raw: string, line: Range, habits: Habits): Labelled | null {
  const found = firstBrackets(raw, line, longest + 8)
  if (!found) return null
  const words = withoutPrefix(raw, found.inside)
  const kind = labelKind(textIn(raw, words), habits.map)
  const opener = raw[found.open.from] ?? ''
  const isRound = '(（'.includes(opener)
  const isBare = words.from === found.inside.from
  if (!kind || (isBare && (kind === 'dash' || (isRound && isNumber(kind))))) return null
  const colon = colonAt(raw, found.before.from)
  const body = trimRange(raw, { from: colon?.to ?? found.before.from, to: line.to })
  if (
    quotes.includes(opener) &&
    !isQuotedLabel(opener, kind, colon !== null || body.to === body.from)
  )
    return null
  const signs = [found.open, found.close, ...(colon ? [colon] : [])]
  return { label: labelAt(raw, words, signs), body: body.to > body.from ? body : null }
}

function isNumber(kind: LabelKind): boolean {
  return kind === 'digit' || kind === 'letter'
}

const quotes = '「『<《〈'

/** 「実施」 is quoted in sentences; 〈実施〉 is not, but may be a name with any other word. */
function isQuotedLabel(opener: string, kind: LabelKind, standsAlone: boolean): boolean {
  return kind === 'state' && (standsAlone || '<《〈'.includes(opener))
}

function wholeLine(raw: string, line: Range, habits: Habits): Labelled | null {
  const colon = line.to > line.from ? colonAt(raw, line.to - 1) : null
  const said = trimRange(raw, { from: line.from, to: colon?.from ?? line.to })
  if (said.to - said.from > longest * 3) return null
  const words = withoutPrefix(raw, said)
  const kind = labelKind(textIn(raw, words), habits.map)
  if (!kind) return null
  if ((isNumber(kind) || kind === 'dash') && words.from === said.from) return null
  return { label: labelAt(raw, words, colon ? [colon] : []), body: null }
}

function separatedStart(raw: string, line: Range, habits: Habits): Labelled | null {
  for (let at = line.from + 1; at < line.to && at - line.from <= longest; at += 1) {
    const colon = colonAt(raw, at)
    if (!colon && !isWhite(raw, at)) continue
    const words = trimRange(raw, { from: line.from, to: at })
    const kind = labelKind(textIn(raw, words), habits.map)
    const body = trimRange(raw, { from: at + 1, to: line.to })
    const after = colonAt(raw, body.from)
    const rest = after && !colon ? trimRange(raw, { from: after.to, to: line.to }) : body
    const width = colon || after ? Infinity : blankWidth(raw, at)
    if (!kind || rest.to === rest.from || !separates(kind, words, raw, width, habits)) {
      if (colon) return null
      continue
    }
    const sign = colon ?? after
    return { label: labelAt(raw, words, sign ? [sign] : []), body: rest }
  }
  return null
}

/** How much must stand between a label and what it is said of, by kind. Infinity is a colon. */
function separates(
  kind: LabelKind,
  words: Range,
  raw: string,
  width: number,
  habits: Habits,
): boolean {
  if (kind === 'state') return true
  if (kind === 'mark') return width === Infinity || habits.isGradeMark(textIn(raw, words))
  if (kind === 'word') return width > 1
  return kind === 'letter' && (width === Infinity || habits.lettersGrade)
}

/** 「◎広報誌の発行」 without a blank. */
function markStart(raw: string, line: Range, habits: Habits): Labelled | null {
  const found = /^(?:[☆★]{1,7}|[◎○〇◯△▲×☓✕✖])/.exec(raw.slice(line.from, line.from + 8))?.[0]
  if (!found || !habits.isGradeMark(found)) return null
  const words = { from: line.from, to: line.from + found.length }
  const body = trimRange(raw, { from: words.to, to: line.to })
  return body.to === body.from ? null : { label: labelAt(raw, words, []), body }
}

function bracketedEnd(raw: string, line: Range, habits: Habits, strict: boolean): Labelled | null {
  const found = lastBrackets(raw, line, longest + 8)
  if (!found || found.before.to === found.before.from) return null
  const opener = raw[found.open.from] ?? ''
  if ('「『<《〈'.includes(opener)) return null
  const words = withoutPrefix(raw, found.inside)
  const kind = labelKind(textIn(raw, words), habits.map)
  const isRound = '(（'.includes(opener)
  if (!kind || (strict && isRound)) return null
  if (words.from === found.inside.from) {
    if (kind === 'digit' || kind === 'dash' || (isRound && kind !== 'state' && kind !== 'mark'))
      return null
  }
  return { label: labelAt(raw, words, [found.open, found.close]), body: found.before }
}

function separatedEnd(raw: string, line: Range, habits: Habits): Labelled | null {
  let at = line.to - 1
  while (at > line.from && line.to - at <= longest && !parts(raw, at - 1)) at -= 1
  if (at <= line.from || !parts(raw, at - 1)) return null
  const words = { from: at, to: line.to }
  const kind = labelKind(textIn(raw, words), habits.map)
  if (!kind) return null
  const signs: Range[] = []
  let end = at
  while (end > line.from && parts(raw, end - 1)) {
    if (!isWhite(raw, end - 1)) signs.push({ from: end - 1, to: end })
    end -= 1
  }
  const before = trimRange(raw, { from: line.from, to: end })
  const body = bodyBeforePrefix(raw, before)
  // 「…　評価：B」 says itself that the letter is a grade.
  const isNamed = signs.length > 0 && body !== null && body.to < before.to
  if (!isNamed && !endSeparates(raw, at - 1, kind, habits)) return null
  return body ? { label: labelAt(raw, words, signs), body } : null
}

const endPrefix = /[\s、。]?(?:自己|総合|外部)?(?:評価|判定|達成度)$/

function bodyBeforePrefix(raw: string, body: Range): Range | null {
  const tail = textIn(raw, { from: Math.max(body.from, body.to - 8), to: body.to })
  const found = endPrefix.exec(tail)?.[0] ?? ''
  const kept = trimRange(raw, { from: body.from, to: body.to - found.length })
  return kept.to > kept.from ? kept : null
}

function endSeparates(raw: string, at: number, kind: LabelKind, habits: Habits): boolean {
  if (kind === 'mark') return true
  const wide = !isWhite(raw, at) || blankWidth(raw, at) > 1 || isWhite(raw, at - 1)
  if (isNumber(kind) || kind === 'dash') return wide && habits.endsGrade
  return wide
}

function parts(raw: string, at: number): boolean {
  return isWhite(raw, at) || '：:…‥'.includes(raw[at] ?? '?')
}

/** 1 for a half-width blank alone; more for a full-width one, a tab or several. */
function blankWidth(raw: string, at: number): number {
  if (raw[at] !== ' ') return 2
  return isWhite(raw, at + 1) ? 2 : 1
}

function withoutPrefix(raw: string, range: Range): Range {
  const said = textIn(raw, range)
  const found = said.length <= longest * 3 ? prefix.exec(said)?.[0] : undefined
  if (!found || labelKind(foldLabel(said))) return range
  return trimRange(raw, { from: range.from + found.length, to: range.to })
}

function colonAt(raw: string, at: number): Range | null {
  const sign = raw[at]
  return sign !== undefined && colons.includes(sign) ? { from: at, to: at + 1 } : null
}
