// The door of the programme for other modules, the server and the command line.
export { type Audience, type Book, type BookView, openBook } from './book.server.ts'
export {
  countsOf,
  differenceOf,
  type EntryDifference,
  type InitiativeDifference,
  type ProgrammeDifference,
} from './difference.ts'
export type { Edit } from './edit.ts'
export { recordEdits } from './edits.server.ts'
export { datesInText } from './import/dates-in-text.ts'
export {
  activityBullet,
  characterStyles,
  figureSheetHead,
  financeHead,
  indicatorHead,
  initiativeSign,
  linksPrefix,
  paragraphStyles,
  sheetHead,
  whenPrefix,
  whenWords,
  wordSeparator,
} from './import/report-marks.ts'
export { type ImportFile, importFile, readImportFile } from './import-file.server.ts'
export { commitImport, compareImport } from './imports.server.ts'
export {
  createProgramme,
  findProgramme,
  listProgrammes,
  openProgramme,
  readProgramme,
} from './operations.server.ts'
export { isPictureShown, picturesShown } from './pictures.server.ts'
export { decideProposal, listProposals, propose } from './proposals.server.ts'
export {
  countDrafts,
  listPublications,
  type Publication,
  publish,
  readDrafts,
} from './publishing.server.ts'
export { undoBatch } from './undo.server.ts'
export { changeYear } from './year-change.server.ts'
