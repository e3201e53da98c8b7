// The council's page as a Word file.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { makeDocx, mm, wordFont, xmlText } from '#kernel/documents'
import type { CouncilPaper, CouncilTable } from './council-paper.ts'

/** The summary on A4. */
export function councilDocx(paper: CouncilPaper, date: string): Promise<Uint8Array> {
  const right = { alignment: AlignmentType.RIGHT }
  return makeDocx({
    title: paper.title,
    date,
    language: paper.language,
    author: paper.town,
    paragraphStyles: [],
    characterStyles: [],
    runningHead: paper.draft,
    children: [
      new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        children: [run(paper.title, 30, true)],
      }),
      new Paragraph({ ...right, children: [run(`${paper.town}　${paper.asOf}`)] }),
      ...paper.tables.flatMap(blocks),
      new Paragraph({ ...right, children: [run(paper.approval)] }),
    ],
  })
}

function run(text: string, size = 18, bold = false): TextRun {
  return new TextRun({ text: xmlText(text), size, bold, font: wordFont('gothic') })
}

function blocks(table: CouncilTable) {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 160, after: 60 },
    children: [run(table.caption, 22, true)],
  })
  const body =
    table.rows.length === 0
      ? new Paragraph({ children: [run(table.empty)] })
      : new Table({
          width: { size: mm(162), type: WidthType.DXA },
          rows: [row(table.headers, true), ...table.rows.map((cells) => row(cells, false))],
        })
  return [heading, body, ...(table.rest ? [new Paragraph({ children: [run(table.rest)] })] : [])]
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' }

function row(cells: string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          borders: { top: line, bottom: line, left: line, right: line },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: text
            .split('\n')
            .map((part) => new Paragraph({ children: [run(part, 17, isHead)] })),
        }),
    ),
  })
}
