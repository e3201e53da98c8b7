// The door of tenancy: towns, actors, rights.
export { officialName } from './municipalities.ts'
export { allow, isEditor, mayAdminister, mayEdit, mayRead, nameOf } from './permissions.ts'
export type { Actor, Grant, StaffActor, StaffRole, Town, TownId } from './schema.ts'
export {
  createTown,
  findTown,
  listTowns,
  operatorOf,
  staffOf,
  touchTown,
  visitorOf,
} from './towns.server.ts'
