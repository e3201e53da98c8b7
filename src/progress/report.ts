// The report is a view: the programme as of a day, arranged as the town's paper has it. Pure.
import { fiscalYearBounds, isPlanOver } from '#kernel/i18n'
import {
  type Activity,
  type Indicator,
  type Initiative,
  type Label,
  type Programme,
  touchesPublicity,
} from '#programme/state'
import { type Continuations, continuationsOf, linksOf } from './continuations.ts'
import type {
  ProgressReport,
  ReportActivity,
  ReportCounts,
  ReportIndicator,
  ReportInitiative,
} from './schema.ts'

export interface ReportInput {
  programme: Programme
  town: { code: string; name: string }
  /** Names of sections and bodies, valid on the as-of date. */
  sectionNames: ReadonlyMap<string, string>
  asOf: string
  /** A fiscal year to look at, as it stands on the day; else the one that runs on the day. */
  year?: number | undefined
  knownAt: string | null
  draft: boolean
  /** Leaves out what is not public. */
  publicOnly: boolean
  approval?: { approvedOn: string | null; documentNumber: string | null } | null
}

/** Arranges a programme as of a day into the report that pages, paper and open data are drawn from. */
export function reportOf(whole: ReportInput): ProgressReport {
  const year = Math.min(whole.year ?? whole.programme.fiscalYear, whole.programme.fiscalYear)
  const input = { ...whole, programme: { ...whole.programme, fiscalYear: year } }
  const { programme } = input
  const continuations = continuationsOf(programme)
  const initiatives = programme.initiatives
    .filter((initiative) => isShown(initiative, year) || bearsEntriesOf(whole, initiative))
    .map((initiative) => initiativeOf(input, initiative, continuations))
  return {
    town: input.town,
    programme: {
      id: programme.publicId,
      title: programme.title,
      coverLine: programme.coverLine,
      lead: programme.lead,
    },
    fiscalYear: year,
    asOf: input.asOf,
    knownAt: input.knownAt,
    draft: input.draft,
    approval: input.approval ?? null,
    scale: scaleOf(input),
    initiatives,
    counts: countsOf(initiatives),
  }
}

/** Shown while its years run, and to the end of the fiscal year in which it ended. */
function isShown(initiative: Initiative, year: number): boolean {
  if (initiative.fromYear > year || (initiative.toYear !== null && initiative.toYear < year))
    return false
  return initiative.endedOn === null || initiative.endedOn >= fiscalYearBounds(year).from
}

/** In a year that is looked back at, an entry stays to be read even if its initiative's years were moved since. */
function bearsEntriesOf({ year, publicOnly }: ReportInput, initiative: Initiative): boolean {
  return initiative.activities.some(
    ({ fiscalYear, isPublic }) => fiscalYear === year && (isPublic || !publicOnly),
  )
}

function scaleOf({ programme, asOf }: ReportInput) {
  return programme.labels
    .filter((label) => label.endsOn === null || label.endsOn === undefined || label.endsOn >= asOf)
    .map(({ label, symbol, state, meaning }) => ({
      label,
      symbol: symbol ?? '',
      state,
      meaning: meaning ?? '',
    }))
}

function initiativeOf(
  input: ReportInput,
  initiative: Initiative,
  continuations: Continuations,
): ReportInitiative {
  const { programme, sectionNames } = input
  const name = (id: string) => sectionNames.get(id) ?? ''
  const columns = programme.columns[programme.fiscalYear]
  return {
    id: initiative.id,
    publicId: initiative.publicId,
    title: initiative.title,
    note: initiative.note,
    tags: tagNames(input, initiative),
    leadSection: initiative.leadSection ? name(initiative.leadSection) : null,
    concernedSections: initiative.concernedSections.map(name).filter(Boolean),
    fiscalYears: { from: initiative.fromYear, to: initiative.toYear },
    ended: initiative.endedOn ? { on: initiative.endedOn, reason: initiative.endReason } : null,
    rows: rowsOf(input, initiative, continuations),
    finance: columns?.finance
      ? (initiative.finance[programme.fiscalYear] ?? { budget: null, settled: null, source: null })
      : null,
    indicators: columns?.indicators
      ? initiative.indicators.map((indicator) => indicatorOf(indicator, programme.fiscalYear))
      : null,
  }
}

function tagNames({ programme, asOf }: ReportInput, initiative: Initiative): string[] {
  const byId = new Map(programme.tags.map((tag) => [tag.id, tag]))
  const seen = new Set<string>()
  const namesOf = (id: string): string[] => {
    const tag = byId.get(id)
    if (!tag || seen.has(id)) return []
    seen.add(id)
    const isOver = tag.endsOn && tag.endsOn < asOf
    return isOver ? (tag.successors ?? []).flatMap(namesOf) : [tag.name]
  }
  return [...new Set(initiative.tags.flatMap(namesOf))]
}

function indicatorOf(indicator: Indicator, year: number): ReportIndicator {
  const { name, unit, accumulation } = indicator
  return {
    name,
    unit,
    accumulation,
    baseline: { fiscalYear: indicator.baselineYear, value: indicator.baselineValue },
    target: { fiscalYear: indicator.targetYear, value: indicator.targetValue },
    actual: indicator.actuals[year] ?? null,
  }
}

function rowsOf(
  input: ReportInput,
  initiative: Initiative,
  continuations: Continuations,
): ReportInitiative['rows'] {
  const shown = activitiesOf(input, initiative, continuations)
  const byLabel = Map.groupBy(shown, ({ label }) => label)
  const order = (label: Label) => input.programme.labels.findIndex((known) => known.id === label.id)
  return [...byLabel]
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([label, entries]) => ({
      label: label.label,
      symbol: label.symbol ?? '',
      state: label.state,
      activities: entries.map(({ activity }) =>
        activityOf(input, { activity, label }, continuations),
      ),
    }))
}

/** This fiscal year's activities, and what of earlier years is still planned and was not taken over. */
function activitiesOf(
  { programme, publicOnly, asOf }: ReportInput,
  initiative: Initiative,
  { by }: Continuations,
) {
  const year = programme.fiscalYear
  const isTaken = ({ id }: Activity) => (by.get(id)?.fiscalYear ?? Number.POSITIVE_INFINITY) <= year
  return initiative.activities
    .filter((activity) => activity.isPublic || !publicOnly)
    .filter(
      (activity) =>
        activity.fiscalYear === year || (isLeftOver(activity, year) && !isTaken(activity)),
    )
    .map((activity) => ({ activity, label: labelOn(programme, activity.label, asOf) }))
}

function isLeftOver(activity: Activity, year: number): boolean {
  return activity.fiscalYear < year && activity.state === 'planned'
}

/** The label itself, or the one that took its place where it has one successor; a circle ends where it began. */
function labelOn(programme: Programme, label: Label, day: string): Label {
  const seen = new Set<string>()
  let current = label
  while (current.endsOn && current.endsOn < day && current.successors?.length === 1) {
    if (seen.has(current.id)) return label
    seen.add(current.id)
    const next = programme.labels.find((known) => known.id === current.successors[0])
    if (!next) return current
    current = next
  }
  return current
}

function activityOf(
  input: ReportInput,
  { activity, label }: { activity: Activity; label: Label },
  continuations: Continuations,
): ReportActivity {
  const { programme, asOf, publicOnly } = input
  const { correction } = activity
  const isDeskReason = publicOnly && correction !== null && touchesPublicity(correction)
  return {
    id: activity.id,
    publicId: activity.publicId,
    label: label.label,
    state: label.state,
    grade: label.isGrade ? label.label : null,
    text: activity.text,
    dates: activity.dates,
    links: activity.links,
    place: activity.place,
    reason: activity.reason,
    instead: insteadOf(programme, activity, publicOnly),
    corrected: correction !== null,
    correctionReason: isDeskReason ? null : (correction?.reason ?? null),
    carriedFrom: carriedFrom(programme, activity),
    ...linksOf(continuations, activity, publicOnly),
    late: label.state === 'planned' && isStillDue(activity, asOf, continuations),
    figures: activity.figures.map(({ hash, mediaType, caption, alternativeText, placement }) => ({
      hash,
      mediaType,
      caption,
      alternativeText,
      placement,
    })),
  }
}

/** Its time has passed, and no later year took it over. */
function isStillDue(activity: Activity, asOf: string, { by }: Continuations): boolean {
  return isPlanOver(activity, asOf) && !by.has(activity.id)
}

function insteadOf(programme: Programme, activity: Activity, publicOnly: boolean) {
  if (!activity.instead) return null
  const found = programme.initiatives
    .flatMap((initiative) => initiative.activities)
    .find((other) => other.id === activity.instead)
  if (!found || (publicOnly && !found.isPublic)) return null
  return { publicId: found.publicId, text: found.text }
}

function carriedFrom(programme: Programme, activity: Activity): number | null {
  return isLeftOver(activity, programme.fiscalYear) ? activity.fiscalYear : null
}

function countsOf(initiatives: readonly ReportInitiative[]): ReportCounts {
  const all = initiatives.flatMap((initiative) => initiative.rows.flatMap((row) => row.activities))
  const count = (state: string | null) => all.filter((activity) => activity.state === state).length
  return {
    initiatives: initiatives.length,
    implemented: count('implemented'),
    notImplemented: count('notImplemented'),
    planned: count('planned'),
    late: all.filter((activity) => activity.late).length,
    other: count(null),
    blanks: initiatives.reduce((sum, initiative) => sum + blanksOf(initiative), 0),
  }
}

function blanksOf(initiative: ReportInitiative): number {
  const finance = initiative.finance
    ? [initiative.finance.budget, initiative.finance.settled, initiative.finance.source]
    : []
  const values = (initiative.indicators ?? []).flatMap((i) => [
    i.baseline.value,
    i.target.value,
    i.actual,
  ])
  return [...finance, ...values].filter((value) => value === null).length
}
