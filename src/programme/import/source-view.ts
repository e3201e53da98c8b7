// The paper beside its pieces: each line with its number, cut where one piece ends and the next begins. Pure.

import type { Preview } from './edit-import.ts'
import { type PieceId, pieceIds, pieceOfSpan } from './piece-ids.ts'
import { countFitting } from './sorted.ts'
import type { SourceCell, SourceDocument } from './source-document.ts'
import {
  countsAnything,
  type MeasuredText,
  measureText,
  type Range,
  trimRange,
} from './visible-text.ts'

/** What a part of a line was recognised as. */
export type SegmentRole =
  | 'title'
  | 'lead'
  | 'initiative'
  | 'note'
  | 'label'
  | 'text'
  | 'unplaced'
  | 'sign'

export interface Segment {
  text: string
  role: SegmentRole
  /** The piece that it belongs to; null for signs. */
  piece: PieceId | null
}

export interface SourceLineView {
  /** From 0, by which a piece points at it. */
  index: number
  /** As a person counts; several lines of one table row share it. */
  line: number
  isHeading: boolean
  cells: Segment[][]
}

/** Lines of the paper from `from` on. */
export function sourceLines(preview: Preview, from: number, count: number): SourceLineView[] {
  const { shown } = knownOf(preview.document)
  return preview.document.lines.slice(from, from + count).map((line, place) => ({
    index: from + place,
    line: line.line,
    isHeading: line.kind === 'heading',
    cells: line.cells
      .filter((cell) => !cell.continued)
      .map((cell) => segmentsOf(preview, shown.get(cell) ?? cell)),
  }))
}

/** The line on which a piece begins. */
export function lineOfPiece(preview: Preview, piece: PieceId): { index: number; line: number } {
  const starts = startsOf(preview.document)
  const at = placeOf(preview, piece)
  const count = countFitting(starts, ({ from }) => from <= at)
  const index = starts[Math.max(0, count - 1)]?.index ?? 0
  return { index, line: preview.document.lines[index]?.line ?? 1 }
}

function placeOf({ imported, document }: Preview, piece: PieceId): number {
  const { starts } = pieceIds(imported)
  const at = piece === 't' ? starts.get('title') : piece === 'l' ? starts.get('lead') : undefined
  return measuredOf(document).places[at ?? Number(piece.slice(1))] ?? 0
}

function segmentsOf(preview: Preview, cell: Range): Segment[] {
  const { raw, offsets, places } = measuredOf(preview.document)
  const { spans } = preview.imported
  const [from, to] = [offsets[cell.from] ?? 0, offsets[cell.to] ?? 0]
  const segments: Segment[] = []
  let start = cell.from
  for (let at = countFitting(spans, (span) => span.to <= from); at < spans.length; at += 1) {
    const span = spans[at]
    if (!span || span.from >= to) break
    const next = span.to >= to ? cell.to : (places[span.to] ?? cell.to)
    segments.push({ text: raw.slice(start, next), ...ownerOf(preview, span.in) })
    start = next
  }
  if (start < cell.to) segments.push({ text: raw.slice(start, cell.to), role: 'sign', piece: null })
  return segments
}

const roles: Readonly<Record<string, SegmentRole>> = {
  title: 'initiative',
  note: 'note',
  tags: 'note',
  meta: 'sign',
  label: 'label',
  text: 'text',
  dates: 'text',
  links: 'text',
}

function ownerOf({ imported }: Preview, name: string): Pick<Segment, 'role' | 'piece'> {
  const piece = pieceOfSpan(pieceIds(imported), name)
  if (name === 'title' || name === 'lead') return { role: name, piece }
  if (name.startsWith('unplaced')) return { role: 'unplaced', piece }
  if (piece === null) return { role: name.startsWith('scale') ? 'label' : 'sign', piece }
  return { role: roles[name.slice(name.lastIndexOf('.') + 1)] ?? 'sign', piece }
}

interface Known {
  measured: MeasuredText
  starts: { from: number; index: number }[]
  /** What is shown of a cell: with the signs of the form that stand before it, such as the bars of a table. */
  shown: Map<SourceCell, Range>
}

const known = new WeakMap<SourceDocument, Known>()

function knownOf(document: SourceDocument): Known {
  const made = known.get(document)
  if (made) return made
  const cells = document.lines
    .flatMap(({ cells }, index) => cells.map((cell) => ({ cell, index })))
    .filter(({ cell }) => !cell.continued)
    .sort((a, b) => a.cell.from - b.cell.from)
  const measured = measureText(document.raw)
  const starts = cells.map(({ cell, index }) => ({ from: cell.from, index }))
  const fresh = { measured, starts, shown: withSigns(measured, cells) }
  known.set(document, fresh)
  return fresh
}

function withSigns(measured: MeasuredText, cells: readonly { cell: SourceCell }[]) {
  const shown = new Map<SourceCell, Range>()
  let end = 0
  for (const { cell } of cells) {
    const gap = trimRange(measured.raw, { from: end, to: cell.from })
    const from = countsAnything(measured, gap) ? gap.from : cell.from
    shown.set(cell, { from, to: cell.to })
    end = cell.to
  }
  const last = cells.at(-1)?.cell
  const rest = last && shown.get(last)
  if (rest) rest.to = trimRange(measured.raw, { from: rest.from, to: measured.raw.length }).to
  return shown
}

function measuredOf(document: SourceDocument): MeasuredText {
  return knownOf(document).measured
}

function startsOf(document: SourceDocument) {
  return knownOf(document).starts
}
