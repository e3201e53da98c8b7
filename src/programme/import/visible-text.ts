// What of a text counts: without one shared rule the spans of an import could not be checked against its file.

/** Half-open [from, to) in UTF-16 code units. */
export interface Range {
  from: number
  to: number
}

/**
 * A text measured once. `raw` keeps its white space; `source` is what counts of it.
 * Both are indexed in UTF-16 code units, as JavaScript strings are.
 */
export interface MeasuredText {
  raw: string
  source: string
  /** How many counted units stand before each place of `raw`; one longer than `raw`. */
  offsets: Uint32Array
  /** Where each unit of `source` stands in `raw`. */
  places: Uint32Array
}

const whiteUnits = new Set(
  [...'\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'].map((c) => c.charCodeAt(0)),
)
for (let unit = 0x2000; unit <= 0x200a; unit += 1) whiteUnits.add(unit)

/** The same set as `\s` in a regular expression. */
export function isWhite(text: string, at: number): boolean {
  return whiteUnits.has(text.charCodeAt(at))
}

const ruleUnits = new Set([...'-=_─'].map((c) => c.charCodeAt(0)))
const shortestRule = 3

/** One of the signs that a rule is made of. */
export function isRuleUnit(text: string, at: number): boolean {
  return ruleUnits.has(text.charCodeAt(at))
}

/** Measures a text: white space does not count, nor do three or more of - = _ ─ in a row once it is gone. */
export function measureText(raw: string): MeasuredText {
  const counts = countedUnits(raw)
  const offsets = new Uint32Array(raw.length + 1)
  let total = 0
  for (let at = 0; at < raw.length; at += 1) {
    offsets[at] = total
    total += counts[at] ?? 0
  }
  offsets[raw.length] = total
  const places = new Uint32Array(total)
  for (let at = 0; at < raw.length; at += 1) {
    if (counts[at] === 1) places[offsets[at] ?? 0] = at
  }
  return { raw, source: joinCounted(raw, counts), offsets, places }
}

/** The part of a text that counts, see measureText. */
export function visibleText(raw: string): string {
  return joinCounted(raw, countedUnits(raw))
}

/** Whether anything in the range counts. */
export function countsAnything(measured: MeasuredText, range: Range): boolean {
  return (measured.offsets[range.to] ?? 0) > (measured.offsets[range.from] ?? 0)
}

/** The range without the white space at its ends; empty ranges come back empty. */
export function trimRange(raw: string, range: Range): Range {
  let { from, to } = range
  while (from < to && isWhite(raw, from)) from += 1
  while (to > from && isWhite(raw, to - 1)) to -= 1
  return { from, to }
}

/** The text of a range. */
export function textIn(raw: string, range: Range): string {
  return raw.slice(range.from, range.to)
}

function countedUnits(raw: string): Uint8Array {
  const counts = new Uint8Array(raw.length)
  let run: number[] = []
  for (let at = 0; at <= raw.length; at += 1) {
    const unit = at < raw.length ? raw.charCodeAt(at) : -1
    if (whiteUnits.has(unit)) continue
    if (ruleUnits.has(unit)) {
      run.push(at)
      continue
    }
    if (run.length > 0 && run.length < shortestRule) for (const place of run) counts[place] = 1
    if (run.length > 0) run = []
    if (unit >= 0) counts[at] = 1
  }
  return counts
}

function joinCounted(raw: string, counts: Uint8Array): string {
  const pieces: string[] = []
  let from = -1
  for (let at = 0; at <= raw.length; at += 1) {
    const counted = counts[at] === 1
    if (counted && from < 0) from = at
    if (!counted && from >= 0) {
      pieces.push(raw.slice(from, at))
      from = -1
    }
  }
  return pieces.join('')
}
