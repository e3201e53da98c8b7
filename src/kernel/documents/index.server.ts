// The door of paper: PDF, Word, Excel, CSV, HTML and archives, each the same bytes for the same content.
export { type CsvCell, type CsvEncoding, guardFormula, makeCsv, toCp932 } from './csv.server.ts'
export { makeDocx, mm, type WordPaper, wordFont } from './docx.server.ts'
export { printable } from './fonts.server.ts'
export { Html, type HtmlPaper, html, makeHtml } from './html.ts'
export { makePdf, type PdfFile, readTemplate, type TypstPaper } from './typst.server.ts'
export { makeXlsx, type XlsxBook, type XlsxCell, type XlsxSheet } from './xlsx.server.ts'
export { xmlText } from './xml-text.ts'
export { type ArchiveFiles, makeZip } from './zip.server.ts'
