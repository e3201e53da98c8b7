// The words of a field, read back from the source: nothing else may say what a field contains.

import { isWhite, type MeasuredText, type Range } from './visible-text.ts'

/** How white space between words is kept: every run as one blank, or line ends as line ends. */
export type WhiteSpace = 'blank' | 'lines'

/**
 * The text of source ranges (of `source`, in order) with its white space made plain. A rule of dashes
 * is kept only inside a word (as in an address), so that the text says what stood there.
 */
export function fieldText(
  measured: MeasuredText,
  spans: readonly Range[],
  white: WhiteSpace,
): string {
  let text = ''
  let end = -1
  for (const span of spans) {
    const from = measured.places[span.from] ?? 0
    const to = (measured.places[span.to - 1] ?? 0) + 1
    if (end >= 0) text += between(measured.raw, end, from, white)
    text += rangeText(measured, from, to, white)
    end = to
  }
  return text
}

function between(raw: string, from: number, to: number, white: WhiteSpace): string {
  let blank = ''
  for (let at = from; at < to; at += 1) {
    if (white === 'lines' && raw.charCodeAt(at) === 10) return '\n'
    if (isWhite(raw, at)) blank = ' '
  }
  return blank
}

function rangeText(measured: MeasuredText, from: number, to: number, white: WhiteSpace): string {
  const { raw, offsets } = measured
  const pieces: string[] = []
  let at = from
  while (at < to) {
    const start = at
    const counted = offsets[at + 1] !== offsets[at]
    while (at < to && (offsets[at + 1] !== offsets[at]) === counted) at += 1
    if (counted) pieces.push(raw.slice(start, at))
    else if (isInsideWord(raw, start, at)) pieces.push(raw.slice(start, at))
    else pieces.push(between(raw, start, at, white))
  }
  return pieces.join('')
}

function isInsideWord(raw: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWhite(raw, at)) return false
  return true
}
