// Pages, and Word documents as mammoth's HTML, into lines: headings, rows with merged cells, items, paragraphs.

import { type LineWriter, openLines } from './html-lines.ts'
import { type HtmlTables, openTables } from './html-tables.ts'
import { attributeOf, isBlock, isLayout, isSeen, type Tree, walkHtml } from './html-walk.ts'
import { characterStyles } from './report-marks.ts'
import { buildDocument, cleanText, type SourceDocument } from './source-document.ts'

/** Reads what a reader sees of a page. In Word's HTML a tab parts cells and an empty paragraph is a gap. */
export function readHtml(
  html: string,
  fileName: string,
  format: 'html' | 'docx' = 'html',
): SourceDocument {
  const builder = buildDocument(fileName, format)
  const lines = openLines(builder, format === 'docx')
  const tables = openTables(builder, lines)
  const page: Page = { lines, tables, isWord: format === 'docx', verbatim: 0, layouts: new Set() }
  walkHtml(html, {
    enter: (element) => enter(page, element),
    leave: (element) => leave(page, element),
    text: (text) => lines.text(cleaned(page, text)),
  })
  lines.end()
  return builder.finish()
}

interface Page {
  lines: LineWriter
  tables: HtmlTables
  isWord: boolean
  /** Depth inside <pre>. */
  verbatim: number
  layouts: Set<Tree.Element>
}

function enter(page: Page, element: Tree.Element): boolean {
  const { lines, tables } = page
  const tag = element.tagName
  if (!isSeen(element) || isNoteLink(page, element)) return false
  if (tag === 'br') lines.text('\n')
  if (isBlock(element)) lines.end()
  if (tag === 'table' && isLayout(element)) page.layouts.add(element)
  else if (tag === 'table') tables.open()
  if (tag === 'tr') tables.row()
  if (tag === 'td' || tag === 'th') tables.cell(element)
  if (tag === 'pre' || tag === 'textarea') page.verbatim += 1
  if (tag === 'ul' || tag === 'ol') lines.list(1)
  if (/^h[1-6]$/.test(tag)) lines.start('heading', Number(tag[1]))
  if (tag === 'li') lines.start(isNote(page, element) ? 'aside' : 'item', 0)
  if (tag === 'p') lines.style(attributeOf(element, 'class'))
  if (tag === 'a') lines.openLink(attributeOf(element, 'href'))
  if (tag === 'span') lines.openStyle(styleOf(element))
  return true
}

function leave(page: Page, element: Tree.Element): void {
  const { lines, tables } = page
  const tag = element.tagName
  if (tag === 'a') lines.closeLink()
  if (tag === 'span') lines.closeStyle()
  if (isBlock(element)) lines.end(tag === 'p')
  if (tag === 'pre' || tag === 'textarea') page.verbatim -= 1
  if (tag === 'ul' || tag === 'ol') lines.list(-1)
  if (tag === 'td' || tag === 'th') tables.endCell()
  if (tag === 'tr') tables.endRow()
  if (tag === 'table' && !page.layouts.has(element)) tables.close()
}

/** In a page line ends and tabs are blanks, except where it says otherwise. */
function cleaned(page: Page, text: string): string {
  const clean = cleanText(text)
  return page.isWord || page.verbatim > 0 ? clean : clean.replace(/[\n\t]/g, ' ')
}

/** mammoth's own 「[1]」 and 「↑」 at notes are no words of the document. */
function isNoteLink(page: Page, element: Tree.Element): boolean {
  return (
    page.isWord &&
    element.tagName === 'a' &&
    /^#(?:foot|end)note/.test(attributeOf(element, 'href'))
  )
}

/** A footnote, which mammoth writes as an item behind all else. */
function isNote(page: Page, element: Tree.Element): boolean {
  return page.isWord && /^(?:foot|end)note-/.test(attributeOf(element, 'id'))
}

const ownStyles: ReadonlySet<string> = new Set(Object.values(characterStyles))

function styleOf(element: Tree.Element): string {
  const name = attributeOf(element, 'class')
  return ownStyles.has(name) ? name : ''
}
