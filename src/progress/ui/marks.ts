// Which mark a state of the report bears: the town's own grades that nobody mapped get the neutral one.

import type { MarkKind } from '#kernel/ui'
import type { ActivityState, ProgressReport } from '../schema.ts'

export function markOf(state: ActivityState | null): MarkKind {
  return state ?? 'other'
}

/** ◎ 順調: symbol and word of a row, once each. */
export function labelOf(row: { label: string; symbol: string }) {
  return row.symbol && row.symbol !== row.label ? `${row.symbol} ${row.label}` : row.label
}

/** The town's word for a state, else nothing (the product's own word is used). */
export function townWord(scale: ProgressReport['scale'], state: ActivityState) {
  return scale.find((entry) => entry.state === state)?.label
}
