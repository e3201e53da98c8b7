// The door of the ledger for pure rules.
export {
  type Change,
  type ChangeKind,
  type Fields,
  fold,
  type Json,
  liveInOrder,
  type Subject,
  type View,
} from './change.ts'
