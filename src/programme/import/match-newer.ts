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
  activities: readonly KnownActivity[]
}

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
): ImportComparison {
  const homes = pairInitiatives(known, imported.initiatives)
  const paired = pairActivities(known, imported.initiatives, homes)
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

/** Equal titles first (with their note, where a title stands twice), then the most similar. */
function pairInitiatives(
  known: readonly KnownInitiative[],
  imported: readonly ImportedInitiative[],
): number[] {
  const whole = ({ title, note }: { title: string; note: string }) =>
    `${plain(title)}\n${plain(note)}`
  const exact = pairExactly(
    known.map(whole),
    imported.map(whole),
    new Array(imported.length).fill(-1),
  )
  const named = pairExactly(known.map(titleOf), imported.map(titleOf), exact)
  const taken = new Set(named)
  const free = [...known.keys()].filter((index) => !taken.has(index))
  const rest = [...imported.keys()].filter((index) => named[index] === -1)
  const similar = bestPairs(
    free.map((index) => titleOf(known[index])),
    rest.map((index) => titleOf(imported[index])),
  )
  for (const [place, own] of similar.entries()) {
    const index = rest[place]
    if (own >= 0 && index !== undefined) named[index] = free[own] ?? -1
  }
  return named
}

function pairExactly(left: readonly string[], right: readonly string[], pairs: readonly number[]) {
  const taken = new Set(pairs)
  const waiting = new Map<string, number[]>()
  for (const [index, text] of left.entries()) {
    if (taken.has(index)) continue
    const same = waiting.get(text)
    if (same) same.push(index)
    else waiting.set(text, [index])
  }
  return pairs.map((own, index) =>
    own >= 0 ? own : (waiting.get(right[index] ?? '')?.shift() ?? -1),
  )
}

function titleOf(initiative: { title: string } | undefined): string {
  return plain(initiative?.title ?? '')
}

function pairActivities(
  known: readonly KnownInitiative[],
  imported: readonly ImportedInitiative[],
  homes: readonly number[],
): Map<ImportedActivity, Placed> {
  const paired = new Map<ImportedActivity, Placed>()
  const taken = new Set<KnownActivity>()
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
    if (own) pairWithin(own, home, initiative, pair)
  }
  const left = known.flatMap(({ activities }, home) =>
    activities.filter((activity) => !taken.has(activity)).map((activity) => ({ activity, home })),
  )
  pair(
    left,
    imported.flatMap(({ activities }) => activities).filter((a) => !paired.has(a)),
  )
  return paired
}

/** Of equal texts under several states, those of the same state belong together. */
function pairWithin(
  known: KnownInitiative,
  home: number,
  imported: ImportedInitiative,
  pair: (left: readonly Placed[], right: readonly ImportedActivity[]) => void,
): void {
  const key = (label: string, text: string) => `${foldLabel(label)}\n${bare(text)}`
  const keys = new Map<string, Placed[]>()
  for (const activity of known.activities) {
    const own = key(activity.label.label, activity.text)
    const same = keys.get(own)
    if (same) same.push({ activity, home })
    else keys.set(own, [{ activity, home }])
  }
  const left = new Set(known.activities)
  const right: ImportedActivity[] = []
  for (const activity of imported.activities) {
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
  return { initiatives: ids(known), activities: ids(known.flatMap(({ activities }) => activities)) }
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

/** White space is layout, on paper as in a cell. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}

/** A text without the bullet that a form may put before it. */
function bare(text: string): string {
  return plain(text).replace(/^[・･•]/, '')
}
