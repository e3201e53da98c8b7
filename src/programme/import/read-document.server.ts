// The one door for files: recognised by content, read into the same lines, or refused with what to do.

import { refuse } from '#kernel/refusal'
import { decodeText } from './decode-text.server.ts'
import { isCsv, readCsv } from './read-csv.server.ts'
import { readDocx } from './read-docx.server.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.server.ts'
import { isHtmlPage, recognise } from './recognise.server.ts'
import type { SourceDocument } from './source-document.ts'

/** Larger files are refused before anything of them is read. */
export const largestFile = 20_000_000

/**
 * Reads .txt, .md, .html, .docx, .xlsx and .csv into lines over one visible text. Refuses (`invalid`)
 * what is empty, broken, locked, too large, or of a kind that must be saved anew first.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const file = fileName
  if (bytes.length === 0) refuse('invalid', 'programme.import.emptyFile', { file })
  if (bytes.length > largestFile) {
    const megabytes = Math.ceil(bytes.length / 1_000_000)
    refuse('invalid', 'programme.import.tooLarge', {
      file,
      megabytes,
      limit: largestFile / 1_000_000,
    })
  }
  const recognised = await recognise(bytes, file)
  const document =
    recognised.kind === 'docx'
      ? await readDocx(recognised.parts, file)
      : recognised.kind === 'xlsx'
        ? readXlsx(recognised.parts, file)
        : readDecoded(decodeText(bytes, file), file)
  if (document.source === '') refuse('invalid', 'programme.import.emptyFile', { file })
  return document
}

function readDecoded(text: string, file: string): SourceDocument {
  if (text.includes('\0')) refuse('invalid', 'programme.import.unknownBinary', { file })
  if (isHtmlPage(text)) return readHtml(text, file)
  return isCsv(text, file) ? readCsv(text, file) : readText(text, file)
}
