// What 遅れている取組 means, said once: pages, paper, filter and counts must name the same entries.
import type { ReportActivity } from './schema.ts'

/** Past its planned time, or not done: what a reader must be told the reason of. */
export function isBehind({ late, state }: Pick<ReportActivity, 'late' | 'state'>): boolean {
  return late || state === 'notImplemented'
}
