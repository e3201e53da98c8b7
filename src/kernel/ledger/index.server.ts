// The door of the ledger for operations.
export {
  appendChanges,
  type ChangeTable,
  type NewChange,
  readChanges,
  readChangesOfKind,
  storableJson,
  storableText,
} from './store.server.ts'
