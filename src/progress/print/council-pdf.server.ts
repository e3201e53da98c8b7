// The council's page as PDF.
import { makePdf, readTemplate } from '#kernel/documents'
import type { CouncilPaper } from './council-paper.ts'

/** The summary on A4, set by Typst. */
export function councilPdf(paper: CouncilPaper, date: string): Uint8Array {
  return makePdf({
    source: readTemplate('src/progress/print/council.typ'),
    data: { ...paper },
    title: paper.title,
    author: paper.town,
    date,
    language: paper.language,
    hasLineNumbers: false,
    files: {},
  }).bytes
}
