// The door of tenancy: towns, actors, rights.
export { normalEmail } from './account-rules.ts'
export {
  type Account,
  accountOfPasswordToken,
  changePassword,
  createAccount,
  findAccount,
  sessionAccount,
  sessionActor,
  setPassword,
  signIn,
  signOut,
} from './accounts.server.ts'
export { type AuditEntry, audit, listAudit, verifyAudit } from './audit.server.ts'
export { type AccountSettings, closeAccounts, openAccounts } from './auth.server.ts'
export {
  finishFirstRun,
  firstRunToken,
  hasStaff,
  isFirstRunToken,
  proposeTown,
} from './first-run.server.ts'
export { officialName } from './municipalities.ts'
export {
  allow,
  isEditor,
  mayAdminister,
  mayEdit,
  mayFacilitate,
  mayRead,
  nameOf,
} from './permissions.ts'
export type { Actor, Grant, GuestActor, StaffActor, StaffRole, Town, TownId } from './schema.ts'
export { readAccountSecret } from './secret.server.ts'
export {
  type AddedStaff,
  addStaff,
  endStaff,
  listStaff,
  resetPassword,
  type StaffMember,
  setGrants,
} from './staff.server.ts'
export {
  createTown,
  findTown,
  guestOf,
  listTowns,
  operatorOf,
  staffOf,
  touchTown,
  townVersion,
  visitorOf,
} from './towns.server.ts'
