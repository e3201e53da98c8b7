// The door of the programme for other modules, the server and the command line.
export { type Book, openBook } from './book.server.ts'
export { countsOf } from './difference.ts'
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
export { importFile, readImportFile } from './import-file.server.ts'
export {
  createProgramme,
  findProgramme,
  listProgrammes,
  listPublishedProgrammes,
  openProgramme,
  readProgramme,
} from './operations.server.ts'
export { isPictureShown, picturesShown } from './pictures.server.ts'
export { propose } from './proposals.server.ts'
export {
  countDrafts,
  publish,
} from './publishing.server.ts'
export { mayWriteIn, rightsIn } from './rights.server.ts'
export { labelFor } from './scale.ts'
export { undoBatch } from './undo.server.ts'
