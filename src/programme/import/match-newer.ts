// What a newer report brings beside what is known: new, changed, gone, the same. Importing twice brings nothing.

import type {
  ActivityState,
  ImportedActivity,
  ImportedInitiative,
  ImportedProgress,
} from '../schema.ts'
import { bestPairs } from './best-pairs.ts'
import { foldLabel } from './labels.ts'
import { linksInText } from './links-in-text.ts'
import { pairInitiatives, plain } from './pair-initiatives.ts'

/** An activity as it stands; what the programme's state has, and no more. */
export interface KnownActivity {
  id: string
  label: { label: string; isGrade: boolean }
  state: ActivityState | null
  text: string
  dates: readonly string[]
  links: readonly string[]
}

export interface KnownInitiative {
  id: string
  title: string
  note: string
  /** What has ended is not missed in a newer report. */
  endedOn?: string | null
  activities: readonly KnownActivity[]
}

/** What a person decided: which known entry an imported one is, null for none. */
export interface SettledPairs {
  initiatives: ReadonlyMap<ImportedInitiative, string | null>
  activities: ReadonlyMap<ImportedActivity, string | null>
}

const nothingSettled: SettledPairs = { initiatives: new Map(), activities: new Map() }

export type ComparedField =
  | 'title'
  | 'note'
  | 'initiative'
  | 'state'
  | 'grade'
  | 'text'
  | 'dates'
  | 'links'

export interface ComparisonCounts {
  new: number
  changed: number
  gone: number
  same: number
}

export interface ComparedActivity {
  kind: 'new' | 'changed' | 'same'
  /** The known activity that it is; null where it is new. */
  known: string | null
  fields: ComparedField[]
}

export interface ComparedInitiative extends ComparedActivity {
  activities: ComparedActivity[]
}

export interface ImportComparison {
  /** Initiatives and activities together. */
  counts: ComparisonCounts
  /** By the imported initiative's index. */
  initiatives: ComparedInitiative[]
  /** Known ids that the newer report does not have. */
  gone: { initiatives: string[]; activities: string[] }
  /** Which known entry each imported one is; null where it is new. */
  pairs: { initiatives: (string | null)[]; activities: (string | null)[][] }
}

/**
 * Compares an import with what is known. Initiatives are paired by title, then activities within them
 * by text, then activities that moved; see bestPairs for how similar is similar.
 */
export function matchNewer(
  known: readonly KnownInitiative[],
  imported: ImportedProgress,
  settled: SettledPairs = nothingSettled,
): ImportComparison {
  const homes = pairInitiatives(known, imported.initiatives, settled.initiatives)
  const paired = pairActivities(known, imported.initiatives, homes, settled.activities)
  const initiatives = imported.initiatives.map((initiative, index) => {
    const own = known[homes[index] ?? -1]
    const fields = own ? initiativeFields(own, initiative) : []
    const activities = initiative.activities.map((activity) =>
      compareActivity(activity, paired.get(activity), homes[index] ?? -1),
    )
    return { ...compared(own?.id ?? null, fields), activities }
  })
  const gone = goneFrom(known, initiatives)
  return {
    counts: countsOf(initiatives, gone),
    initiatives,
    gone,
    pairs: {
      initiatives: initiatives.map((initiative) => initiative.known),
      activities: initiatives.map(({ activities }) => activities.map((activity) => activity.known)),
    },
  }
}

/** An activity with the index of its initiative. */
interface Placed {
  activity: KnownActivity
  home: number
}

function pairActivities(
  known: readonly KnownInitiative[],
  imported: readonly ImportedInitiative[],
  homes: readonly number[],
  settled: SettledPairs['activities'],
): Map<ImportedActivity, Placed> {
  const paired = settledActivities(known, settled)
  const taken = new Set([...paired.values()].map(({ activity }) => activity))
  const isOpen = (activity: ImportedActivity) => !settled.has(activity)
  const pair = (left: readonly Placed[], right: readonly ImportedActivity[]) => {
    const found = bestPairs(
      left.map(({ activity }) => bare(activity.text)),
      right.map((activity) => bare(activity.text)),
    )
    for (const [place, own] of found.entries()) {
      const [placed, activity] = [left[own], right[place]]
      if (!placed || !activity) continue
      paired.set(activity, placed)
      taken.add(placed.activity)
    }
  }
  for (const [index, initiative] of imported.entries()) {
    const home = homes[index] ?? -1
    const own = known[home]
    if (!own) continue
    const free = own.activities.filter((activity) => !taken.has(activity))
    pairWithin(free, home, initiative.activities.filter(isOpen), pair)
  }
  const left = known.flatMap(({ activities }, home) =>
    activities.filter((activity) => !taken.has(activity)).map((activity) => ({ activity, home })),
  )
  pair(
    left,
    imported.flatMap(({ activities }) => activities).filter((a) => isOpen(a) && !paired.has(a)),
  )
  return paired
}

function settledActivities(known: readonly KnownInitiative[], settled: SettledPairs['activities']) {
  const places = new Map(
    known.flatMap(({ activities }, home) =>
      activities.map((activity): [string, Placed] => [activity.id, { activity, home }]),
    ),
  )
  const paired = new Map<ImportedActivity, Placed>()
  for (const [activity, id] of settled) {
    const placed = places.get(id ?? '')
    if (placed) paired.set(activity, placed)
  }
  return paired
}

/** Of equal texts under several states, those of the same state belong together. */
function pairWithin(
  known: readonly KnownActivity[],
  home: number,
  imported: readonly ImportedActivity[],
  pair: (left: readonly Placed[], right: readonly ImportedActivity[]) => void,
): void {
  const key = (label: string, text: string) => `${foldLabel(label)}\n${bare(text)}`
  const keys = new Map<string, Placed[]>()
  for (const activity of known) {
    const own = key(activity.label.label, activity.text)
    const same = keys.get(own)
    if (same) same.push({ activity, home })
    else keys.set(own, [{ activity, home }])
  }
  const left = new Set(known)
  const right: ImportedActivity[] = []
  for (const activity of imported) {
    const same = keys.get(key(activity.label, activity.text))?.shift()
    if (!same) {
      right.push(activity)
      continue
    }
    left.delete(same.activity)
    pair([same], [activity])
  }
  pair(
    [...left].map((activity) => ({ activity, home })),
    right,
  )
}

function compareActivity(
  imported: ImportedActivity,
  placed: Placed | undefined,
  home: number,
): ComparedActivity {
  if (!placed) return compared(null, [])
  const fields = activityFields(placed.activity, imported)
  if (placed.home !== home) fields.unshift('initiative')
  return compared(placed.activity.id, fields)
}

function compared(known: string | null, fields: ComparedField[]): ComparedActivity {
  const kind = known === null ? 'new' : fields.length > 0 ? 'changed' : 'same'
  return { kind, known, fields }
}

function initiativeFields(known: KnownInitiative, imported: ImportedInitiative): ComparedField[] {
  const fields: ComparedField[] = []
  if (plain(known.title) !== plain(imported.title)) fields.push('title')
  if (plain(known.note) !== plain(imported.note)) fields.push('note')
  return fields
}

function activityFields(known: KnownActivity, imported: ImportedActivity): ComparedField[] {
  const fields: ComparedField[] = []
  if (foldLabel(known.label.label) !== foldLabel(imported.label)) {
    fields.push(known.label.isGrade || imported.grade !== null ? 'grade' : 'state')
  } else if (imported.state !== null && known.state !== imported.state) fields.push('state')
  if (bare(known.text) !== bare(imported.text)) fields.push('text')
  if (!sameSet(known.dates, imported.dates)) fields.push('dates')
  const links = [known, imported].map(({ text, links }) => [...links, ...linksInText(text)])
  if (!sameSet(links[0] ?? [], links[1] ?? [])) fields.push('links')
  return fields
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)]
  return a.size === b.size && [...a].every((value) => b.has(value))
}

function goneFrom(known: readonly KnownInitiative[], initiatives: readonly ComparedInitiative[]) {
  const found = new Set(
    initiatives.flatMap((one) => [one.known, ...one.activities.map((a) => a.known)]),
  )
  const ids = (list: readonly { id: string }[]) =>
    list.map(({ id }) => id).filter((id) => !found.has(id))
  const lasting = known.filter(({ endedOn }) => (endedOn ?? null) === null)
  return {
    initiatives: ids(lasting),
    activities: ids(lasting.flatMap(({ activities }) => activities)),
  }
}

function countsOf(
  initiatives: readonly ComparedInitiative[],
  gone: ImportComparison['gone'],
): ComparisonCounts {
  const all = initiatives.flatMap((initiative) => [initiative, ...initiative.activities])
  const count = (kind: ComparedActivity['kind']) => all.filter((one) => one.kind === kind).length
  return {
    new: count('new'),
    changed: count('changed'),
    gone: gone.initiatives.length + gone.activities.length,
    same: count('same'),
  }
}

/** A text without the bullet that a form may put before it. */
function bare(text: string): string {
  return plain(text).replace(/^[・･•]/, '')
}
