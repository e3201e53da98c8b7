// The door of the ledger for operations.
export {
  appendChanges,
  type ChangeTable,
  type NewChange,
  readChanges,
  readChangesOfKind,
} from './store.server.ts'
