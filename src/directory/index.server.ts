// The door of the directory: sections and bodies of a town.
export { importSections, previewSections, type SectionImport } from './import.server.ts'
export {
  addUnit,
  endUnit,
  listUnits,
  type Made,
  moveUnit,
  namesAsOf,
  renameUnit,
  sectionsWithAncestors,
  succeeding,
} from './operations.server.ts'
export { listSteps, mergeUnits, type Step, splitUnit, undoBatch } from './reorganise.server.ts'
export type { Unit } from './unit.ts'
