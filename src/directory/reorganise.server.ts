// What happens to sections in spring: two become one, one becomes two; and how a step is taken back.
import { newId, type TownTx } from '#kernel/db'
import { addDays } from '#kernel/i18n'
import { type Change, fold } from '#kernel/ledger'
import type { NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayRead } from '#kernel/tenancy'
import {
  addSubjects,
  append,
  changesOf,
  checked,
  type Desk,
  everything,
  writing,
} from './handle.server.ts'
import { ended, lastOrder, type Made, refuseSameName, unitOf } from './operations.server.ts'
import { Merger, Split } from './schema.ts'
import { type Unit, unitsIn } from './unit.ts'

/** Makes one unit out of several; they end the day before. */
export async function mergeUnits(actor: Actor, input: Merger, within?: TownTx): Promise<Made> {
  const { ids, name, effectiveOn, reason } = checked(Merger, input)
  return writing(
    actor,
    async (desk) => {
      const olds = ids.map((id) => unitOf(desk, id, addDays(effectiveOn, -1)))
      const first = olds[0] ?? refuse('invalid', 'directory.mistake.mergeNeedsTwo')
      if (olds.some((unit) => unit.kind !== first.kind))
        refuse('invalid', 'directory.mistake.successorWrong', { name })
      const { ids: made, batch } = await replace(desk, actor, {
        olds,
        names: [name],
        effectiveOn,
        reason,
      })
      return { id: made[0] ?? '', batch }
    },
    within,
  )
}

/** Makes several units out of one; it ends the day before. */
export async function splitUnit(
  actor: Actor,
  input: Split,
  within?: TownTx,
): Promise<{ ids: string[]; batch: string }> {
  const { id, names, effectiveOn, reason } = checked(Split, input)
  if (new Set(names).size < names.length) {
    refuse('invalid', 'directory.mistake.nameTaken', { name: names[0] ?? '' })
  }
  return writing(
    actor,
    async (desk) => {
      const old = unitOf(desk, id, addDays(effectiveOn, -1))
      return replace(desk, actor, { olds: [old], names, effectiveOn, reason })
    },
    within,
  )
}

interface Replacement {
  olds: Unit[]
  names: readonly string[]
  effectiveOn: string
  reason?: string | null
}

/** New units stand where the first old one stood; what was below the old ones goes below the first new one. */
async function replace(
  desk: Desk,
  actor: Actor,
  { olds, names, effectiveOn, reason }: Replacement,
) {
  const { kind, parent, order } = olds[0] ?? refuse('not-found', 'directory.mistake.noSuchUnit')
  const others = desk.units.filter((unit) => !olds.includes(unit))
  for (const name of names) refuseSameName(others, { name, parent, kind, day: effectiveOn })
  const news = names.map((name) => ({ id: newId(), kind, name }))
  await addSubjects(desk.tx, actor, news)
  const common = { subjectKind: kind, effectiveOn, reason }
  const opened = news.map(({ id, name }) => ({
    ...common,
    subject: id,
    fields: { name, parent, order },
  }))
  const successors = news.map(({ id }) => id)
  const endsOn = addDays(effectiveOn, -1)
  const [heir = ''] = successors
  const children = others.filter(
    (unit) => unit.endsOn === null && olds.some(({ id }) => id === unit.parent),
  )
  const after = lastOrder(children, children[0]?.parent ?? null)
  const moved = children.map((unit, at) => {
    return { ...common, subject: unit.id, fields: { parent: heir, order: after + at + 1 } }
  })
  const closed = olds.map((unit) => ended(unit, { endsOn, successors, reason }))
  return { ids: successors, batch: await append(desk.tx, actor, [...opened, ...moved, ...closed]) }
}

/** Takes a whole batch back by withdrawals; taking those back brings it again. */
export async function undoBatch(
  actor: Actor,
  batch: string,
  within?: TownTx,
): Promise<{ batch: string }> {
  return writing(
    actor,
    async ({ tx, changes }) => {
      const undone = changes.filter((change) => change.batch === batch)
      if (undone.length === 0) refuse('not-found', 'directory.mistake.noSuchBatch')
      if (isWithdrawn(changes, batch)) refuse('conflict', 'directory.mistake.alreadyUndone')
      const made = await append(tx, actor, undone.map(withdrawalOf))
      refuseUnsound(await changesOf(actor, tx))
      return { batch: made }
    },
    within,
  )
}

function withdrawalOf(change: Change): NewChange {
  const { subject, subjectKind, effectiveOn } = change
  return { subject, subjectKind, effectiveOn, fields: {}, kind: 'withdrawal', corrects: change.id }
}

/** Later steps may stand on the one that was taken back: then nothing is kept. */
function refuseUnsound(changes: readonly Change[]) {
  const subjects = [...fold(changes, everything).values()]
  const units = unitsIn(changes, everything)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const isOpened = ({ changes: told }: (typeof subjects)[number]) =>
    told.some(({ fields }) => 'name' in fields && 'order' in fields)
  const isSound = (unit: Unit) => {
    const parent = unit.parent === null ? null : byId.get(unit.parent)
    const parentFits =
      parent === null || (parent && (parent.endsOn === null || unit.endsOn !== null))
    return parentFits && unit.successors.every((id) => byId.has(id))
  }
  if (!subjects.every(isOpened) || !units.every(isSound)) {
    refuse('conflict', 'directory.mistake.laterStepsStandOnIt')
  }
  for (const unit of units) {
    if (unit.endsOn === null) refuseSameName(units, { ...unit, day: unit.startsOn })
  }
}

/** One step of somebody, which can be undone as a whole. */
export interface Step {
  batch: string
  recordedAt: string
  by: string
  reason: string | null
  isUndone: boolean
  changes: Change[]
}

/** What was done to the town's units, newest first; with an id only what concerns that unit. */
export async function listSteps(actor: Actor, unitId?: string): Promise<Step[]> {
  allow(mayRead(actor))
  const changes = await changesOf(actor)
  const steps = [...Map.groupBy(changes, (change) => change.batch)].map(([batch, told]): Step => {
    const { recordedAt = '', by = '', reason = null } = told[0] ?? {}
    return { batch, recordedAt, by, reason, isUndone: isWithdrawn(changes, batch), changes: told }
  })
  return steps
    .filter(({ changes: told }) => !unitId || told.some((change) => change.subject === unitId))
    .toReversed()
}

function isWithdrawn(changes: readonly Change[], batch: string): boolean {
  const withdrawals = new Set(
    changes.filter(({ kind }) => kind === 'withdrawal').map(({ corrects }) => corrects),
  )
  const isTakenBack = (change: Change): boolean => {
    if (!withdrawals.has(change.id)) return false
    return changes.some(
      (other) => other.corrects === change.id && other.kind === 'withdrawal' && !isTakenBack(other),
    )
  }
  return changes.some((change) => change.batch === batch && isTakenBack(change))
}
