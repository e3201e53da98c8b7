// The board as a PDF of one sheet, for the wall or the file.
import { makePdf, readTemplate } from '#kernel/documents'
import type { BoardDrawing } from './board-drawing.ts'
import type { Words } from './words.ts'

export const boardSizes = ['A4', 'A3'] as const
export type BoardSize = (typeof boardSizes)[number]

/** Short and long side in millimetres. */
const sides: Record<BoardSize, { short: number; long: number }> = {
  A4: { short: 210, long: 297 },
  A3: { short: 297, long: 420 },
}
const edge = 8

/** Lays the whole board on one sheet, as large as it goes, lying or standing as suits it. */
export function boardPdf(
  drawing: BoardDrawing,
  { size, date, town, words }: { size: BoardSize; date: string; town: string; words: Words },
): Uint8Array {
  const { short, long } = sides[size]
  const isLying = drawing.width >= drawing.height
  const page = isLying ? { width: long, height: short } : { width: short, height: long }
  const scale = Math.min(
    (page.width - 2 * edge) / drawing.width,
    (page.height - 2 * edge) / drawing.height,
  )
  return makePdf({
    source: readTemplate('src/workshop/print/board.typ'),
    data: { ...drawing, page, edge, scale },
    title: drawing.title,
    author: town,
    date,
    language: words.language,
  }).bytes
}
