// Gives each unit of the source one owner. Disjoint and complete by construction, not by care.

import type { SourceSpan } from '../schema.ts'
import type { HiddenLink } from './source-document.ts'
import { isRuleUnit, type MeasuredText, type Range } from './visible-text.ts'

export interface Owners {
  /** Claims what is still free of a range of `raw`. */
  claim(range: Range, name: string): void
  /** Claims ranges for a field that gets its name later. */
  claimApart(ranges: readonly Range[]): string
  rename(name: string, to: string): void
  /** What nobody claimed, cut at line ends, as ranges of `raw`. */
  unclaimed(lineAt: (at: number) => number): Range[]
  /** Frees the markers that are more than their share; null where there are none. */
  releaseMarkers(): { name: string; at: number } | null
  /** Gives signs that would melt into a rule of dashes with others of their field a field of their own. */
  partRules(): { name: string; at: number }[]
  /** The first place in the source that each field without a name owns. */
  firstPlaces(): Map<string, number>
  spans(): SourceSpan[]
  spansOf(name: string): Range[]
  linksByField(links: readonly HiddenLink[]): Map<string, string[]>
}

/** At most this part of the source may be markers; signs beyond it wait as one unplaced text. */
export const markerShare = 0.04

const nobody = -1

interface Ledger {
  measured: MeasuredText
  owner: Int32Array
  names: string[]
  ids: Map<string, number>
  /** Made once, when all is claimed. */
  spans: { all: SourceSpan[]; byName: Map<string, Range[]> } | null
}

export function openOwners(measured: MeasuredText): Owners {
  const owner = new Int32Array(measured.source.length).fill(nobody)
  const ledger: Ledger = { measured, owner, names: [], ids: new Map(), spans: null }
  const claimApart = (ranges: readonly Range[]) => {
    const name = `?${ledger.names.length}`
    for (const range of ranges) claim(ledger, range, name)
    return name
  }
  return {
    claim: (range, name) => claim(ledger, range, name),
    claimApart,
    rename(name, to) {
      const id = ledger.ids.get(name)
      if (id !== undefined) ledger.names[id] = to
    },
    unclaimed: (lineAt) => unclaimed(ledger, lineAt),
    releaseMarkers: () => releaseMarkers(ledger),
    partRules: () => partRules(ledger),
    firstPlaces: () => firstPlaces(ledger),
    spans: () => spansOf(ledger).all,
    spansOf: (name) => spansOf(ledger).byName.get(name) ?? [],
    linksByField: (links) => linksByField(ledger, links),
  }
}

function idOf(ledger: Ledger, name: string): number {
  const known = ledger.ids.get(name)
  if (known !== undefined) return known
  ledger.names.push(name)
  ledger.ids.set(name, ledger.names.length - 1)
  return ledger.names.length - 1
}

function claim(ledger: Ledger, range: Range, name: string): void {
  const id = idOf(ledger, name)
  const to = ledger.measured.offsets[range.to] ?? 0
  for (let at = ledger.measured.offsets[range.from] ?? 0; at < to; at += 1) {
    if (ledger.owner[at] === nobody) ledger.owner[at] = id
  }
}

function unclaimed(ledger: Ledger, lineAt: (at: number) => number): Range[] {
  const ranges: Range[] = []
  let last: (Range & { line: number; next: number }) | null = null
  for (let at = 0; at < ledger.owner.length; at += 1) {
    if (ledger.owner[at] !== nobody) continue
    const from = ledger.measured.places[at] ?? 0
    const line: number =
      last && last.next === at && sameLine(ledger, last.to, from) ? last.line : lineAt(from)
    if (last && last.next === at && last.line === line) {
      last.to = from + 1
      last.next = at + 1
    } else {
      last = { from, to: from + 1, line, next: at + 1 }
      ranges.push(last)
    }
  }
  return ranges
}

function sameLine(ledger: Ledger, to: number, from: number): boolean {
  return to === from && ledger.measured.raw.charCodeAt(from) !== 10
}

/** Signs are kept in the order of the paper; those that no longer fit share one name. */
function releaseMarkers(ledger: Ledger): { name: string; at: number } | null {
  const marker = ledger.ids.get('marker')
  if (marker === undefined) return null
  const limit = Math.floor(ledger.owner.length * markerShare)
  let kept = 0
  let released: { name: string; at: number } | null = null
  for (let from = 0; from < ledger.owner.length; from += 1) {
    if (ledger.owner[from] !== marker) continue
    let to = from + 1
    while (ledger.owner[to] === marker) to += 1
    if (kept + to - from <= limit) {
      kept += to - from
    } else {
      released ??= { name: `?${ledger.names.length}`, at: ledger.measured.places[from] ?? 0 }
      ledger.owner.fill(idOf(ledger, released.name), from, to)
    }
    from = to - 1
  }
  return released
}

/** A field cut by others may bring dashes together that stood apart; a rule of them does not count. */
function partRules(ledger: Ledger): { name: string; at: number }[] {
  const { source, places } = ledger.measured
  const parted: { name: string; at: number }[] = []
  const ends = new Map<number, number>()
  for (const { id, from, to } of spansById(ledger)) {
    const end = ends.get(id)
    ends.set(id, to)
    if (end === undefined || ledger.names[id] === 'marker') continue
    if (!isRuleUnit(source, end - 1) || !isRuleUnit(source, from)) continue
    let last = from + 1
    while (last < to && isRuleUnit(source, last)) last += 1
    const name = `?${ledger.names.length}`
    ledger.owner.fill(idOf(ledger, name), from, last)
    if (last === to) ends.set(id, end)
    parted.push({ name, at: places[from] ?? 0 })
  }
  return parted
}

function firstPlaces(ledger: Ledger): Map<string, number> {
  const first = new Map<string, number>()
  let last = nobody
  for (let at = 0; at < ledger.owner.length; at += 1) {
    const id = ledger.owner[at] ?? nobody
    if (id === last) continue
    last = id
    const name = ledger.names[id] ?? ''
    if (name.startsWith('?') && !first.has(name)) first.set(name, at)
  }
  return first
}

function spansById(ledger: Ledger): (Range & { id: number })[] {
  const spans: (Range & { id: number })[] = []
  for (let at = 0; at < ledger.owner.length; at += 1) {
    const id = ledger.owner[at] ?? nobody
    const last = spans.at(-1)
    if (last && last.id === id) last.to = at + 1
    else spans.push({ from: at, to: at + 1, id })
  }
  return spans
}

function spansOf(ledger: Ledger): { all: SourceSpan[]; byName: Map<string, Range[]> } {
  if (ledger.spans) return ledger.spans
  const all: SourceSpan[] = []
  const byName = new Map<string, Range[]>()
  for (const { from, to, id } of spansById(ledger)) {
    const name = ledger.names[id] ?? 'unplaced'
    all.push({ from, to, in: name })
    const own = byName.get(name) ?? []
    own.push({ from, to })
    byName.set(name, own)
  }
  ledger.spans = { all, byName }
  return ledger.spans
}

function linksByField(ledger: Ledger, links: readonly HiddenLink[]): Map<string, string[]> {
  const byField = new Map<string, string[]>()
  for (const link of links) {
    const id = ledger.owner[ledger.measured.offsets[link.from] ?? 0]
    const name = id === undefined ? undefined : ledger.names[id]
    if (name === undefined) continue
    const urls = byField.get(name)
    if (urls) urls.push(link.url)
    else byField.set(name, [link.url])
  }
  return byField
}
