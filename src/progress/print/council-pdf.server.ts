// The council's page as PDF, and how much of a report one page can hold.
import { makePdf, type PdfFile, readTemplate } from '#kernel/documents'
import type { ProgressReport } from '../schema.ts'
import {
  type CouncilPaper,
  type CouncilRoom,
  councilPaperOf,
  councilRooms,
} from './council-paper.ts'
import type { Words } from './words.ts'

export interface FittedCouncil {
  paper: CouncilPaper
  room: CouncilRoom
  pdf: Uint8Array
  pages: number
}

const folder = 'src/progress/print'

/** Millimetres beside and below the text: Word has wider margins and a taller head, so it is given less of the page. */
const margins = { pdf: { x: 20, bottom: 18 }, docx: { x: 24, bottom: 50 } } as const

/** The summary in the largest letters and with the most rows that one page holds. */
export function fitCouncil(
  report: ProgressReport,
  words: Words,
  format: keyof typeof margins,
): FittedCouncil {
  const last = councilRooms.length - 1
  for (const [at, room] of councilRooms.entries()) {
    const paper = councilPaperOf(report, words, room)
    const { bytes, pages } = setPage(paper, room, report.asOf, margins[format])
    if (pages === 1 || at === last) return { paper, room, pdf: bytes, pages }
  }
  throw new Error('there is always a last room')
}

function setPage(
  paper: CouncilPaper,
  room: CouncilRoom,
  date: string,
  margin: { x: number; bottom: number },
): PdfFile {
  return makePdf({
    source: readTemplate(`${folder}/council.typ`),
    data: { ...paper, room, margin },
    title: paper.title,
    author: paper.town,
    date,
    language: paper.language,
    hasLineNumbers: paper.draft !== null,
    files: { 'frame.typ': readTemplate(`${folder}/frame.typ`) },
  })
}
