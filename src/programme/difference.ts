// What differs between two views of a programme: for drafts, for two dates, for the next report.
import type { ActivityState } from './schema.ts'
import type { Activity, Indicator, Initiative, Programme } from './state.ts'

export type DifferenceKind = 'new' | 'changed' | 'gone'

export interface FieldDifference {
  field: string
  before: string
  after: string
}

export interface EntryDifference {
  kind: DifferenceKind
  id: string
  /** Public id of the initiative or activity. */
  publicId: string
  text: string
  state: ActivityState | null
  /** The town's own word for the state; null for an initiative. */
  label: string | null
  /** Shown to the public once it is published (公開/非公開). */
  isPublic: boolean
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
  const entries = { before: activitiesIn(before), after: activitiesIn(after) }
  return {
    own: fieldDifferences(ownWords(before), ownWords(after)),
    initiatives: pairs
      .map(([from, to]) => initiativeDifference(from, to, entries))
      .filter(saysSomething),
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

/** By id over the whole programme, so that an entry that moved is changed, not gone and new. */
interface Activities {
  before: Map<string, Activity>
  after: Map<string, Activity>
}

function activitiesIn(programme: Programme | null): Map<string, Activity> {
  const all = (programme?.initiatives ?? []).flatMap((initiative) => initiative.activities)
  return new Map(all.map((activity) => [activity.id, activity]))
}

function initiativeDifference(
  from: Initiative | undefined,
  to: Initiative | undefined,
  { before, after }: Activities,
): InitiativeDifference {
  const shown = (to ?? from) as Initiative
  const gone = (from?.activities ?? []).filter((activity) => !after.has(activity.id))
  const pairs = [
    ...(to?.activities ?? []).map((activity) => [before.get(activity.id), activity] as const),
    ...gone.map((activity) => [activity, undefined] as const),
  ]
  return {
    id: shown.id,
    publicId: shown.publicId,
    title: shown.title,
    own: entryDifference(from, to, wordsOfInitiative, (initiative) => initiative.title),
    activities: pairs.flatMap(
      ([was, now]) => entryDifference(was, now, wordsOfActivity, (one) => one.text) ?? [],
    ),
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
  return {
    kind,
    id: shown.id,
    publicId: shown.publicId,
    text: textOf(shown),
    ...standingOf(shown),
    fields,
    reason,
    by,
    recordedAt,
    effectiveOn,
  }
}

function standingOf(entry: Entry) {
  if (!('label' in entry)) return { state: null, label: null, isPublic: true }
  return { state: entry.state, label: entry.label.label, isPublic: entry.isPublic }
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

/** The programme's own words, its scale and its tags: `label:<id>:state` is one attribute of one of them. */
function ownWords(programme: Programme | null): Record<string, string> {
  if (!programme) return {}
  const { title, coverLine, lead, fiscalYear, digits } = programme
  const columns = Object.entries(programme.columns).map(([year, shown]) => [
    `columns:${year}`,
    Object.entries(shown)
      .flatMap(([column, isShown]) => (isShown ? [column] : []))
      .join(' '),
  ])
  const labels = programme.labels.flatMap((label) => {
    const { symbol, meaning, state, isGrade } = label
    const own = { label: label.label, symbol, meaning, state, isGrade: isGrade ? 'yes' : '' }
    return wordEntries('label', label, own)
  })
  const tags = programme.tags.flatMap((tag) => wordEntries('tag', tag, { name: tag.name }))
  const own = { title, coverLine, lead, fiscalYear: String(fiscalYear), digits }
  return { ...own, ...Object.fromEntries([...columns, ...labels, ...tags]) }
}

function wordEntries(
  kind: 'label' | 'tag',
  word: { id: string; order: number; endsOn: string | null; successors: string[] },
  own: Record<string, string | null | undefined>,
): [string, string][] {
  const { order, endsOn, successors } = word
  const all = { ...own, order, endsOn, successors: (successors ?? []).join(' ') }
  return Object.entries(all).map(([field, value]) => [`${kind}:${word.id}:${field}`, asText(value)])
}

function wordsOfInitiative(initiative: Initiative): Record<string, string> {
  const finance = Object.entries(initiative.finance).map(([year, f]) => [
    `finance:${year}`,
    [f.budget, f.settled, f.source].map(asText).join(' / '),
  ])
  const indicators = initiative.indicators.map((indicator) => [
    `indicator:${indicator.name}`,
    indicatorWords(indicator),
  ])
  return {
    title: initiative.title,
    note: initiative.note,
    leadSection: initiative.leadSection ?? '',
    concernedSections: initiative.concernedSections.join(' '),
    tags: initiative.tags.join(' '),
    fromYear: asText(initiative.fromYear),
    toYear: asText(initiative.toYear),
    order: asText(initiative.order),
    endedOn: initiative.endedOn ?? '',
    endReason: initiative.endReason ?? '',
    ...Object.fromEntries([...finance, ...indicators]),
  }
}

/** Unit, accumulation, then `year: value` of baseline, target and each year's actual. */
function indicatorWords(indicator: Indicator): string {
  const { unit, accumulation, baselineYear, baselineValue, targetYear, targetValue } = indicator
  const actuals = Object.entries(indicator.actuals).map((entry) => entry.map(asText).join(': '))
  const [baseline, target] = [
    `${baselineYear}: ${asText(baselineValue)}`,
    `${targetYear}: ${asText(targetValue)}`,
  ]
  return [unit, accumulation, baseline, target, ...actuals].join(' / ')
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
    carriedFrom: activity.carriedFrom ?? '',
    order: asText(activity.order),
    isPublic: activity.isPublic ? 'public' : 'hidden',
    hiddenReason: activity.hiddenReason ?? '',
    figures: activity.figures
      .map((f) => `${f.hash} ${f.caption} (${f.alternativeText}) [${f.placement}]`)
      .join('\n'),
  }
}

function asText(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
