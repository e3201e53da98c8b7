// Word files: fonts of a town hall, page numbers, and the same bytes for the same paper.
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { asBytes, makeZip, openOwnZip } from './zip.server.ts'

/** The two hands of municipal paper. Machines without them take the MS font named beside. */
export const wordFonts = {
  gothic: { name: 'BIZ UDゴシック', fallback: 'ＭＳ ゴシック', family: 'modern' },
  mincho: { name: 'BIZ UD明朝 Medium', fallback: 'ＭＳ 明朝', family: 'roman' },
} as const

/** A font for Latin and Japanese letters alike. */
export function wordFont(hand: keyof typeof wordFonts) {
  const { name } = wordFonts[hand]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

export interface WordPaper {
  title: string
  /** The document's date, YYYY-MM-DD: the as-of date, never today. */
  date: string
  language: 'ja' | 'en'
  author: string
  paragraphStyles: IParagraphStyleOptions[]
  characterStyles: ICharacterStyleOptions[]
  children: FileChild[]
  /** Small, at the right of every page's head. */
  runningHead?: string
  /** Large and pale across every page: 下書き. */
  watermark?: string
}

/** Millimetres as Word counts: 1 mm = 56.7 twentieths of a point. */
export const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** A Word file, A4 portrait. */
export async function makeDocx(paper: WordPaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    lastModifiedBy: paper.author,
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: defaultRun(paper),
          paragraph: { spacing: { line: 300, lineRule: 'auto' } },
        },
      },
      paragraphStyles: paper.paragraphStyles,
      characterStyles: paper.characterStyles,
    },
    sections: [
      {
        properties: { page: a4 },
        headers: { default: head(paper) },
        footers: { default: pageNumbers() },
        children: paper.children,
      },
    ],
  })
  return fixed(new Uint8Array(await Packer.toBuffer(document)), paper.date)
}

const a4 = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(25),
    bottom: mm(22),
    left: mm(24),
    right: mm(24),
    header: mm(12),
    footer: mm(11),
  },
}

function defaultRun({ language }: WordPaper) {
  const spoken = language === 'ja' ? 'ja-JP' : 'en-US'
  return { font: wordFont('mincho'), size: 21, language: { value: spoken, eastAsia: 'ja-JP' } }
}

function head({ runningHead, watermark }: WordPaper): Header {
  const children = [new TextRun({ text: runningHead ?? '', size: 16, font: wordFont('gothic') })]
  const mark = watermark
    ? [
        new TextWatermark({
          text: watermark,
          font: wordFonts.gothic.name,
          color: 'C8C8C8',
          opacity: 0.35,
        }),
      ]
    : []
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [...children, ...mark] })],
  })
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size: 18, font: wordFont('gothic') })],
      }),
    ],
  })
}

/** The library writes the clock and counters of its own into a file: both are put right here. */
function fixed(bytes: Uint8Array, date: string): Uint8Array {
  const files = openOwnZip(bytes)
  const edit = (name: string, change: (xml: string) => string) => {
    files[name] = asBytes(change(new TextDecoder().decode(files[name])))
  }
  edit('docProps/core.xml', (xml) => {
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
  })
  edit('word/styles.xml', closeUp)
  edit('word/document.xml', renumber)
  for (const name of Object.keys(files).filter((name) => name.startsWith('word/header'))) {
    edit(name, (xml) => xml.replace(/PowerPlusWaterMarkObject[^"]+/g, 'PowerPlusWaterMarkObject1'))
  }
  files['word/fontTable.xml'] = asBytes(fontTable())
  return makeZip(files, ['[Content_Types].xml', '_rels/.rels'])
}

/** No blanks between digits and Japanese: 令和2年, as towns print it. The library has no such option. */
function closeUp(xml: string): string {
  const close = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
  return xml
    .replace('<w:pPrDefault><w:pPr>', `<w:pPrDefault><w:pPr>${close}`)
    .replace(/(w:styleId="Normal"[^>]*>.*?<w:qFormat\/>)/, `$1<w:pPr>${close}</w:pPr>`)
}

/** The library counts pictures and bookmarks over the life of the process. */
function renumber(xml: string): string {
  const pictures = new Map<string, number>()
  const bookmarks = new Map<string, number>()
  return xml
    .replace(
      /(<wp:docPr id=)"(\d+)"/g,
      (_, tag: string, id: string) => tag + countedAs(id, pictures),
    )
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=)"(\d+)"/g, (_, tag: string, id: string) => {
      return tag + countedAs(id, bookmarks)
    })
}

function countedAs(id: string, seen: Map<string, number>): string {
  const number = seen.get(id) ?? seen.size + 1
  seen.set(id, number)
  return `"${number}"`
}

function fontTable(): string {
  const fonts = Object.values(wordFonts).map(({ name, fallback, family }) => {
    return (
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="80"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="fixed"/></w:font>`
    )
  })
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${space}">${fonts.join('')}</w:fonts>`
}
