// What the programme is in a view: changes folded into initiatives, activities, scale and tags.
import { type Change, type Fields, fold, type Subject, type View } from '#kernel/ledger'
import type { ActivityState, Columns, Finance, SubjectKind } from './schema.ts'

interface Item {
  id: string
  publicId: string
  /** When the change that last touched it was recorded, and what for. */
  lastChange: Change
}

export interface Label extends Item {
  label: string
  symbol: string
  state: ActivityState | null
  isGrade: boolean
  meaning: string
  order: number
  endsOn: string | null
  successors: string[]
}

export interface Tag extends Item {
  name: string
  order: number
  endsOn: string | null
  successors: string[]
}

export interface Figure extends Item {
  activity: string
  hash: string
  mediaType: string
  caption: string
  alternativeText: string
  placement: 'inline' | 'annex'
  order: number
}

export interface Indicator extends Item {
  initiative: string
  name: string
  unit: string
  accumulation: 'single' | 'cumulative'
  baselineYear: number
  baselineValue: number | null
  targetYear: number
  targetValue: number | null
  order: number
  actuals: Record<number, number | null>
}

export interface Activity extends Item {
  initiative: string
  label: Label
  state: ActivityState | null
  text: string
  dates: string[]
  links: string[]
  place: string | null
  reason: string | null
  instead: string | null
  order: number
  fiscalYear: number
  carriedFrom: string | null
  isPublic: boolean
  hiddenReason: string | null
  figures: Figure[]
  /** The live correction of something already told, newest; null where nothing was corrected. */
  correction: Change | null
}

export interface Initiative extends Item {
  title: string
  note: string
  tags: string[]
  leadSection: string | null
  concernedSections: string[]
  fromYear: number
  toYear: number | null
  order: number
  endedOn: string | null
  endReason: string | null
  finance: Record<number, Finance>
  activities: Activity[]
  indicators: Indicator[]
}

export interface Programme extends Item {
  title: string
  coverLine: string
  lead: string
  fiscalYear: number
  digits: 'half' | 'full'
  columns: Record<number, Columns>
  labels: Label[]
  tags: Tag[]
  initiatives: Initiative[]
}

/** Public ids of every subject, by its id. */
export type PublicIds = ReadonlyMap<string, string>

/**
 * The programme as it is in a view; null where nothing of it is told there. `isTold` says whether
 * a corrected change had already been published when it was corrected: only then is it a 訂正.
 */
export function programmeIn(
  changes: readonly Change[],
  view: View,
  publicIds: PublicIds,
  isTold: (correction: Change) => boolean = () => true,
): Programme | null {
  const byKind = new Map<string, Subject[]>()
  for (const subject of fold(changes, view).values()) {
    const sameKind = byKind.get(subject.kind)
    if (sameKind) sameKind.push(subject)
    else byKind.set(subject.kind, [subject])
  }
  const of = (kind: SubjectKind) => (byKind.get(kind) ?? []).map((s) => asItem(s, publicIds))
  const root = of('programme')[0]
  if (!root || root.title === undefined) return null
  const labels = inOrder(
    of('label').filter((item) => item.label !== undefined) as unknown as Label[],
  )
  const tags = inOrder(of('tag').filter((item) => item.name !== undefined) as unknown as Tag[])
  const parts = {
    activities: activitiesFrom(of('activity'), labels, figuresByActivity(of('figure')), isTold),
    indicators: groupBy(
      of('indicator').filter(isKept).map(asIndicator),
      (found) => found.initiative,
    ),
  }
  const initiatives = of('initiative')
    .filter((item) => item.title !== undefined)
    .map((item) => asInitiative(item, parts))
  return { ...asProgramme(root), labels, tags, initiatives: inOrder(initiatives) }
}

type RawItem = Item & Fields & { subject: Subject }

function asItem(subject: Subject, publicIds: PublicIds): RawItem {
  const lastChange = subject.changes.at(-1) as Change
  const identity = {
    id: subject.id,
    publicId: publicIds.get(subject.id) ?? '',
    lastChange,
    subject,
  }
  return { ...subject.fields, ...identity } as unknown as RawItem
}

function isKept(item: RawItem): boolean {
  return item.dropped !== true
}

const programmeDefaults = { coverLine: '', lead: '', digits: 'half' as const }

function asProgramme(item: RawItem) {
  const { subject, ...fields } = item
  const columns = yearly<Columns>(subject.fields, 'columns')
  return { ...programmeDefaults, ...(fields as unknown as Programme), columns }
}

const initiativeDefaults = {
  note: '',
  tags: [],
  leadSection: null,
  concernedSections: [],
  toYear: null,
  order: 0,
  endedOn: null,
  endReason: null,
}

interface Parts {
  activities: Map<string, Activity[]>
  indicators: Map<string, Indicator[]>
}

function asInitiative(item: RawItem, parts: Parts): Initiative {
  const { subject, ...fields } = item
  return {
    ...initiativeDefaults,
    ...(fields as unknown as Initiative),
    finance: yearly<Finance>(subject.fields, 'finance'),
    activities: inOrder(parts.activities.get(item.id) ?? []),
    indicators: inOrder(parts.indicators.get(item.id) ?? []),
  }
}

function asIndicator(item: RawItem): Indicator {
  const { subject, ...fields } = item
  return { ...(fields as unknown as Indicator), actuals: yearly(subject.fields, 'actual') }
}

const activityDefaults = {
  dates: [],
  links: [],
  place: null,
  reason: null,
  instead: null,
  carriedFrom: null,
  isPublic: true,
  hiddenReason: null,
  order: 0,
}

function activitiesFrom(
  items: RawItem[],
  labels: Label[],
  figures: Map<string, Figure[]>,
  isTold: (correction: Change) => boolean,
): Map<string, Activity[]> {
  const labelById = new Map(labels.map((label) => [label.id, label]))
  const found = items.filter(isKept).flatMap(({ subject, ...fields }): Activity[] => {
    const label = labelById.get(String(fields.label))
    if (!label || fields.text === undefined) return []
    const isCorrection = (c: Change) => c.kind === 'correction' && isTold(c) && !isPublicityAlone(c)
    const correction = subject.changes.findLast(isCorrection) ?? null
    const rest = { ...activityDefaults, ...(fields as unknown as Activity) }
    const drawn = inOrder(figures.get(fields.id) ?? [])
    return [{ ...rest, label, state: label.state, figures: drawn, correction }]
  })
  return groupBy(found, (activity) => activity.initiative)
}

const publicity = new Set(['isPublic', 'hiddenReason'])

/** Does a change hide or show an activity? Its reason is the desk's own, even after it is shown again. */
export function touchesPublicity({ fields }: Change): boolean {
  return Object.keys(fields).some((field) => publicity.has(field))
}

/** Does it do nothing else? For the public there was no such step. */
export function isPublicityAlone(change: Change): boolean {
  return touchesPublicity(change) && Object.keys(change.fields).every((name) => publicity.has(name))
}

function figuresByActivity(items: RawItem[]): Map<string, Figure[]> {
  return groupBy(items.filter(isKept) as unknown as Figure[], (figure) => figure.activity)
}

function yearly<T>(fields: Fields, name: string): Record<number, T> {
  const prefix = `${name}:`
  const found = Object.entries(fields).filter(([field]) => field.startsWith(prefix))
  return Object.fromEntries(
    found.map(([field, value]) => [Number(field.slice(prefix.length)), value as T]),
  )
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, keyOf)
}

function inOrder<T extends { order: number; id: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1))
}

/** The initiative that an id belongs to: its own, or that of an activity, figure or indicator. */
export function initiativeOf(programme: Programme, id: string): Initiative | undefined {
  return programme.initiatives.find(
    (initiative) =>
      initiative.id === id ||
      initiative.indicators.some((indicator) => indicator.id === id) ||
      initiative.activities.some(
        (activity) => activity.id === id || activity.figures.some((figure) => figure.id === id),
      ),
  )
}
