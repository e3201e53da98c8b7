// The door of the directory: sections and bodies of a town.
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
