// Which mark a state of the report bears: the town's own grades that nobody mapped get the neutral one.

import type { Translator } from '#kernel/i18n'
import type { MarkKind } from '#kernel/ui'
import type { ActivityState, ProgressReport } from '../schema.ts'

interface LabelledState {
  label: string
  symbol?: string
  state: ActivityState | null
}

export function markOf(state: ActivityState | null): MarkKind {
  return state ?? 'other'
}

/** ◎ 順調: symbol and word of a row, once each. */
function labelOf(row: LabelledState) {
  return row.symbol && row.symbol !== row.label ? `${row.symbol} ${row.label}` : row.label
}

/** The town's own word; for a reader of English the product's, where the grade is mapped to a state. */
export function stateWord(t: Translator, row: LabelledState) {
  return t.language === 'en' && row.state ? t(`ui.state.${row.state}`) : labelOf(row)
}

/** The word for a state that has no row at hand. */
export function scaleWord(t: Translator, scale: ProgressReport['scale'], state: ActivityState) {
  const entry = scale.find((one) => one.state === state)
  return entry ? stateWord(t, entry) : t(`ui.state.${state}`)
}
