// What is different between two reports, entry by entry: for readers who saw the last one. Pure.
import type { ActivityState, ProgressReport, ReportActivity, ReportInitiative } from './schema.ts'

/** What can differ; named by the programme's own words (`programme.field.…`). */
export type ChangedField =
  | 'label'
  | 'text'
  | 'dates'
  | 'links'
  | 'place'
  | 'reason'
  | 'instead'
  | 'figures'
  | 'title'
  | 'note'
  | 'tags'
  | 'leadSection'
  | 'concernedSections'
  | 'endedOn'
  | 'finance'
  | 'indicator'

export interface ReportChangeEntry {
  publicId: string
  kind: 'added' | 'carried' | 'changed' | 'corrected' | 'removed'
  initiative: string
  /** '' where the initiative itself changed, not one of its activities. */
  text: string
  from: { label: string; state: ActivityState | null } | null
  to: { label: string; state: ActivityState | null } | null
  /** The text (or an initiative's title) before, where it was another. */
  textBefore: string | null
  reason: string | null
  /** What differs; empty for what is new or gone. */
  fields: ChangedField[]
}

interface Placed {
  activity: ReportActivity
  initiative: string
}

/**
 * Added, carried over, changed, corrected and removed entries, in the order of the later report.
 * `closed` are the fiscal years that ended in between, as they stand on the later day: what is in one
 * of them was not cancelled, it only belongs to another year.
 */
export function changesBetween(
  before: ProgressReport | null,
  after: ProgressReport,
  closed: readonly ProgressReport[] = [],
): ReportChangeEntry[] {
  const old = placed(before)
  const later = [...placed(after)]
  // The later report's order, and its word where an open entry stands in a closed year as well.
  const fresh = new Map([...later, ...closed.flatMap((report) => [...placed(report)]), ...later])
  const told = [...fresh].flatMap(([id, now]) => {
    // It is told under the entry that goes on with it.
    if (now.activity.continuedBy && closed.length > 0) return []
    const origin = old.has(id) ? undefined : originOf(now, old, fresh)
    return origin ? [carriedOver(origin, now)] : changeOf(old.get(id), now)
  })
  const gone = [...old].flatMap(([id, was]) =>
    fresh.has(id) ? [] : { ...entry(was, { kind: 'removed', was: was.activity }), to: null },
  )
  return [...initiativeChanges(before, after, closed), ...told, ...gone]
}

/** The entry of the earlier report that this one goes on with, over however many years. */
function originOf(now: Placed, old: Map<string, Placed>, fresh: Map<string, Placed>) {
  const before = new Map([...fresh.values(), ...old.values()].map((one) => [publicIdOf(one), one]))
  let found = before.get(now.activity.continues?.publicId ?? '')
  while (found && !old.has(found.activity.id)) {
    found = before.get(found.activity.continues?.publicId ?? '')
  }
  return found && old.get(found.activity.id)
}

const publicIdOf = ({ activity }: Placed) => activity.publicId

function carriedOver(was: Placed, now: Placed): ReportChangeEntry {
  const fields = differing(partsOf(was.activity), partsOf(now.activity))
  return { ...entry(now, { kind: 'carried', was: was.activity }), fields }
}

function changeOf(was: Placed | undefined, now: Placed): ReportChangeEntry[] {
  if (!was) return [entry(now, { kind: 'added', was: null })]
  const fields = differing(partsOf(was.activity), partsOf(now.activity))
  if (fields.length === 0) return []
  const kind = isNewlyCorrected(was.activity, now.activity) ? 'corrected' : 'changed'
  return [{ ...entry(now, { kind, was: was.activity }), fields }]
}

/** Corrected for the first time, or once more with another reason. */
function isNewlyCorrected(was: ReportActivity, now: ReportActivity): boolean {
  return now.corrected && (!was.corrected || now.correctionReason !== was.correctionReason)
}

function placed(report: ProgressReport | null): Map<string, Placed> {
  const entries = (report?.initiatives ?? []).flatMap((initiative) =>
    activitiesOf(initiative).map(
      (activity) => [activity.id, { activity, initiative: initiative.title }] as const,
    ),
  )
  return new Map(entries)
}

function activitiesOf({ rows }: ReportInitiative): ReportActivity[] {
  return rows.flatMap((row) => row.activities)
}

type Parts = Partial<Record<ChangedField, unknown>>

function partsOf(activity: ReportActivity): Parts {
  const { label, text, dates, links, place, reason, instead, figures } = activity
  return { label, text, dates, links, place, reason, instead: instead?.text ?? null, figures }
}

function partsOfInitiative(initiative: ReportInitiative): Parts {
  const { title, note, tags, leadSection, concernedSections, finance, indicators } = initiative
  const parts = { title, note, tags, leadSection, concernedSections, finance }
  return { ...parts, indicator: indicators, endedOn: initiative.ended }
}

function differing(before: Parts, after: Parts): ChangedField[] {
  const fields = Object.keys(after) as ChangedField[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
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
    fields: [],
  }
}

/**
 * An initiative's own words; a new or vanished one shows by its activities, unless it has none. Over a
 * year change the money and measures of the same year are compared.
 */
function initiativeChanges(
  before: ProgressReport | null,
  after: ProgressReport,
  closed: readonly ProgressReport[],
): ReportChangeEntry[] {
  const old = byId(before)
  const fresh = new Map([...byId(after), ...byId(closed[0] ?? null)])
  const told = [...fresh.values()].flatMap((now) => {
    const was = old.get(now.id)
    if (!was) return bare(now, 'added')
    const fields = differing(partsOfInitiative(was), partsOfInitiative(now))
    if (fields.length === 0) return []
    const textBefore = was.title === now.title ? null : was.title
    const reason = fields.includes('endedOn') ? (now.ended?.reason ?? null) : null
    return [{ ...initiativeEntry(now, 'changed'), textBefore, reason, fields }]
  })
  const gone = [...old.values()].filter(({ id }) => !fresh.has(id))
  return [...told, ...gone.flatMap((was) => bare(was, 'removed'))]
}

function byId(report: ProgressReport | null): Map<string, ReportInitiative> {
  return new Map((report?.initiatives ?? []).map((initiative) => [initiative.id, initiative]))
}

function bare(initiative: ReportInitiative, kind: 'added' | 'removed'): ReportChangeEntry[] {
  return activitiesOf(initiative).length > 0 ? [] : [initiativeEntry(initiative, kind)]
}

function initiativeEntry(
  { publicId, title }: ReportInitiative,
  kind: ReportChangeEntry['kind'],
): ReportChangeEntry {
  const nothing = { from: null, to: null, textBefore: null, reason: null, fields: [] }
  return { ...nothing, publicId, kind, initiative: title, text: '' }
}
