// The door of the directory: sections and bodies of a town.
export {
  addUnit,
  listUnits,
  namesAsOf,
  sectionsWithAncestors,
} from './operations.server.ts'
export { mergeUnits, undoBatch } from './reorganise.server.ts'
export type { Unit } from './unit.ts'
