// Which sections and bodies there are on a day, what they are called, and who follows whom.
import { type Change, fold, type View } from '#kernel/ledger'
import type { UnitKind } from './schema.ts'

export interface Unit {
  id: string
  kind: UnitKind
  name: string
  parent: string | null
  order: number
  /** First day. */
  startsOn: string
  /** Last day; null while it goes on. */
  endsOn: string | null
  successors: string[]
}

/** Every unit told of in a view, ended ones too, in the order of the list. */
export function unitsIn(changes: readonly Change[], view: View): Unit[] {
  const found = [...fold(changes, view).values()].flatMap(({ id, kind, fields, changes: told }) => {
    if (typeof fields.name !== 'string') return []
    const startsOn = told.reduce(
      (first, { effectiveOn }) => earlier(first, effectiveOn),
      '9999-12-31',
    )
    const rest = { parent: null, order: 0, endsOn: null, successors: [], ...fields }
    return [{ ...rest, id, kind, startsOn } as unknown as Unit]
  })
  return inListOrder(found)
}

const earlier = (a: string, b: string) => (a < b ? a : b)

/** Is it there on this day? The last day counts. */
export function isThere(unit: Unit, day: string): boolean {
  return unit.startsOn <= day && (unit.endsOn === null || day <= unit.endsOn)
}

const byName = new Intl.Collator('ja')

/** Parents before their children, siblings by order, then by name. */
export function inListOrder(units: readonly Unit[]): Unit[] {
  const known = new Set(units.map((unit) => unit.id))
  const children = Map.groupBy(units, (unit) =>
    unit.parent && known.has(unit.parent) ? unit.parent : '',
  )
  const placed = new Set<string>()
  const below = (parent: string): Unit[] =>
    (children.get(parent) ?? []).toSorted(siblings).flatMap((unit) => {
      if (placed.has(unit.id)) return []
      placed.add(unit.id)
      return [unit, ...below(unit.id)]
    })
  const fromTheTop = below('')
  // Parents that form a circle would drop out otherwise.
  return [...fromTheTop, ...units.filter((unit) => !placed.has(unit.id))]
}

function siblings(a: Unit, b: Unit): number {
  return a.order - b.order || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}

/** The units that carry on a unit's work on a day: itself while it is there, else its successors'. */
export function carryingOn(units: readonly Unit[], id: string, day: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const seen = new Set<string>()
  const found = new Map<string, Unit>()
  const look = (step: string) => {
    const unit = byId.get(step)
    if (!unit || seen.has(step)) return
    seen.add(step)
    const goesOn = unit.endsOn === null || day <= unit.endsOn || unit.successors.length === 0
    if (goesOn) found.set(unit.id, unit)
    else for (const successor of unit.successors) look(successor)
  }
  look(id)
  return [...found.values()]
}

/** The unit, those it succeeded, those above it, and theirs: whoever may write for one of them may write for it. */
export function lineageOf(units: readonly Unit[], id: string): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found = new Set<string>()
  const look = (step: string) => {
    if (found.has(step)) return
    found.add(step)
    for (const unit of units) if (unit.successors.includes(step)) look(unit.id)
    const parent = byId.get(step)?.parent
    if (parent) look(parent)
  }
  look(id)
  return [...found]
}

/** Would this parent make a circle? */
export function isBelow(units: readonly Unit[], id: string, possibleAncestor: string): boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const seen = new Set<string>()
  let step: string | null | undefined = id
  while (step && !seen.has(step)) {
    if (step === possibleAncestor) return true
    seen.add(step)
    step = byId.get(step)?.parent
  }
  return false
}

/** 企画財政課 企画係: a name with those above it. */
export function fullName(units: ReadonlyMap<string, Unit>, unit: Unit): string {
  const parent = unit.parent === null ? undefined : units.get(unit.parent)
  return parent && parent.id !== unit.id ? `${parent.name} ${unit.name}` : unit.name
}

/** The order number with which a unit stands right after another of its siblings ('' : before all). */
export function orderAfter(
  units: readonly Unit[],
  place: { id: string; parent: string | null; after: string },
): number {
  const others = units.filter((unit) => unit.parent === place.parent && unit.id !== place.id)
  const row = others.toSorted(siblings)
  const at = place.after === '' ? -1 : row.findIndex((unit) => unit.id === place.after)
  if (at === -1 && place.after !== '') return (row.at(-1)?.order ?? 0) + 1
  const [before, next] = [row[at]?.order, row[at + 1]?.order]
  if (before === undefined) return (next ?? 2) - 1
  return next === undefined ? before + 1 : (before + next) / 2
}
