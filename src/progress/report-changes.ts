// What is different between two reports, entry by entry: for readers who saw the last one. Pure.
import type { ActivityState, ProgressReport, ReportActivity } from './schema.ts'

export interface ReportChangeEntry {
  publicId: string
  kind: 'added' | 'changed' | 'corrected' | 'removed'
  initiative: string
  text: string
  from: { label: string; state: ActivityState | null } | null
  to: { label: string; state: ActivityState | null } | null
  /** The text before, where it was another. */
  textBefore: string | null
  reason: string | null
}

interface Placed {
  activity: ReportActivity
  initiative: string
}

/** Added, changed, corrected and removed entries, in the order of the later report. */
export function changesBetween(
  before: ProgressReport | null,
  after: ProgressReport,
): ReportChangeEntry[] {
  const old = placed(before)
  const fresh = placed(after)
  const told = [...fresh].flatMap(([id, now]) => {
    const was = old.get(id)
    if (!was) return entry(now, { kind: 'added', was: null })
    if (same(was.activity, now.activity)) return []
    const kind = now.activity.corrected && !was.activity.corrected ? 'corrected' : 'changed'
    return entry(now, { kind, was: was.activity })
  })
  const gone = [...old].flatMap(([id, was]) =>
    fresh.has(id) ? [] : { ...entry(was, { kind: 'removed', was: was.activity }), to: null },
  )
  return [...told, ...gone]
}

function placed(report: ProgressReport | null): Map<string, Placed> {
  const entries = (report?.initiatives ?? []).flatMap((initiative) =>
    initiative.rows
      .flatMap((row) => row.activities)
      .map((activity) => [activity.id, { activity, initiative: initiative.title }] as const),
  )
  return new Map(entries)
}

function same(a: ReportActivity, b: ReportActivity): boolean {
  return signature(a) === signature(b)
}

function signature(activity: ReportActivity): string {
  const { label, text, dates, links, place, reason, instead } = activity
  return JSON.stringify([label, text, dates, links, place, reason, instead?.text ?? null])
}

function entry(
  { activity, initiative }: Placed,
  { kind, was }: { kind: ReportChangeEntry['kind']; was: ReportActivity | null },
): ReportChangeEntry {
  return {
    publicId: activity.publicId,
    kind,
    initiative,
    text: activity.text,
    from: was && { label: was.label, state: was.state },
    to: { label: activity.label, state: activity.state },
    textBefore: was && was.text !== activity.text ? was.text : null,
    reason: kind === 'corrected' ? activity.correctionReason : activity.reason,
  }
}
