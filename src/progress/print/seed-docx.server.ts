// The seed layout as a Word file with real headings and tables, in styles that an import knows again.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type ICharacterStyleOptions,
  ImageRun,
  type IParagraphStyleOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { makeDocx, mm, wordFont, xmlText } from '#kernel/documents'
import {
  activityBullet,
  characterStyles,
  initiativeSign,
  linksPrefix,
  paragraphStyles,
  whenPrefix,
} from '#programme'
import type { LoadedFigures } from './figures.server.ts'
import type {
  Paper,
  PaperActivity,
  PaperFigure,
  PaperInitiative,
  PaperTable,
  Tone,
} from './paper.ts'

/** A4 portrait, BIZ UD fonts with the MS ones behind them. */
export function seedDocx(paper: Paper, date: string, figures: LoadedFigures): Promise<Uint8Array> {
  return makeDocx({
    title: paper.title,
    date,
    language: paper.language,
    author: paper.town,
    paragraphStyles: styles,
    characterStyles: runStyles,
    runningHead: paper.draft ? `${paper.draft.mark} ${paper.draft.head}` : paper.runningHead,
    ...(paper.draft ? { watermark: paper.draft.mark } : {}),
    children: [
      ...head(paper),
      ...paper.initiatives.flatMap((initiative) => initiativeBlocks(initiative, paper, figures)),
      ...foot(paper),
      ...paper.annex.flatMap((figure) => annexBlocks(figure, figures)),
    ],
  })
}

function style(name: string, more: Partial<IParagraphStyleOptions>): IParagraphStyleOptions {
  return { id: name, name, basedOn: 'Normal', quickFormat: true, ...more }
}

const gothic = { font: wordFont('gothic') }
const detail = {
  run: { ...gothic, size: 18, color: '4D4D4D' },
  paragraph: { indent: { left: mm(8) } },
}
const hanging = { indent: { left: mm(3.7), hanging: mm(3.7) }, spacing: { after: 100 } }

const styles: IParagraphStyleOptions[] = [
  style(paragraphStyles.title, {
    run: { ...gothic, size: 34, bold: true, color: '17365D' },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
  }),
  style(paragraphStyles.lead, {
    paragraph: { indent: { firstLine: mm(3.7) }, spacing: { after: 80 } },
  }),
  style(paragraphStyles.initiative, {
    run: { ...gothic, size: 24, bold: true },
    paragraph: { keepNext: true, spacing: { before: 320, after: 100 } },
  }),
  style(paragraphStyles.activity, { paragraph: hanging }),
  ...(['when', 'reason', 'instead', 'place', 'links', 'figure'] as const).map((kind) =>
    style(paragraphStyles[kind], detail),
  ),
  style(paragraphStyles.meta, { run: { ...gothic, size: 18, color: '4D4D4D' } }),
]

const runStyles: ICharacterStyleOptions[] = [
  {
    id: characterStyles.mark,
    name: characterStyles.mark,
    run: { ...gothic, bold: true, size: 18, color: 'A4262C' },
  },
  { id: characterStyles.name, name: characterStyles.name },
  { id: characterStyles.note, name: characterStyles.note, run: { bold: false } },
]

function words(text: string, styleName: string, more: object = {}): Paragraph {
  return new Paragraph({ style: styleName, children: runsOf(text), ...more })
}

/** Line breaks of a text stay line breaks. */
function runsOf(text: string, more: object = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...more, ...(index > 0 ? { break: 1 } : {}) }))
}

function head(paper: Paper): FileChild[] {
  const meta = paragraphStyles.meta
  return [
    ...(paper.coverLine ? [words(paper.coverLine, meta, { alignment: AlignmentType.RIGHT })] : []),
    words(paper.title, paragraphStyles.title, { heading: undefined }),
    words(`${paper.town}　${paper.asOf}`, meta, { alignment: AlignmentType.RIGHT }),
    ...(paper.knownAt ? [words(paper.knownAt, meta, { alignment: AlignmentType.RIGHT })] : []),
    ...paper.lead.map((paragraph) => words(paragraph, paragraphStyles.lead)),
    words(paper.counts.join('　'), meta, { alignment: AlignmentType.RIGHT }),
  ]
}

function initiativeBlocks(one: PaperInitiative, paper: Paper, figures: LoadedFigures): FileChild[] {
  const heading = new Paragraph({
    style: paragraphStyles.initiative,
    outlineLevel: 0,
    children: [
      new TextRun(initiativeSign),
      new TextRun({ text: xmlText(one.title), style: characterStyles.name }),
      ...(one.note
        ? [
            new TextRun('('),
            new TextRun({ text: xmlText(one.note), style: characterStyles.note }),
            new TextRun(')'),
          ]
        : []),
    ],
  })
  const meta = one.meta.length > 0 ? [words(one.meta.join('　'), paragraphStyles.meta)] : []
  const body = one.empty ? [words(one.empty, paragraphStyles.meta)] : [states(one, paper, figures)]
  return [heading, ...meta, ...body, ...one.tables.flatMap(extra)]
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' }
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}
const padding = { top: 80, bottom: 80, left: 110, right: 110 }
const tints: Record<Tone, string> = {
  implemented: 'E4EDF7',
  notImplemented: 'F8E6E0',
  planned: 'F3F3E6',
  other: 'EFEFEF',
}

function states(one: PaperInitiative, paper: Paper, figures: LoadedFigures): Table {
  const headCell = (text: string) =>
    cell([words(text, paragraphStyles.meta, { alignment: AlignmentType.CENTER })], 'F2F2F2')
  return new Table({
    width: { size: mm(162), type: WidthType.DXA },
    columnWidths: [mm(22), mm(140)],
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [headCell(paper.columns.label), headCell(paper.columns.content)],
      }),
      ...one.rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.activities.length < 4,
            children: [
              cell(
                [
                  new Paragraph({
                    alignment: AlignmentType.CENTER,
                    children: runsOf(row.label, { ...gothic, bold: true }),
                  }),
                ],
                tints[row.tone],
                VerticalAlign.CENTER,
              ),
              cell(row.activities.flatMap((activity) => activityBlocks(activity, figures))),
            ],
          }),
      ),
    ],
  })
}

function cell(
  children: Paragraph[],
  tint?: string,
  verticalAlign: 'top' | 'center' = VerticalAlign.TOP,
) {
  const shading = tint ? { shading: { type: ShadingType.CLEAR, fill: tint, color: 'auto' } } : {}
  return new TableCell({ children, margins: padding, verticalAlign, ...shading })
}

const kindStyles = {
  when: paragraphStyles.when,
  reason: paragraphStyles.reason,
  instead: paragraphStyles.instead,
  place: paragraphStyles.place,
  links: paragraphStyles.links,
  correction: paragraphStyles.meta,
}

function activityBlocks(activity: PaperActivity, figures: LoadedFigures): Paragraph[] {
  const marks = activity.marks.map(
    (mark) => new TextRun({ text: `【${mark.text}】`, style: characterStyles.mark }),
  )
  return [
    new Paragraph({
      style: paragraphStyles.activity,
      children: [new TextRun(activityBullet), ...marks, ...runsOf(activity.text)],
    }),
    ...activity.details.map(({ kind, label, text }) => {
      const prefix = { when: whenPrefix, links: linksPrefix }[kind as string] ?? `${label}：`
      return words(`${prefix}${text}`, kindStyles[kind])
    }),
    ...activity.figures.flatMap((figure) => figureBlocks(figure, figures)),
  ]
}

function figureBlocks(figure: PaperFigure, figures: LoadedFigures): Paragraph[] {
  if (figure.annex > 0)
    return [words(`別紙${figure.annex}　${figure.caption}`, paragraphStyles.figure)]
  return [...picture(figure, figures, 420), words(figure.caption, paragraphStyles.figure)]
}

function annexBlocks(figure: PaperFigure, figures: LoadedFigures): FileChild[] {
  const title = `別紙${figure.annex}　${figure.caption}`
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    children: runsOf(title),
  })
  return [heading, ...picture(figure, figures, 560)]
}

function picture(figure: PaperFigure, figures: LoadedFigures, width: number): Paragraph[] {
  const loaded = figures.of(figure.hash)
  if (!loaded) return []
  const height = Math.round((width * loaded.height) / loaded.width)
  const altText = { name: loaded.name, title: figure.caption, description: figure.alternativeText }
  const image = new ImageRun({
    type: loaded.type,
    data: loaded.bytes,
    transformation: { width, height },
    altText,
  })
  return [new Paragraph({ style: paragraphStyles.figure, children: [image] })]
}

function extra(table: PaperTable): FileChild[] {
  const row = (cells: { text: string; numeric: boolean }[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map(({ text, numeric }) =>
        cell(
          [words(text, paragraphStyles.meta, numeric ? { alignment: AlignmentType.RIGHT } : {})],
          isHead ? 'F2F2F2' : undefined,
        ),
      ),
    })
  const headers = table.headers.map((text) => ({ text, numeric: false }))
  return [
    words(table.caption, paragraphStyles.meta, { keepNext: true, spacing: { before: 160 } }),
    new Table({
      width: { size: mm(162), type: WidthType.DXA },
      borders,
      rows: [row(headers, true), ...table.rows.map((cells) => row(cells, false))],
    }),
  ]
}

function foot(paper: Paper): FileChild[] {
  const { title, entries } = paper.legend
  const legend = entries.map(({ label, meaning }) => `${label}: ${meaning}`).join('　')
  const approval = paper.approval.map(({ label, value }) => `${label} ${value}`).join('　')
  return [
    words(`${title}　${legend}`, paragraphStyles.meta, { spacing: { before: 320 } }),
    ...(approval
      ? [words(approval, paragraphStyles.meta, { alignment: AlignmentType.RIGHT })]
      : []),
  ]
}
