// What is late, why, who, what next: read off the report, so that page and paper name the same entries.

import { isBehind } from '../behind.ts'
import type { ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
import type { ReportLinks } from './report-links.ts'

export interface LateItem {
  key: string
  href: string
  kind: 'late' | 'notImplemented'
  /** The town's own word of the row, e.g. 中止. */
  label: string | null
  what: string
  initiative: string
  /** EDTF. */
  due: string[]
  why: string | null
  who: string | null
  /** `when` is EDTF. */
  next: { text: string; href: string; when: string[] } | null
}

/** Late ones first, then what was not done; each kind in the order of the report. */
export function lateItems(
  report: Pick<ProgressReport, 'initiatives'>,
  links: ReportLinks,
): LateItem[] {
  const items = report.initiatives.flatMap((initiative) =>
    initiative.rows
      .flatMap((row) => row.activities)
      .filter(isBehind)
      .map((activity) => lateItem(initiative, activity, links)),
  )
  return [
    ...items.filter((item) => item.kind === 'late'),
    ...items.filter((item) => item.kind !== 'late'),
  ]
}

function lateItem(
  initiative: ReportInitiative,
  activity: ReportActivity,
  links: ReportLinks,
): LateItem {
  return {
    key: activity.id,
    href: links.activity(activity.publicId),
    kind: activity.late ? 'late' : 'notImplemented',
    label: activity.late ? null : activity.label,
    what: activity.text,
    initiative: initiative.title,
    due: activity.dates,
    why: activity.reason,
    who: initiative.leadSection,
    next: nextOf(initiative, activity, links),
  }
}

/** What was put in its place; else, for what did not happen, the next plan of the same initiative. */
function nextOf(initiative: ReportInitiative, activity: ReportActivity, links: ReportLinks) {
  const others = initiative.rows.flatMap((row) => row.activities)
  const { instead } = activity
  const next = instead
    ? { ...instead, dates: others.find((other) => other.publicId === instead.publicId)?.dates }
    : others.find((other) => other.state === 'planned' && other !== activity && !other.late)
  if (!next) return null
  return { text: next.text, href: links.activity(next.publicId), when: next.dates ?? [] }
}
