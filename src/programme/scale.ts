// Scales as data: the seed's three states, and the words that towns use for them.
import type { ActivityState } from './schema.ts'
import type { Label, Programme } from './state.ts'

interface FirstLabel {
  label: string
  symbol: string
  state: ActivityState
  isGrade: boolean
  meaning: string
  order: number
}

/** The seed's own scale. The words are the town's content, not the interface's, so they stand here. */
export const defaultScale: readonly FirstLabel[] = [
  {
    label: '実施',
    symbol: '',
    state: 'implemented',
    isGrade: false,
    meaning: '実施した取組',
    order: 1,
  },
  {
    label: '未実施',
    symbol: '',
    state: 'notImplemented',
    isGrade: false,
    meaning: '予定していたが実施していない取組',
    order: 2,
  },
  {
    label: '予定',
    symbol: '',
    state: 'planned',
    isGrade: false,
    meaning: 'これから実施する取組',
    order: 3,
  },
]

/** The labels that may be given on a day, in the scale's order. */
export function labelsOn(programme: Programme, day: string): Label[] {
  return programme.labels.filter((label) => label.endsOn === null || (label.endsOn ?? day) >= day)
}

/** The first label of a state, for moves such as 予定 → 実施. */
export function labelFor(
  programme: Programme,
  state: ActivityState,
  day: string,
): Label | undefined {
  return (
    labelsOn(programme, day).find((label) => label.state === state && !label.isGrade) ??
    labelsOn(programme, day).find((label) => label.state === state)
  )
}
