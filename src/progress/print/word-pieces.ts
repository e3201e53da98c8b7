// Small pieces of our Word files: paragraphs with line breaks, marks, plain tables.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IRunOptions,
  Paragraph,
  ShadingType,
  TableRow,
  TextRun,
} from 'docx'
import { ruledTable, textRuns, wordCell } from '#kernel/documents'
import type { MarkKind, PaperTable } from './paper.ts'
import { columnWidths, wordStyles } from './word-styles.ts'

const markLooks: Record<MarkKind, IRunOptions> = {
  late: { color: 'FFFFFF', shading: { type: ShadingType.CLEAR, fill: 'A4262C', color: 'auto' } },
  corrected: { color: '17365D', border: { style: BorderStyle.SINGLE, size: 4, color: '17365D' } },
  carried: { color: '4D4D4D', border: { style: BorderStyle.SINGLE, size: 4, color: '4D4D4D' } },
}

/** A mark in its frame, and a space. */
export function markRuns({ kind, text }: { kind: MarkKind; text: string }): TextRun[] {
  const look = { style: wordStyles.mark, size: 16, ...markLooks[kind] }
  return [new TextRun({ ...look, text: ` ${text} ` }), markRun(' ')]
}

/** Letters that belong to no content: labels of details, line numbers, the space behind a mark. */
function markRun(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ style: wordStyles.mark, ...options, text })
}

/** Numbers the paragraphs or rows of a print for checking; none on any other paper. */
export function numbering({ draft }: { draft: unknown }): () => TextRun[] {
  if (!draft) return () => []
  let count = 0
  return () => {
    count += 1
    return [markRun(`${count} `, { size: 13, color: '767676', bold: false })]
  }
}

/** Grey cells in MzMeta that are repeated on every page. */
export function headerRow(texts: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: texts.map((text, at) => {
      return wordCell([centred(text)], { width: widths[at] ?? 0, fill: 'F2F2F2' })
    }),
  })
}

function centred(text: string): Paragraph {
  return new Paragraph({
    style: wordStyles.meta,
    alignment: AlignmentType.CENTER,
    spacing: { line: 270, lineRule: 'exact' },
    children: textRuns(text),
  })
}

/** Money or indicators: all in MzMeta, so that an importer passes it by. */
export function metaTable(table: PaperTable): FileChild[] {
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const parts = table.shape.reduce((sum, part) => sum + part, 0)
  const widths = table.shape.map((part) => Math.floor((total * part) / parts))
  const rows = table.rows.map((cells) => {
    const children = cells.map(({ text, blank, numeric }, at) => {
      const alignment = numeric ? AlignmentType.RIGHT : AlignmentType.LEFT
      const runs = textRuns(text, blank ? { color: 'A4262C' } : {})
      const paragraph = new Paragraph({ style: wordStyles.meta, alignment, children: runs })
      return wordCell([paragraph], { width: widths[at] ?? 0 })
    })
    return new TableRow({ cantSplit: true, children })
  })
  const caption = new Paragraph({
    style: wordStyles.meta,
    keepNext: true,
    spacing: { before: 160 },
    children: textRuns(table.caption, { bold: true }),
  })
  return [caption, ruledTable(widths, [headerRow(table.headers, widths), ...rows])]
}
