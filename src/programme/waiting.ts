// What waits for the clerk in a programme: late, coming, left blank. Pure; the same rules as the report's.
import { addDays, edtfBounds, isEdtf, isPlanOver } from '#kernel/i18n'
import { shownActivities } from './desk-row.ts'
import type { Activity, Initiative, Programme } from './state.ts'

export interface Waiting {
  late: Activity[]
  /** Planned for the days that come. */
  coming: Activity[]
  /** Planned without a time, or not done without a reason. */
  blank: Activity[]
  /** Initiatives with budget, values or section not filled in, and how many blanks each has. */
  gaps: { initiative: Initiative; count: number }[]
}

const daysAhead = 31

/** What of this fiscal year waits on a day. */
export function waitingIn(programme: Programme, today: string): Waiting {
  const open = programme.initiatives.filter((initiative) => isOpen(initiative, today))
  const shown = open.flatMap((initiative) => shownActivities(programme, initiative))
  return {
    late: shown.filter((activity) => isLate(activity, today)),
    coming: shown.filter((activity) => isComing(activity, today)),
    blank: shown.filter(isBlank),
    gaps: open
      .map((initiative) => ({ initiative, count: gapsOf(programme, initiative) }))
      .filter(({ count }) => count > 0),
  }
}

function isOpen({ endedOn }: Initiative, today: string): boolean {
  return endedOn === null || endedOn >= today
}

/** Planned, and its time is over. */
export function isLate(activity: Activity, today: string): boolean {
  return activity.state === 'planned' && isPlanOver(activity, today)
}

function isComing(activity: Activity, today: string): boolean {
  if (activity.state !== 'planned') return false
  return activity.dates.filter(isEdtf).some((date) => {
    const { start, end } = edtfBounds(date)
    const day = start ?? end
    return day !== null && day >= today && day <= addDays(today, daysAhead)
  })
}

export function isBlank({ state, dates, reason }: Activity): boolean {
  if (state === 'planned') return dates.length === 0
  return state === 'notImplemented' && !reason
}

/** Blanks that the report prints as 未入力, and a missing leading section. */
export function gapsOf(programme: Programme, initiative: Initiative): number {
  const year = programme.fiscalYear
  const columns = programme.columns[year]
  const told = initiative.finance[year]
  const finance = columns?.finance ? [told?.budget, told?.settled, told?.source] : []
  const values = columns?.indicators
    ? initiative.indicators.flatMap((one) => [
        one.baselineValue,
        one.targetValue,
        one.actuals[year],
      ])
    : []
  const isGap = (value: unknown) => value === null || value === undefined
  return [...finance, ...values, initiative.leadSection].filter(isGap).length
}
