// Where the words of a field are cut when a person splits it.

import type { ImportedActivity } from '../schema.ts'
import { type MeasuredText, type Range, visibleText } from './visible-text.ts'

/** As proposed, at a place of the text (in UTF-16 code units), or into these pieces of it. */
export type SplitPlace = 'proposal' | number | readonly string[]

/** The words of each piece; fewer than two where it cannot be cut there. */
export function splitWords(
  measured: MeasuredText,
  words: readonly Range[],
  activity: ImportedActivity | undefined,
  where: SplitPlace,
): Range[][] {
  if (!activity) return []
  const { text } = activity
  if (typeof where === 'number' && isInsideLetter(text, where)) return []
  const pieces = where === 'proposal' ? (activity.split ?? []) : piecesAt(text, where)
  const visible = pieces.map(visibleText)
  // A rule of dashes cut in two would count where it did not before.
  if (visible.some((piece) => piece === '') || visible.join('') !== visibleText(text)) return []
  return cutByLengths(
    measured,
    words,
    visible.map((piece) => piece.length),
  )
}

function piecesAt(text: string, where: number | readonly string[]): readonly string[] {
  return typeof where === 'number' ? [text.slice(0, where), text.slice(where)] : where
}

function isInsideLetter(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** Cuts ranges of `raw` into pieces of so many counted units; the last piece takes what is left. */
function cutByLengths(
  measured: MeasuredText,
  words: readonly Range[],
  lengths: readonly number[],
): Range[][] {
  const pieces: Range[][] = []
  const rest = words.map((range) => ({
    from: measured.offsets[range.from] ?? 0,
    to: measured.offsets[range.to] ?? 0,
  }))
  for (const [index, length] of lengths.entries()) {
    const isLast = index === lengths.length - 1
    pieces.push(take(rest, isLast ? Infinity : length).map((range) => asPlaces(measured, range)))
  }
  return pieces.every((piece) => piece.length > 0) ? pieces : []
}

function take(rest: Range[], length: number): Range[] {
  const taken: Range[] = []
  let left = length
  for (let next = rest[0]; next && left > 0; next = rest[0]) {
    const size = Math.min(left, next.to - next.from)
    if (size > 0) taken.push({ from: next.from, to: next.from + size })
    next.from += size
    left -= size
    if (next.from >= next.to) rest.shift()
  }
  return taken
}

function asPlaces(measured: MeasuredText, range: Range): Range {
  return { from: measured.places[range.from] ?? 0, to: (measured.places[range.to - 1] ?? 0) + 1 }
}
