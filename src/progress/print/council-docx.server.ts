// The council's page as a Word file.
import { AlignmentType, type FileChild, Paragraph, type Table, TableRow, TextRun } from 'docx'
import { makeDocx, mm, ruledTable, textRuns, wordCell, wordFont } from '#kernel/documents'
import type { CouncilCell, CouncilTable } from './council-paper.ts'
import type { FittedCouncil } from './council-pdf.server.ts'
import { approvalBlock, runningHeadOf, titleBlock } from './word-frame.ts'
import { headerRow, numbering } from './word-pieces.ts'
import { accent, wordCharacters, wordParagraphs, wordStyles } from './word-styles.ts'

/** The summary on one A4 page, in letters as large as it holds. */
export function councilDocx({ paper, room }: FittedCouncil, date: string): Promise<Uint8Array> {
  const size = Math.round(room.size * 2)
  const number = numbering(paper)
  return makeDocx({
    title: paper.title,
    date,
    language: paper.language,
    author: paper.town,
    paragraphStyles: wordParagraphs,
    characterStyles: wordCharacters,
    runningHead: paper.draft ? runningHeadOf(paper) : '',
    ...(paper.draft ? { watermark: paper.draft.mark } : {}),
    children: [
      ...titleBlock(paper),
      new Paragraph({ style: wordStyles.meta, spacing: { line: 120, lineRule: 'exact' } }),
      figuresTable(paper.figures, size),
      ...paper.tables.flatMap((table) => blocksOf(table, size, number)),
      ...approvalBlock(paper),
    ],
  })
}

const tints: Record<FittedCouncil['paper']['figures'][number]['tone'], string> = {
  implemented: 'E4EDF7',
  notImplemented: 'F8E6E0',
  planned: 'F3F3E6',
  other: 'EFEFEF',
  late: 'FBEEEE',
}

function figuresTable(figures: FittedCouncil['paper']['figures'], size: number): Table {
  const width = Math.floor(mm(162) / figures.length)
  const children = figures.map(({ label, count, unit, tone }) => {
    const paragraph = new Paragraph({
      style: wordStyles.meta,
      alignment: AlignmentType.CENTER,
      children: [
        ...textRuns(`${label}　`, { size, color: '1A1A1A' }),
        new TextRun({ text: count, size: 34, bold: true, color: '1A1A1A' }),
        ...textRuns(` ${unit}`, { size: size - 2 }),
      ],
    })
    return wordCell([paragraph], { width, fill: tints[tone] })
  })
  const row = new TableRow({ cantSplit: true, children })
  return ruledTable(
    figures.map(() => width),
    [row],
  )
}

const shapes: Record<CouncilTable['kind'], number[]> = {
  counts: [61, 36, 15, 15, 15, 20],
  problems: [32, 22, 58, 50],
  next: [34, 38, 90],
}

/** Grades without a state have a column of their own where there are any. */
function shapeOf(kind: CouncilTable['kind'], columns: number): number[] {
  const shape = shapes[kind]
  const [initiative = 0, section = 0, ...numbers] = shape
  if (kind !== 'counts' || columns === shape.length) return shape
  return [initiative - 10, section - 5, ...numbers, 15]
}

function blocksOf(table: CouncilTable, size: number, number: () => TextRun[]): FileChild[] {
  const heading = new Paragraph({
    style: wordStyles.initiative,
    spacing: { before: 150, after: 60, ...lineOf(size + 2) },
    children: textRuns(table.caption, { size: size + 2, color: accent }),
  })
  const rest = table.rows.length === 0 ? table.empty : table.rest
  const said = new Paragraph({ style: wordStyles.meta, children: textRuns(rest) })
  return [
    heading,
    ...(table.rows.length > 0 ? [tableOf(table, size, number)] : []),
    ...(rest ? [said] : []),
  ]
}

function tableOf(
  { kind, headers, rows }: CouncilTable,
  size: number,
  number: () => TextRun[],
): Table {
  const widths = shapeOf(kind, headers.length).map(mm)
  const lines = rows.map((cells, at) => {
    const isTotal = kind === 'counts' && at + 1 === rows.length
    const children = cells.map((cell, column) => {
      const width = widths[column] ?? 0
      const paragraph = cellOf(cell, {
        size,
        bold: isTotal,
        isNumber: kind === 'counts' && column > 1,
        before: column === 0 ? number() : [],
      })
      return wordCell([paragraph], isTotal ? { width, fill: 'F5F5F5' } : { width })
    })
    return new TableRow({ cantSplit: true, children })
  })
  return ruledTable(widths, [headerRow(headers, widths), ...lines])
}

interface CellLook {
  size: number
  bold: boolean
  isNumber: boolean
  /** The row's number in a print for checking. */
  before: TextRun[]
}

/** Fixed, so that the page holds as much in the font that Word puts in place of ours. */
const lineOf = (size: number) => ({ line: Math.round(size * 13.5), lineRule: 'exact' }) as const

function cellOf(
  { text, blank }: CouncilCell,
  { size, bold, isNumber, before }: CellLook,
): Paragraph {
  const look = { size, bold, color: blank ? 'A4262C' : '1A1A1A', font: wordFont('gothic') }
  return new Paragraph({
    style: wordStyles.meta,
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: lineOf(size),
    children: [...before, ...textRuns(text, look)],
  })
}
