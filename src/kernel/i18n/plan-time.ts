// When the time of a plan is over: one rule for the report, the public page and the desk.
import { edtfBounds, isEdtf } from './edtf.ts'
import { fiscalYearBounds } from './fiscal-year.ts'

/**
 * True once the last day of a plan has passed. A plan without a last day (8月から, or no date) has
 * its fiscal year; one that was put off beyond its year has until the new day.
 */
export function isPlanOver(plan: { dates: string[]; fiscalYear: number }, day: string): boolean {
  const ends = plan.dates.filter(isEdtf).map((date) => edtfBounds(date).end)
  const last = ends
    .filter((end) => end !== null)
    .sort()
    .at(-1)
  if (last !== undefined && last >= day) return false
  const isDated = ends.length > 0 && !ends.includes(null)
  return isDated || fiscalYearBounds(plan.fiscalYear).to < day
}
