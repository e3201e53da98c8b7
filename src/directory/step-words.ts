// What a step did, as message keys: the page says it in the reader's language.
import type { Change } from '#kernel/ledger'

export interface StepLine {
  what: 'opened' | 'renamed' | 'corrected' | 'moved' | 'ended' | 'withdrawn'
  name: string
  /** The day from which it is so; for an end the last day. */
  day: string
  count: number
}

/** The latest name that was ever told of each unit. */
export function toldNames(changes: readonly Change[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { subject, fields } of changes) {
    if (typeof fields.name === 'string') names.set(subject, fields.name)
  }
  return names
}

/** One line for each change; withdrawals are counted in one. */
export function linesOf(
  changes: readonly Change[],
  names: ReadonlyMap<string, string>,
): StepLine[] {
  const told = changes.filter((change) => change.kind !== 'withdrawal')
  const withdrawn = changes.length - told.length
  const lines = told.map((change) => lineOf(change, names))
  if (withdrawn === 0) return lines
  return [...lines, { what: 'withdrawn', name: '', day: '', count: withdrawn }]
}

function lineOf(
  { subject, fields, kind, effectiveOn }: Change,
  names: ReadonlyMap<string, string>,
): StepLine {
  const own = typeof fields.name === 'string' ? fields.name : undefined
  const name = own ?? names.get(subject) ?? ''
  const line = { name, day: effectiveOn, count: 1 }
  if (typeof fields.endsOn === 'string') return { ...line, what: 'ended', day: fields.endsOn }
  if (kind === 'correction') return { ...line, what: 'corrected' }
  if (own !== undefined) return { ...line, what: 'order' in fields ? 'opened' : 'renamed' }
  return { ...line, what: 'moved' }
}
