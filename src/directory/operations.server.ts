// The verbs of the directory: which units a town has, and how they begin, change their name and place, and end.
import { newId, type TownTx } from '#kernel/db'
import { addDays } from '#kernel/i18n'
import { fold, type View } from '#kernel/ledger'
import type { NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import {
  addSubjects,
  append,
  changesOf,
  checked,
  type Desk,
  everything,
  today,
  writing,
} from './handle.server.ts'
import { Ending, Move, NewUnit, Renaming, type UnitKind } from './schema.ts'
import { carryingOn, isBelow, isThere, lineageOf, type Unit, unitsIn } from './unit.ts'

/** What an operation made: undo takes the batch. */
export interface Made {
  id: string
  batch: string
}

/** The units that are there in a view (today, as known now, unless said), parents before children. */
export async function listUnits(
  actor: Actor,
  options: Partial<View> & { kind?: UnitKind; includeEnded?: boolean } = {},
  within?: TownTx,
): Promise<Unit[]> {
  const view = { asOf: options.asOf ?? today(), knownAt: options.knownAt ?? null }
  const units = unitsIn(await changesOf(actor, within), view)
  return units.filter(
    (unit) =>
      (options.kind === undefined || unit.kind === options.kind) &&
      (options.includeEnded || isThere(unit, view.asOf)),
  )
}

/**
 * What every unit is called on a day, by id; one that has ended bears its successors' names. Units
 * that are not there yet, or whose entry was undone, bear the name they were given.
 */
export async function namesAsOf(
  actor: Actor,
  options: Partial<View> = {},
  within?: TownTx,
): Promise<Map<string, string>> {
  const view = { asOf: options.asOf ?? today(), knownAt: options.knownAt ?? null }
  const changes = await changesOf(actor, within)
  const names = new Map<string, string>()
  for (const { subject, fields } of changes) {
    if (typeof fields.name === 'string') names.set(subject, names.get(subject) ?? fields.name)
  }
  for (const unit of unitsIn(changes, { ...everything, knownAt: view.knownAt })) {
    names.set(unit.id, unit.name)
  }
  const units = unitsIn(changes, view)
  for (const unit of units) {
    const now = carryingOn(units, unit.id, view.asOf)
    names.set(unit.id, now.length > 0 ? now.map(({ name }) => name).join('・') : unit.name)
  }
  return names
}

/** The units that carry on the work of this one today: itself while it is there. */
export async function succeeding(actor: Actor, id: string, within?: TownTx): Promise<Unit[]> {
  const day = today()
  return carryingOn(unitsIn(await changesOf(actor, within), { asOf: day, knownAt: null }), id, day)
}

/**
 * These sections, all that they succeeded, and all above them: an editor of any of them writes
 * where one of these sections leads (for `mayEdit`).
 */
export async function sectionsWithAncestors(
  actor: Actor,
  ids: readonly string[],
  within?: TownTx,
): Promise<string[]> {
  if (ids.length === 0) return []
  const units = unitsIn(await changesOf(actor, within), { asOf: today(), knownAt: null })
  return [...new Set(ids.flatMap((id) => lineageOf(units, id)))]
}

/** Opens a section or enters a body, from its first day on (today unless said). */
export async function addUnit(actor: Actor, input: NewUnit, within?: TownTx): Promise<Made> {
  const unit = checked(NewUnit, input)
  const effectiveOn = unit.effectiveOn ?? today()
  return writing(
    actor,
    async ({ tx, units }) => {
      const { kind, name, parent } = unit
      checkParent(units, { id: null, kind, parent })
      refuseSameName(units, { name, parent, kind, day: effectiveOn })
      const order = unit.order ?? lastOrder(units, parent) + 1
      const id = newId()
      await addSubjects(tx, actor, [{ id, kind }])
      const fields = { name, parent, order }
      const opened = { subject: id, subjectKind: kind, fields, effectiveOn, reason: unit.reason }
      return { id, batch: await append(tx, actor, [opened]) }
    },
    within,
  )
}

/** Gives a unit a new name from a day on, or sets a wrongly written one right. */
export async function renameUnit(actor: Actor, input: Renaming, within?: TownTx): Promise<Made> {
  const { id, name, isCorrection, reason, ...rest } = checked(Renaming, input)
  const effectiveOn = rest.effectiveOn ?? today()
  return writing(
    actor,
    async (desk) => {
      const unit = unitOf(desk, id, isCorrection ? undefined : effectiveOn)
      if (unit.name === name) refuse('invalid', 'directory.mistake.sameNameAsBefore', { name })
      refuseSameName(desk.units, { ...unit, name, day: isCorrection ? unit.startsOn : effectiveOn })
      const change = isCorrection ? correctionOfName(desk, unit) : { effectiveOn }
      const renamed = { subject: id, subjectKind: unit.kind, fields: { name }, reason, ...change }
      return { id, batch: await append(desk.tx, actor, [renamed]) }
    },
    within,
  )
}

/** Puts a unit under another one, or elsewhere in the list, from a day on. */
export async function moveUnit(actor: Actor, input: Move, within?: TownTx): Promise<Made> {
  const { id, reason, ...move } = checked(Move, input)
  const effectiveOn = move.effectiveOn ?? today()
  return writing(
    actor,
    async (desk) => {
      const unit = unitOf(desk, id, effectiveOn)
      const parent = move.parent === undefined ? unit.parent : move.parent
      checkParent(desk.units, { id, kind: unit.kind, parent })
      if (parent !== unit.parent) {
        refuseSameName(desk.units, { ...unit, parent, day: effectiveOn })
      }
      const fields = { parent, order: move.order ?? unit.order }
      const moved = { subject: id, subjectKind: unit.kind, fields, effectiveOn, reason }
      return { id, batch: await append(desk.tx, actor, [moved]) }
    },
    within,
  )
}

/** Ends a unit after its last day; its work and its rights go to the successors. */
export async function endUnit(actor: Actor, input: Ending, within?: TownTx): Promise<Made> {
  const { id, endsOn, successors, reason } = checked(Ending, input)
  return writing(
    actor,
    async (desk) => {
      const unit = unitOf(desk, id, endsOn)
      const children = desk.units.filter((child) => child.parent === id && child.endsOn === null)
      if (children[0]) {
        refuse('conflict', 'directory.mistake.hasChildren', {
          name: unit.name,
          child: children[0].name,
        })
      }
      for (const successor of successors) checkSuccessor(desk, unit, successor)
      return {
        id,
        batch: await append(desk.tx, actor, [ended(unit, { endsOn, successors, reason })]),
      }
    },
    within,
  )
}

/** The change that ends a unit: true from the day after its last. */
export function ended(
  unit: Pick<Unit, 'id' | 'kind'>,
  end: { endsOn: string; successors: string[]; reason?: string | null },
): NewChange {
  const { endsOn, successors, reason } = end
  const effectiveOn = addDays(endsOn, 1)
  return {
    subject: unit.id,
    subjectKind: unit.kind,
    fields: { endsOn, successors },
    effectiveOn,
    reason,
  }
}

/** The unit, which must be there on `day` (or ever, where none is given). */
export function unitOf({ units }: Desk, id: string, day?: string): Unit {
  const unit =
    units.find((one) => one.id === id) ?? refuse('not-found', 'directory.mistake.noSuchUnit')
  const { name, startsOn, endsOn } = unit
  if (endsOn !== null && day !== undefined) {
    refuse('conflict', 'directory.mistake.hasEnded', { name, endsOn })
  }
  if (day !== undefined && day < startsOn) {
    refuse('invalid', 'directory.mistake.beforeStart', { name, startsOn })
  }
  return unit
}

/** Two units beside each other may not bear one name at the same time. */
export function refuseSameName(
  units: readonly Unit[],
  wanted: { id?: string; name: string; parent: string | null; kind: UnitKind; day: string },
): void {
  const { id, name, parent, kind, day } = wanted
  const other = units.find(
    (unit) =>
      unit.id !== id &&
      unit.kind === kind &&
      unit.parent === parent &&
      unit.name === name &&
      (unit.endsOn === null || day <= unit.endsOn),
  )
  if (other) refuse('conflict', 'directory.mistake.nameTaken', { name })
}

function checkParent(
  units: readonly Unit[],
  { id, kind, parent }: { id: string | null; kind: UnitKind; parent: string | null },
) {
  if (parent === null) return
  const found = units.find((unit) => unit.id === parent)
  if (!found || found.kind !== kind) refuse('invalid', 'directory.mistake.noSuchParent')
  if (found.endsOn !== null) {
    refuse('conflict', 'directory.mistake.hasEnded', { name: found.name, endsOn: found.endsOn })
  }
  if (id !== null && isBelow(units, parent, id)) refuse('invalid', 'directory.mistake.circle')
}

function checkSuccessor(desk: Desk, unit: Unit, successor: string) {
  const found = unitOf(desk, successor)
  if (found.id === unit.id || found.kind !== unit.kind) {
    refuse('invalid', 'directory.mistake.successorWrong', { name: found.name })
  }
}

/** Where the next of its siblings stands. */
export function lastOrder(units: readonly Unit[], parent: string | null): number {
  return units
    .filter((unit) => unit.parent === parent)
    .reduce((last, unit) => Math.max(last, unit.order), 0)
}

function correctionOfName(desk: Desk, unit: Unit) {
  const source = fold(desk.changes, everything).get(unit.id)?.sources.name
  if (!source) return refuse('not-found', 'directory.mistake.noSuchUnit')
  return { kind: 'correction' as const, corrects: source.id, effectiveOn: source.effectiveOn }
}
