// What differs between two views of a programme: for drafts, for two dates, for the next report.
import type { Activity, Initiative, Programme } from './state.ts'

export type DifferenceKind = 'new' | 'changed' | 'gone'

export interface FieldDifference {
  field: string
  before: string
  after: string
}

export interface EntryDifference {
  kind: DifferenceKind
  /** Public id of the initiative or activity. */
  publicId: string
  text: string
  state: string | null
  fields: FieldDifference[]
  /** Why, as told with the newest change. */
  reason: string | null
  by: string
  recordedAt: string
  effectiveOn: string
}

export interface InitiativeDifference {
  id: string
  publicId: string
  title: string
  own: EntryDifference | null
  activities: EntryDifference[]
}

export interface ProgrammeDifference {
  own: FieldDifference[]
  initiatives: InitiativeDifference[]
}

/** What is new, changed or gone from `before` to `after`, in the order of `after`. */
export function differenceOf(
  before: Programme | null,
  after: Programme | null,
): ProgrammeDifference {
  const old = new Map((before?.initiatives ?? []).map((initiative) => [initiative.id, initiative]))
  const fresh = new Map((after?.initiatives ?? []).map((initiative) => [initiative.id, initiative]))
  const gone = (before?.initiatives ?? []).filter((initiative) => !fresh.has(initiative.id))
  const pairs = [
    ...[...fresh.values()].map((initiative) => [old.get(initiative.id), initiative] as const),
    ...gone.map((initiative) => [initiative, undefined] as const),
  ]
  return {
    own: fieldDifferences(ownWords(before), ownWords(after)),
    initiatives: pairs.map(([from, to]) => initiativeDifference(from, to)).filter(saysSomething),
  }
}

/** Counts of entries (initiatives and activities) by kind. */
export function countsOf(difference: ProgrammeDifference): Record<DifferenceKind, number> {
  const counts = { new: 0, changed: 0, gone: 0 }
  for (const initiative of difference.initiatives) {
    if (initiative.own) counts[initiative.own.kind] += 1
    for (const activity of initiative.activities) counts[activity.kind] += 1
  }
  if (difference.own.length > 0) counts.changed += 1
  return counts
}

function saysSomething(difference: InitiativeDifference): boolean {
  return difference.own !== null || difference.activities.length > 0
}

function initiativeDifference(
  from: Initiative | undefined,
  to: Initiative | undefined,
): InitiativeDifference {
  const shown = (to ?? from) as Initiative
  const old = new Map((from?.activities ?? []).map((activity) => [activity.id, activity]))
  const fresh = new Set((to?.activities ?? []).map((activity) => activity.id))
  const gone = (from?.activities ?? []).filter((activity) => !fresh.has(activity.id))
  return {
    id: shown.id,
    publicId: shown.publicId,
    title: shown.title,
    own: entryDifference(from, to, wordsOfInitiative, (initiative) => initiative.title),
    activities: [
      ...(to?.activities ?? []).flatMap((activity) => {
        const found = entryDifference(
          old.get(activity.id),
          activity,
          wordsOfActivity,
          (a) => a.text,
        )
        return found ?? []
      }),
      ...gone.flatMap(
        (a) => entryDifference<Activity>(a, undefined, wordsOfActivity, (b) => b.text) ?? [],
      ),
    ],
  }
}

type Entry = Initiative | Activity

function entryDifference<T extends Entry>(
  from: T | undefined,
  to: T | undefined,
  wordsOf: (entry: T) => Record<string, string>,
  textOf: (entry: T) => string,
): EntryDifference | null {
  const shown = to ?? from
  if (!shown) return null
  const fields = fieldDifferences(from ? wordsOf(from) : {}, to ? wordsOf(to) : {})
  if (from && to && fields.length === 0) return null
  const { reason, by, recordedAt, effectiveOn } = shown.lastChange
  const kind = from ? (to ? 'changed' : 'gone') : 'new'
  const state = 'state' in shown ? shown.state : null
  const text = textOf(shown)
  return {
    kind,
    publicId: shown.publicId,
    text,
    state,
    fields,
    reason,
    by,
    recordedAt,
    effectiveOn,
  }
}

function fieldDifferences(
  before: Record<string, string>,
  after: Record<string, string>,
): FieldDifference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((field) => {
    const [from, to] = [before[field] ?? '', after[field] ?? '']
    return from === to ? [] : [{ field, before: from, after: to }]
  })
}

function ownWords(programme: Programme | null): Record<string, string> {
  if (!programme) return {}
  const { title, coverLine, lead, fiscalYear } = programme
  return { title, coverLine, lead, fiscalYear: String(fiscalYear) }
}

function wordsOfInitiative(initiative: Initiative): Record<string, string> {
  const finance = Object.entries(initiative.finance).map(([year, f]) => [
    `finance:${year}`,
    [f.budget, f.settled, f.source].map((value) => value ?? '').join(' / '),
  ])
  const indicators = initiative.indicators.map((indicator) => [
    `indicator:${indicator.name}`,
    [
      indicator.unit,
      indicator.baselineValue,
      indicator.targetValue,
      ...Object.values(indicator.actuals),
    ].join(' / '),
  ])
  return {
    title: initiative.title,
    note: initiative.note,
    leadSection: initiative.leadSection ?? '',
    concernedSections: initiative.concernedSections.join(' '),
    tags: initiative.tags.join(' '),
    toYear: String(initiative.toYear ?? ''),
    endedOn: initiative.endedOn ?? '',
    endReason: initiative.endReason ?? '',
    ...Object.fromEntries([...finance, ...indicators]),
  }
}

function wordsOfActivity(activity: Activity): Record<string, string> {
  return {
    label: activity.label.label,
    text: activity.text,
    dates: activity.dates.join(' '),
    links: activity.links.join(' '),
    place: activity.place ?? '',
    reason: activity.reason ?? '',
    instead: activity.instead ?? '',
    fiscalYear: String(activity.fiscalYear),
    initiative: activity.initiative,
    hiddenReason: activity.hiddenReason ?? '',
    figures: activity.figures.map((figure) => `${figure.hash} ${figure.caption}`).join(' '),
  }
}
