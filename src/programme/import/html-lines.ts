// Collects the words of a page into lines outside tables and into parts inside their cells.

import type { DocumentBuilder, SourceLine, SourcePart } from './source-document.ts'
import type { Range } from './visible-text.ts'

export interface LineWriter {
  /** Says what the line that begins is. */
  start(kind: SourceLine['kind'], level: number): void
  style(name: string): void
  list(change: 1 | -1): void
  text(text: string): void
  openLink(url: string): void
  closeLink(): void
  openStyle(name: string): void
  closeStyle(): void
  /** Ends the line. `wasParagraph`: even an empty one leaves a gap. */
  end(wasParagraph?: boolean): void
  /** Sends what follows into a cell, or back into lines. */
  into(parts: SourcePart[] | null): void
  /** The number of the next line; rows take one as well. */
  nextLine(): number
}

interface Draft {
  kind: SourceLine['kind']
  level: number
  style: string
  text: string
  links: (Range & { url: string })[]
  styled: (Range & { style: string })[]
}

interface Lines {
  builder: DocumentBuilder
  isWord: boolean
  draft: Draft
  parts: SourcePart[] | null
  line: number
  gap: boolean
  depth: number
  table: number
  inTabs: boolean
  link: { from: number; url: string } | null
  /** Open spans: those without a style of ours are ''. */
  styles: { from: number; style: string }[]
}

export function openLines(builder: DocumentBuilder, isWord: boolean): LineWriter {
  const lines: Lines = {
    builder,
    isWord,
    draft: emptyDraft(),
    parts: null,
    line: 0,
    gap: true,
    depth: 0,
    table: 1_000_000,
    inTabs: false,
    link: null,
    styles: [],
  }
  return {
    start: (kind, level) => Object.assign(lines.draft, { kind, level: level || lines.depth }),
    style(name) {
      lines.draft.style = name
    },
    list(change) {
      lines.depth += change
    },
    text(text) {
      lines.draft.text += text
    },
    openLink(url) {
      lines.link = /^https?:/i.test(url) ? { from: lines.draft.text.length, url } : null
    },
    closeLink: () => closeLink(lines),
    openStyle: (style) => lines.styles.push({ from: lines.draft.text.length, style }),
    closeStyle: () => closeStyle(lines),
    end: (wasParagraph = false) => endLine(lines, wasParagraph),
    into(parts) {
      lines.parts = parts
    },
    nextLine() {
      lines.inTabs = false
      lines.line += 1
      return lines.line
    },
  }
}

function emptyDraft(): Draft {
  return { kind: 'paragraph', level: 0, style: '', text: '', links: [], styled: [] }
}

function closeLink(lines: Lines): void {
  if (lines.link) lines.draft.links.push({ ...lines.link, to: lines.draft.text.length })
  lines.link = null
}

function closeStyle(lines: Lines): void {
  const open = lines.styles.pop()
  if (open?.style) lines.draft.styled.push({ ...open, to: lines.draft.text.length })
}

function endLine(lines: Lines, wasParagraph: boolean): void {
  const { draft } = lines
  if (draft.text.trim() === '') {
    if (wasParagraph && lines.isWord && lines.parts === null) {
      lines.line += 1
      lines.gap = true
    }
    draft.text = ''
    return
  }
  const range = write(lines, draft)
  if (lines.parts) {
    lines.parts.push({ ...range, style: draft.style, item: draft.kind === 'item' })
  } else if (draft.kind === 'paragraph' && draft.style === '') {
    for (const piece of byLineEnd(draft.text, range.from)) addLine(lines, draft, piece)
  } else addLine(lines, draft, range)
  lines.gap = wasParagraph && !lines.isWord
  lines.draft = emptyDraft()
  if (lines.link) lines.link.from = 0
  for (const style of lines.styles) style.from = 0
}

function write(lines: Lines, draft: Draft): Range {
  const { builder } = lines
  const range = builder.add(draft.text)
  const moved = ({ from, to }: Range) => ({
    from: Math.min(range.from + from, range.to),
    to: Math.min(range.from + to, range.to),
  })
  for (const link of draft.links) builder.link({ ...moved(link), url: link.url })
  for (const style of draft.styled) builder.style({ ...moved(style), style: style.style })
  builder.space('\n')
  return range
}

function byLineEnd(text: string, start: number): (Range & { text: string })[] {
  let from = start
  return text.split('\n').flatMap((piece) => {
    const range = { from, to: from + piece.length, text: piece }
    from = range.to + 1
    return piece.trim() === '' ? [] : [range]
  })
}

function addLine(lines: Lines, draft: Draft, range: Range & { text?: string }): void {
  lines.line += 1
  const { builder, line, gap } = lines
  const cells = lines.isWord && range.text?.includes('\t') ? cellsOf(range.text, range.from) : []
  lines.gap = false
  if (cells.length > 1) {
    if (!lines.inTabs) lines.table += 1
    lines.inTabs = true
    builder.line({ line, kind: 'row', level: 0, gap, table: lines.table, cells })
    return
  }
  lines.inTabs = false
  const { from, to } = range
  const part = { from, to, style: draft.style, item: draft.kind === 'item' }
  const cell = { from, to, column: 0, width: 1, continued: false, parts: [part] }
  builder.line({ line, kind: draft.kind, level: draft.level, gap, table: 0, cells: [cell] })
}

function cellsOf(text: string, start: number): SourceLine['cells'] {
  let from = start
  return text.split('\t').flatMap((piece, column) => {
    const range = { from, to: from + piece.length }
    from = range.to + 1
    const part = { ...range, style: '', item: false }
    return piece.trim() === ''
      ? []
      : [{ ...range, column, width: 1, continued: false, parts: [part] }]
  })
}
