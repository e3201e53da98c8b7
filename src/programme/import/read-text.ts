// Plain text and Markdown into lines: what a person typed or pasted, tab rows and stray HTML included.

import { withoutTags } from './html-tags.ts'
import {
  cleanText,
  plainLine,
  type SourceCell,
  type SourceDocument,
  type SourceLine,
  type SourcePart,
} from './source-document.ts'
import { countsAnything, type MeasuredText, measureText, type Range } from './visible-text.ts'

/** Reads pasted text, or the text of a .txt or .md file. Never refuses anything. */
export function readText(text: string, fileName = ''): SourceDocument {
  const untagged = withoutTags(cleanText(text))
  const measured = measureText(untagged.text)
  const document: SourceDocument = {
    fileName,
    format: 'text',
    raw: untagged.text,
    source: measured.source,
    lines: [],
    links: untagged.links,
    signs: [],
    styled: [],
  }
  readLines(document, measured, untagged.items)
  return document
}

function readLines(document: SourceDocument, measured: MeasuredText, items: number[]): void {
  const raw = document.raw
  let gap = true
  let table = 0
  let inTable = false
  let number = 0
  let nextItem = 0
  for (let from = 0; from <= raw.length; ) {
    const end = raw.indexOf('\n', from)
    const range = { from, to: end < 0 ? raw.length : end }
    from = range.to + 1
    number += 1
    if (!countsAnything(measured, range)) {
      gap = true
      inTable = inTable && range.to > range.from
      continue
    }
    const cells = readCells(document, measured, range)
    const ownItems: number[] = []
    while ((items[nextItem] ?? Infinity) <= range.to) ownItems.push(items[nextItem++] ?? 0)
    if (cells && !inTable) table += 1
    inTable = cells !== null
    if (cells?.length === 0) continue
    const line = { line: number, gap, level: 0 }
    document.lines.push(
      cells
        ? { ...line, kind: 'row', table, cells: cells.map((cell) => cutAtItems(cell, ownItems)) }
        : withItems(readPlain(document, line, range), ownItems),
    )
    gap = false
  }
}

function readPlain(
  document: SourceDocument,
  line: Pick<SourceLine, 'line' | 'gap' | 'level'>,
  range: Range,
): SourceLine {
  const found = /^\s{0,3}(#{1,6})\s+\S/.exec(document.raw.slice(range.from, range.from + 12))
  if (!found) return plainLine({ ...line, kind: 'paragraph' }, range, [asPart(range)])
  const sign = found[1] ?? ''
  const from = range.from + found[0].indexOf(sign) + sign.length
  document.signs.push({ from: from - sign.length, to: from })
  const body = { from, to: range.to }
  return plainLine({ ...line, kind: 'heading', level: sign.length }, body, [asPart(body)])
}

/** The cells of a row (none for the rule of a Markdown table), or null where the line is no row. */
function readCells(
  document: SourceDocument,
  measured: MeasuredText,
  range: Range,
): SourceCell[] | null {
  const bars = barsOf(document.raw, range)
  if (bars.length > 1) return readBarred(document, range, bars)
  const cells: SourceCell[] = []
  let from = range.from
  for (let column = 0; from <= range.to; column += 1) {
    const tab = document.raw.indexOf('\t', from)
    const to = tab < 0 || tab > range.to ? range.to : tab
    cells.push(cellOf({ from, to }, column))
    from = to + 1
  }
  const first = cells[0]
  const filled = cells.filter((cell) => countsAnything(measured, cell))
  const isRow = first !== undefined && cells.length > 1 && countsAnything(measured, first)
  return isRow || filled.length > 1 ? filled : null
}

/** A row of a Markdown table: `| a | b |`. Its bars, and the colons of its rule, are signs. */
function readBarred(document: SourceDocument, range: Range, bars: number[]): SourceCell[] {
  const cells: SourceCell[] = []
  for (const [column, bar] of bars.entries()) {
    document.signs.push({ from: bar, to: bar + 1 })
    const cell = { from: bar + 1, to: bars[column + 1] ?? range.to }
    if (/^\s*:?-+:?\s*$/.test(document.raw.slice(cell.from, Math.min(cell.to, cell.from + 200)))) {
      document.signs.push(cell)
    } else if (column < bars.length - 1 || document.raw.slice(cell.from, cell.to).trim() !== '') {
      cells.push(cellOf(cell, column))
    }
  }
  return cells
}

function barsOf(raw: string, range: Range): number[] {
  let at = range.from
  while (at < range.to && (raw[at] === ' ' || raw[at] === '\u3000')) at += 1
  if (raw[at] !== '|') return []
  const bars: number[] = []
  for (; at < range.to; at += 1) if (raw[at] === '|' && raw[at - 1] !== '\\') bars.push(at)
  return bars
}

function asPart(range: Range): SourcePart {
  return { ...range, style: '', item: false }
}

function cellOf(range: Range, column: number): SourceCell {
  return { ...range, column, width: 1, continued: false, parts: [asPart(range)] }
}

/** `<li>` says where an item starts even where no ・ does. */
function cutAtItems(cell: SourceCell, items: number[]): SourceCell {
  const own = items.filter((item) => item >= cell.from && item <= cell.to)
  if (own.length === 0) return cell
  const starts = own[0] === cell.from ? own : [cell.from, ...own]
  const parts = starts.map((from, index) => {
    const to = starts[index + 1] ?? cell.to
    return { from, to, style: '', item: own.includes(from) }
  })
  return { ...cell, parts }
}

function withItems(line: SourceLine, items: number[]): SourceLine {
  return items.length === 0 ? line : { ...line, cells: line.cells.map((c) => cutAtItems(c, items)) }
}
