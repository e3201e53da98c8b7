// Pairs of brackets: a heading's remark stands in the last one.

import { type Range, trimRange } from './visible-text.ts'

const round: ReadonlyMap<string, string> = new Map([
  [')', '('],
  ['）', '（'],
])
const closers: ReadonlyMap<string, string> = new Map([
  ...round,
  ['】', '【'],
  [']', '['],
  ['］', '［'],
  ['〕', '〔'],
  ['〉', '〈'],
  ['》', '《'],
  ['」', '「'],
  ['』', '『'],
  ['>', '<'],
  ['＞', '＜'],
])
const openers = new Map([...closers].map(([close, open]) => [open, close] as const))

export interface Bracketed {
  before: Range
  open: Range
  inside: Range
  close: Range
}

/** The balanced round brackets at the end of a range; full and half width may be mixed. */
export function endBrackets(raw: string, range: Range): Bracketed | null {
  const { from, to } = trimRange(raw, range)
  if (!round.has(raw[to - 1] ?? '')) return null
  let depth = 0
  for (let at = to - 1; at >= from; at -= 1) {
    const sign = raw[at] ?? ''
    if (round.has(sign)) depth += 1
    if (sign === '(' || sign === '（') depth -= 1
    if (depth === 0) return bracketed(raw, { from, to }, at)
  }
  return null
}

/** Brackets of any kind that a range ends with, without others of the same kind inside, not longer than `longest`. */
export function lastBrackets(raw: string, range: Range, longest: number): Bracketed | null {
  const { from, to } = trimRange(raw, range)
  const open = closers.get(raw[to - 1] ?? '')
  if (!open) return null
  for (let at = to - 2; at >= from && to - at <= longest + 2; at -= 1) {
    if (raw[at] === open) return bracketed(raw, { from, to }, at)
  }
  return null
}

/** Brackets of any kind that a range starts with. `before` is what follows them here. */
export function firstBrackets(raw: string, range: Range, longest: number): Bracketed | null {
  const { from, to } = trimRange(raw, range)
  const close = openers.get(raw[from] ?? '')
  if (!close) return null
  for (let at = from + 1; at < to && at - from <= longest + 1; at += 1) {
    if (raw[at] !== close) continue
    const inside = trimRange(raw, { from: from + 1, to: at })
    return {
      before: trimRange(raw, { from: at + 1, to }),
      open: { from, to: from + 1 },
      inside,
      close: { from: at, to: at + 1 },
    }
  }
  return null
}

function bracketed(raw: string, { from, to }: Range, at: number): Bracketed {
  return {
    before: trimRange(raw, { from, to: at }),
    open: { from: at, to: at + 1 },
    inside: trimRange(raw, { from: at + 1, to: to - 1 }),
    close: { from: to - 1, to },
  }
}
