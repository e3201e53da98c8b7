// Small pieces that every Word file of ours is made of: texts with their line breaks, ruled tables.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { xmlText } from './xml-text.ts'

/** The runs of a text; its line breaks stay. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 ? { break: 1 } : {}) }))
}

/** A paragraph in one of the paper's styles. */
export function textParagraph(style: string, text: string, options: IRunOptions = {}): Paragraph {
  return new Paragraph({ style, children: textRuns(text, options) })
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' }
const borders = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
}

/** A table of our look over the text's whole width. */
export function ruledTable(
  widths: readonly number[],
  rows: TableRow[],
  alignment: 'left' | 'right' = AlignmentType.LEFT,
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment,
    borders,
    margins: { top: 50, bottom: 60, left: 110, right: 110 },
    rows,
  })
}

/** A cell with its width and, where given, its tint. */
export function wordCell(
  children: FileChild[],
  { width, fill }: { width: number; fill?: string },
): TableCell {
  return new TableCell({
    children: children as Paragraph[],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
  })
}
