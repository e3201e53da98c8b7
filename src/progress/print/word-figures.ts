// Pictures in our Word files: below their activity, or on a page of the annex.
import { AlignmentType, Bookmark, type FileChild, ImageRun, PageReference, Paragraph } from 'docx'
import type { LoadedFigures } from './figures.server.ts'
import type { PaperFigure } from './paper.ts'
import { textParagraph, textRuns } from './word-pieces.ts'
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

/** A page of its own: 別紙N, the caption, the picture as large as the page allows. */
export function annexPage(figure: PaperFigure, setting: FigureSetting): FileChild[] {
  const title = `${setting.words.say('annex.title', { number: figure.annex })}　${figure.caption}`
  const picture = pictureOf(figure, setting, 600, 760)
  const heading = new Paragraph({
    style: wordStyles.figure,
    alignment: AlignmentType.LEFT,
    pageBreakBefore: true,
    outlineLevel: 0,
    children: [
      new Bookmark({ id: bookmark(figure), children: textRuns(title, { bold: true, size: 24 }) }),
    ],
  })
  return [
    heading,
    ...(picture ? [new Paragraph({ style: wordStyles.figure, children: [picture] })] : []),
  ]
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
