// What every kind of file becomes before it is understood: lines of cells over one visible text.

import { type Range, visibleText } from './visible-text.ts'

/** A paragraph inside a cell or line. */
export interface SourcePart extends Range {
  /** Name of the paragraph's style in Word, else ''. */
  style: string
  /** The file itself says that this is an item of a list. */
  item: boolean
}

export interface SourceCell extends Range {
  /** Column of the grid, from 0. */
  column: number
  /** Columns that it spans. */
  width: number
  /** The cell of a row above reaches down to here: same range, counted there. */
  continued: boolean
  parts: SourcePart[]
}

export interface SourceLine {
  /** 1-based line (or row, or paragraph) as a person sees it. */
  line: number
  /** An aside is a footnote: it stands apart from what it follows in the file. */
  kind: 'heading' | 'item' | 'paragraph' | 'row' | 'aside'
  /** Level of a heading, depth of an item, else 0. */
  level: number
  /** An empty line or a rule stands above. */
  gap: boolean
  /** Rows of one table share a number; 0 for what is no row. */
  table: number
  /** One cell for everything but rows. */
  cells: SourceCell[]
}

/** A link whose target is not to be read in the text. */
export interface HiddenLink extends Range {
  url: string
}

/** Words in a character style. */
export interface StyledRange extends Range {
  style: string
}

export type SourceFormat = 'text' | 'html' | 'docx' | 'xlsx' | 'csv'

/** A file as the parser sees it. All ranges inside are places of `raw`; spans of an import are places of `source`. */
export interface SourceDocument {
  fileName: string
  format: SourceFormat
  /** The visible text in NFC with its white space. */
  raw: string
  /** What counts of it: see measureText. Spans index its UTF-16 code units. */
  source: string
  lines: SourceLine[]
  links: HiddenLink[]
  /** Signs of the form itself, such as the bars of a Markdown table. */
  signs: Range[]
  styled: StyledRange[]
}

/** Puts a document together in reading order. */
export interface DocumentBuilder {
  /** Adds text (made NFC) and says where it went. */
  add(text: string): Range
  /** Adds white space between what was added and what comes. */
  space(text: string): void
  line(line: SourceLine): void
  link(link: HiddenLink): void
  style(styled: StyledRange): void
  length(): number
  finish(): SourceDocument
}

export function buildDocument(fileName: string, format: SourceFormat): DocumentBuilder {
  const pieces: string[] = []
  let length = 0
  const document: SourceDocument = {
    fileName,
    format,
    raw: '',
    source: '',
    lines: [],
    links: [],
    signs: [],
    styled: [],
  }
  const append = (text: string) => {
    pieces.push(text)
    length += text.length
  }
  return {
    add(text) {
      const from = length
      append(cleanText(text))
      return { from, to: length }
    },
    space: append,
    line: (line) => document.lines.push(line),
    link: (link) => document.links.push(link),
    style: (styled) => document.styled.push(styled),
    length: () => length,
    finish() {
      document.raw = pieces.join('')
      document.source = visibleText(document.raw)
      return document
    },
  }
}

/** NFC, whole characters, one kind of line end, and no NUL (which no database keeps). */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .replaceAll('\0', ' ')
}

/** A line of one cell. */
export function plainLine(
  line: Pick<SourceLine, 'line' | 'kind' | 'level' | 'gap'>,
  range: Range,
  parts: SourcePart[],
): SourceLine {
  const cell: SourceCell = { ...range, column: 0, width: 1, continued: false, parts }
  return { ...line, table: 0, cells: [cell] }
}
