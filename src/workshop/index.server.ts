// The door of the workshop for other modules, the server and the command line.
export type { FateStep } from './fates.server.ts'
export { openWorkshop, type SessionPlace, startPhase } from './phases.server.ts'
export { type BoardSize, boardSizes } from './print/board-pdf.server.ts'
export { readBook } from './print/book.server.ts'
export { type BookFormat, bookFormats, renderBook } from './print/index.server.ts'
export { photoFiles } from './print/photo-bytes.server.ts'
export { sessionOfCode } from './room-line.server.ts'
export { answerFate, normalSlip, openSlip, type Slip, type SlipCard } from './slips.server.ts'
