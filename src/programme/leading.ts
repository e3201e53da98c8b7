// Which section leads where something was told, also where the entry is no longer seen. Pure.
import type { Change } from '#kernel/ledger'
import { initiativeOf, type Programme } from './state.ts'

/** The leading section of the initiative that an entry belongs to; null where only the administrator writes. */
export function leadWhere(
  changes: readonly Change[],
  desk: Programme | null,
  subject: string,
): string | null {
  const home = homeOf(changes, subject)
  const shown = desk && (initiativeOf(desk, subject) ?? initiativeOf(desk, home))
  return shown ? shown.leadSection : lastTold(changes, home, 'leadSection')
}

/** From a picture to its activity, from an activity to its initiative. */
function homeOf(changes: readonly Change[], subject: string): string {
  const above = lastTold(changes, subject, 'initiative') ?? lastTold(changes, subject, 'activity')
  return above === null ? subject : homeOf(changes, above)
}

function lastTold(changes: readonly Change[], subject: string, field: string): string | null {
  const told = changes.findLast((change) => change.subject === subject && field in change.fields)
  const value = told?.fields[field]
  return typeof value === 'string' ? value : null
}
