// Pictures in our Word files: below their activity, or on a page of the annex.
import {
  AlignmentType,
  Bookmark,
  type FileChild,
  ImageRun,
  type IRunOptions,
  PageReference,
  Paragraph,
  type ParagraphChild,
  TableRow,
} from 'docx'
import { mm, ruledTable, textParagraph, textRuns, wordCell } from '#kernel/documents'
import type { LoadedFigures } from './figures.server.ts'
import { attachmentWords, type PaperFigure, partsOfAnnex } from './paper-figures.ts'
import { headerRow } from './word-pieces.ts'
import { wordStyles } from './word-styles.ts'
import type { Words } from './words.ts'

export interface FigureSetting {
  figures: LoadedFigures
  words: Words
}

/** The picture with its caption, or the reference to its page of the annex. */
export function figureParagraphs(figure: PaperFigure, setting: FigureSetting): Paragraph[] {
  if (figure.annex > 0) return [annexReference(figure, setting)]
  const picture = pictureOf(figure, setting, 330, 240)
  const above = picture
    ? [new Paragraph({ style: wordStyles.figure, keepNext: true, children: [picture] })]
    : []
  return [...above, textParagraph(wordStyles.figure, figure.caption)]
}

/** The annex: a page for every picture, then one list of what goes along beside the paper. */
export function annexPages(annex: readonly PaperFigure[], setting: FigureSetting): FileChild[] {
  const { pictures, attachments } = partsOfAnnex(annex)
  return [
    ...pictures.flatMap((figure) => annexPage(figure, setting)),
    ...(attachments.length > 0 ? attachmentList(attachments, setting) : []),
  ]
}

/** A page of its own: 別紙N, the caption, the picture as large as the page allows. */
function annexPage(figure: PaperFigure, setting: FigureSetting): FileChild[] {
  const title = `${numberOf(figure, setting)}　${figure.caption}`
  const picture = pictureOf(figure, setting, 600, 760)
  return [
    annexHeading([marked(figure, title, { bold: true, size: 24 })]),
    ...(picture ? [new Paragraph({ style: wordStyles.figure, children: [picture] })] : []),
  ]
}

function attachmentList(attachments: readonly PaperFigure[], setting: FigureSetting): FileChild[] {
  const { title, note, headers } = attachmentWords(setting.words)
  const widths = [mm(26), mm(110), mm(26)]
  const rows = attachments.map((figure) => {
    const number = new Paragraph({
      style: wordStyles.meta,
      children: [marked(figure, numberOf(figure, setting), { bold: true })],
    })
    const cells = [
      number,
      ...[figure.caption, figure.attachment].map((text) => textParagraph(wordStyles.meta, text)),
    ]
    const children = cells.map((cell, at) => wordCell([cell], { width: widths[at] ?? 0 }))
    return new TableRow({ cantSplit: true, children })
  })
  return [
    annexHeading(textRuns(title, { bold: true, size: 24 })),
    textParagraph(wordStyles.meta, note),
    ruledTable(widths, [headerRow(headers, widths), ...rows]),
  ]
}

const numberOf = ({ annex }: PaperFigure, { words }: FigureSetting) =>
  words.say('annex.title', { number: annex })

function annexHeading(children: ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: wordStyles.figure,
    alignment: AlignmentType.LEFT,
    pageBreakBefore: true,
    outlineLevel: 0,
    children,
  })
}

/** Words that the reference in the text finds again. */
function marked(figure: PaperFigure, text: string, options: IRunOptions): Bookmark {
  return new Bookmark({ id: bookmark(figure), children: textRuns(text, options) })
}

const bookmark = ({ annex }: PaperFigure) => `annex${annex}`

/** 別紙N(pM): Word fills in the page. */
function annexReference(figure: PaperFigure, { words }: FigureSetting): Paragraph {
  const values = { number: figure.annex, page: '#' }
  const [before = '', after = ''] = words.say('annex.referenceOnPage', values).split('#')
  return new Paragraph({
    style: wordStyles.figure,
    alignment: AlignmentType.LEFT,
    indent: { left: 210 },
    children: [
      ...textRuns(before),
      new PageReference(bookmark(figure)),
      ...textRuns(`${after}　${figure.caption}`),
    ],
  })
}

/** Keeps the picture's shape within a width and a height in pixels of a screen. */
function pictureOf(
  figure: PaperFigure,
  { figures }: FigureSetting,
  widest: number,
  highest: number,
) {
  const file = figures.of(figure.hash)
  if (!file) return null
  const scale = Math.min(widest / file.width, highest / file.height, 1)
  return new ImageRun({
    type: file.type,
    data: Buffer.from(file.bytes),
    transformation: {
      width: Math.round(file.width * scale),
      height: Math.round(file.height * scale),
    },
    altText: { name: file.name, title: figure.caption, description: figure.alternativeText },
  })
}
