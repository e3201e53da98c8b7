// The result book as a Word file: headings that Word knows, tables whose head is repeated, pictures with their words.
import { AlignmentType, type FileChild, ImageRun, Paragraph, TableRow, TextRun } from 'docx'
import { makeDocx, mm, ruledTable, textParagraph, textRuns, wordCell } from '#kernel/documents'
import type { Block, CardLine, Fact, Paper, Section } from './paper.ts'
import type { LoadedPhotos } from './photo-bytes.server.ts'
import { accent, paragraphStyles, styles } from './word-styles.ts'

/** Text width of an A4 page of ours. */
const fullWidth = mm(162)

/** Sets the paper as a Word file. */
export function bookDocx(paper: Paper, date: string, photos: LoadedPhotos): Promise<Uint8Array> {
  return makeDocx({
    title: paper.title,
    author: paper.town,
    date,
    language: paper.language,
    paragraphStyles,
    characterStyles: [],
    runningHead: paper.runningHead,
    children: [
      textParagraph(styles.title, paper.title),
      new Paragraph({
        style: styles.small,
        alignment: AlignmentType.RIGHT,
        spacing: { after: 160 },
        children: textRuns(`${paper.town}　${paper.asOf}`),
      }),
      ...factTable(paper.facts),
      ...paper.sections.flatMap((section) => sectionOf(section, photos)),
    ],
  })
}

function sectionOf({ title, isOwnPage, blocks }: Section, photos: LoadedPhotos): FileChild[] {
  const heading = new Paragraph({
    style: styles.section,
    pageBreakBefore: isOwnPage,
    children: [new TextRun({ text: '■', color: accent }), ...textRuns(title)],
  })
  return [heading, ...blocks.flatMap((block) => blockOf(block, photos))]
}

function blockOf(block: Block, photos: LoadedPhotos): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [textParagraph(styles.text, block.text)]
    case 'note':
      return [smallBefore(block.text)]
    case 'facts':
      return [...factTable(block.facts), new Paragraph({ style: styles.small, children: [] })]
    case 'name':
      return [nameOf(block)]
    case 'cards':
      return block.cards.flatMap((card) => cardOf(card, block.level > 1 ? mm(6) : 0))
    case 'words':
      return block.words.map((text) => textParagraph(styles.card, `・${text}`))
    case 'table':
      return [tableOf(block), new Paragraph({ style: styles.small, children: [] })]
    default:
      return photoOf(block, photos)
  }
}

/** Belongs to what follows it. */
function smallBefore(text: string): Paragraph {
  const spacing = { before: 60, after: 60 }
  return new Paragraph({ style: styles.small, keepNext: true, spacing, children: textRuns(text) })
}

function nameOf({ level, text, aside }: Extract<Block, { kind: 'name' }>): Paragraph {
  const look = { bold: false, size: 18, color: '4D4D4D' }
  return new Paragraph({
    style: level === 1 ? styles.island : styles.inner,
    indent: { left: mm(6) * Math.min(Math.max(level - 1, 0), 3) },
    children: [...textRuns(text), ...(aside ? textRuns(`　${aside}`, look) : [])],
  })
}

/** The number, the words as they were written, and below them what says the same. */
function cardOf({ number, text, aside, same }: CardLine, left: number): Paragraph[] {
  const small = { size: 17, color: '4D4D4D' }
  const own = new Paragraph({
    style: styles.card,
    indent: { left: left + mm(9), hanging: mm(9) },
    tabStops: [{ type: 'left', position: left + mm(9) }],
    children: [
      new TextRun({ text: `${number}\t`, ...small }),
      ...textRuns(text),
      ...(aside ? textRuns(`　${aside}`, small) : []),
    ],
  })
  return [own, ...same.flatMap((card) => cardOf(card, left + mm(9)))]
}

function factTable(facts: readonly Fact[]): FileChild[] {
  const widths = [mm(26), fullWidth - mm(26)]
  const rows = facts.map(({ label, value }) => {
    const cells = [
      wordCell([textParagraph(styles.small, label)], { width: widths[0] ?? 0, fill: 'F2F2F2' }),
      wordCell([plain(value)], { width: widths[1] ?? 0 }),
    ]
    return new TableRow({ cantSplit: true, children: cells })
  })
  return rows.length > 0 ? [ruledTable(widths, rows)] : []
}

function tableOf(table: Extract<Block, { kind: 'table' }>): FileChild {
  const parts = table.shape.reduce((sum, part) => sum + part, 0)
  const widths = table.shape.map((part) => Math.floor((fullWidth * part) / parts))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.headers.map((text, at) => {
      return wordCell([centred(text)], { width: widths[at] ?? 0, fill: 'F2F2F2' })
    }),
  })
  const rows = table.rows.map((cells) => {
    const children = cells.map((text, at) => {
      return wordCell([plain(text, table.numeric.includes(at))], { width: widths[at] ?? 0 })
    })
    return new TableRow({ cantSplit: true, children })
  })
  return ruledTable(widths, [head, ...rows])
}

function centred(text: string): Paragraph {
  const alignment = AlignmentType.CENTER
  return new Paragraph({ style: styles.small, alignment, children: textRuns(text) })
}

function plain(text: string, isNumeric = false): Paragraph {
  const alignment = isNumeric ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Paragraph({ alignment, children: textRuns(text) })
}

function photoOf(photo: Extract<Block, { kind: 'photo' }>, photos: LoadedPhotos): FileChild[] {
  const loaded = photos.of(photo.hash)
  const below = `${photo.caption}　${photo.consent}`.trim()
  const caption = new Paragraph({
    style: styles.small,
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: textRuns(below),
  })
  if (!loaded) return [caption]
  const { bytes, type, width, height } = loaded
  const scale = Math.min(1, 520 / width, 320 / height)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const altText = { name: photo.caption, description: photo.alternativeText, title: '' }
  const picture = new ImageRun({ type, data: bytes, transformation: size, altText })
  const alignment = AlignmentType.CENTER
  return [new Paragraph({ keepNext: true, alignment, children: [picture] }), caption]
}
