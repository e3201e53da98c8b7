// Cuts a cell or block into its entries, and proposes further cuts that a person may accept.

import { itemSign, nextBullet } from './signs.ts'
import type { SourcePart } from './source-document.ts'
import { type Range, trimRange } from './visible-text.ts'

/** One entry: its bullet, and where its words stand. */
export interface Piece {
  sign: Range | null
  words: Range[]
}

export interface Cut {
  pieces: Piece[]
  /** Bullets with nothing behind them. */
  signs: Range[]
}

/**
 * A bullet starts an entry at the start of a line or part, and ・ also after a blank;
 * what is divided only by blanks stays one entry (product.md, import progress).
 */
export function cutPieces(raw: string, parts: readonly SourcePart[]): Cut {
  const cut: Cut = { pieces: [], signs: [] }
  for (const part of parts) {
    let itemStarts = part.item
    for (const line of linesOf(raw, part)) {
      cutLine(raw, line, cut, itemStarts)
      itemStarts = false
    }
  }
  return cut
}

function cutLine(raw: string, line: Range, cut: Cut, starts: boolean): void {
  const sign = itemSign(raw, line)
  const withCircled = sign?.kind === 'n①'
  let from = sign ? sign.body.from : line.from
  if (sign) cut.pieces.push({ sign: sign.sign, words: [] })
  else if (starts || cut.pieces.length === 0) cut.pieces.push({ sign: null, words: [] })
  for (;;) {
    const next = nextBullet(raw, from, line.to, withCircled)
    const words = trimRange(raw, { from, to: next < 0 ? line.to : next })
    if (words.to > words.from) cut.pieces.at(-1)?.words.push(words)
    if (next < 0) return
    from = next + 1
    const bullet = { from: next, to: from }
    if (trimRange(raw, { from, to: line.to }).from >= line.to) cut.signs.push(bullet)
    else cut.pieces.push({ sign: bullet, words: [] })
  }
}

/** The lines of a range that are not blank, trimmed. */
export function linesOf(raw: string, range: Range): Range[] {
  const lines: Range[] = []
  let from = range.from
  for (let at = range.from; at <= range.to; at += 1) {
    if (at < range.to && raw.charCodeAt(at) !== 10) continue
    const line = trimRange(raw, { from, to: at })
    if (line.to > line.from) lines.push(line)
    from = at + 1
  }
  return lines
}

const shortestPiece = 3
const belongsBefore = /^[（(［[〔「『※*＊→⇒↓、。，．・)）\]］〕」』]/
const goesOn = /[（([［〔「『、，,・：:→⇒↓]$/
/** Latin words, figures, addresses and dates are part of the sentence around them. */
const noPieceAlone =
  /^(?:[\x21-\x7e０-９Ａ-Ｚａ-ｚ／．－～〜]+|(?:令和|平成|R|H)?[0-9０-９元/／年月日度.．～〜から]+(?:[（(][月火水木金土日][・･]?[祝休]?[）)])?)$/

/** The pieces of a text that are divided only by blanks, in order; null where there is nothing to propose. */
export function proposeSplit(text: string): string[] | null {
  if (!/\s/.test(text)) return null
  const words = text.split(/\s+/).filter((word) => word !== '')
  const pieces: string[] = []
  let last = ''
  let depth = 0
  for (const word of words) {
    if (pieces.length > 0 && (depth > 0 || !divides(last, word)))
      pieces.push(`${pieces.pop()} ${word}`)
    else pieces.push(word)
    depth = Math.max(0, depth + bracketDepth(word))
    last = word
  }
  return pieces.length > 1 ? pieces : null
}

function divides(before: string, after: string): boolean {
  if (before.length < shortestPiece || after.length < shortestPiece) return false
  if (belongsBefore.test(after) || goesOn.test(before)) return false
  return !noPieceAlone.test(before) && !noPieceAlone.test(after)
}

function bracketDepth(word: string): number {
  let depth = 0
  for (const sign of word) {
    if ('(（「『'.includes(sign)) depth += 1
    if (')）」』'.includes(sign)) depth -= 1
  }
  return depth
}
