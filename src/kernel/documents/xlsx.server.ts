// Excel files that machines can read: one header row, one cell one datum, text that never becomes a formula.
import writeExcelFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/node'
import { refuse } from '../refusal.ts'
import { xmlText } from './xml-text.ts'
import { asBytes, makeZip, openOwnZip } from './zip.server.ts'

export type XlsxCell = string | number | null

export interface XlsxSheet {
  name: string
  columns: readonly { header: string; width: number }[]
  rows: readonly (readonly XlsxCell[])[]
}

export interface XlsxBook {
  title: string
  author: string
  /** The document's date, YYYY-MM-DD: the as-of date, never today. */
  date: string
  sheets: readonly XlsxSheet[]
}

/** What Excel can hold in one cell. */
const longestCell = 32_767

/** An Excel file; the same book gives the same bytes. */
export async function makeXlsx(book: XlsxBook): Promise<Uint8Array> {
  const sheets = book.sheets.map(asSheet)
  const written = await writeExcelFile(sheets, { fontFamily: 'BIZ UDゴシック', fontSize: 10.5 })
  return fixed(new Uint8Array(await written.toBuffer()), book)
}

function asSheet(sheet: XlsxSheet): Sheet<never> {
  const header = sheet.columns.map((column): Cell => headerCell(column.header))
  return {
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [header, ...sheet.rows.map((row) => asRow(row, sheet.columns))],
  }
}

/** Excel and LibreOffice do not make room for wrapped lines by themselves: the height is told. */
function asRow(row: readonly XlsxCell[], columns: XlsxSheet['columns']): Cell[] {
  const lines = row.map((cell, at) => linesOf(cell, columns[at]?.width ?? 10))
  const height = Math.min(Math.max(...lines, 1) * lineHeight + 4, tallestRow)
  return row.map((cell, at) => (at === 0 ? { ...asCell(cell), height } : asCell(cell)))
}

/** In points, for letters of 10.5. */
const lineHeight = 14.5
const tallestRow = 409

/** Japanese letters are two wide, and a line breaks a little early. */
function linesOf(cell: XlsxCell, width: number): number {
  if (typeof cell !== 'string') return 1
  const lines = cell.split('\n').map((line) => {
    const wide = line.replace(/[\u0020-\u007E]/g, '').length
    return Math.ceil((line.length + wide) / (width - 1)) || 1
  })
  return lines.reduce((sum, count) => sum + count, 0)
}

const line = { borderStyle: 'thin', borderColor: '#8c8c8c' } as const

function headerCell(value: string): Cell {
  const look = { fontWeight: 'bold', backgroundColor: '#e8eef7', alignVertical: 'center' } as const
  return { value, type: String, wrap: true, ...look, ...line }
}

function asCell(value: XlsxCell): CellObject {
  if (value === null || value === '') return { ...line }
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', ...line }
  return { value: cellText(value), type: String, wrap: true, alignVertical: 'top', ...line }
}

/** Excel reads _x0041_ in a text as the character A; its own escape keeps the words as written. */
function cellText(text: string): string {
  if (text.length > longestCell) {
    refuse('invalid', 'kernel.documents.cellTooLong', {
      text: text.slice(0, 40),
      longest: longestCell,
    })
  }
  return xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Adds what the library leaves out: title and date, A4 landscape one page wide, a header row on every page. */
function fixed(bytes: Uint8Array, book: XlsxBook): Uint8Array {
  const files: Record<string, Uint8Array | string> = openOwnZip(bytes)
  const edit = (name: string, change: (xml: string) => string) => {
    const content = files[name]
    if (content === undefined) throw new Error(`xlsx without ${name}`)
    files[name] = change(new TextDecoder().decode(asBytes(content)))
  }
  book.sheets.forEach((sheet, at) => {
    edit(`xl/worksheets/sheet${at + 1}.xml`, (xml) => printable(xml, sheet))
  })
  edit('xl/workbook.xml', (xml) => xml.replace('<definedNames/>', () => printTitles(book)))
  edit('[Content_Types].xml', (xml) => xml.replace('</Types>', `${coreType}</Types>`))
  edit('_rels/.rels', (xml) => xml.replace('</Relationships>', `${coreRelation}</Relationships>`))
  files['docProps/core.xml'] = coreProperties(book)
  return makeZip(files, ['[Content_Types].xml', '_rels/.rels'])
}

const coreType =
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
const coreRelation =
  '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'

function printable(xml: string, sheet: XlsxSheet): string {
  const range = `A1:${columnName(sheet.columns.length)}${sheet.rows.length + 1}`
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      '</sheetData>',
      `</sheetData><autoFilter ref="${range}"/>` +
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    )
}

function columnName(count: number): string {
  return count <= 26 ? String.fromCharCode(64 + count) : `A${columnName(count - 26)}`
}

function printTitles({ sheets }: XlsxBook): string {
  const names = sheets.map(({ name }, at) => {
    const quoted = escaped(name).replaceAll('&#39;', "''")
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$1:$1</definedName>`
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

function coreProperties({ title, author, date }: XlsxBook): string {
  const day = `${date}T00:00:00Z`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
  )
}

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
