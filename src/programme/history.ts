// What became of an initiative, step by step: who told what, since when, why, and what it was before. Pure.
import type { Change } from '#kernel/ledger'
import { differenceOf, type ProgrammeDifference } from './difference.ts'
import { type Programme, type PublicIds, programmeIn } from './state.ts'

export interface Step {
  batch: string
  by: string
  recordedAt: string
  effectiveOn: string[]
  reason: string | null
  isCorrection: boolean
  /** The step takes others back. */
  isWithdrawal: boolean
  /** All of it was taken back later. */
  isWithdrawn: boolean
  difference: ProgrammeDifference
  after: Programme | null
}

/** What any entry needs to be seen at all: its programme, its initiative, its state, its tags. */
const frame = new Set(['programme', 'label', 'tag', 'initiative'])

const everything = { asOf: '9999-12-31', knownAt: null }

/** The steps that touched these subjects, newest first; only what differs in them is told. */
export function stepsOf(
  changes: readonly Change[],
  subjects: ReadonlySet<string>,
  publicIds: PublicIds,
): Step[] {
  const told = changes.filter(
    ({ subject, subjectKind }) => subjects.has(subject) || frame.has(subjectKind),
  )
  const ours = told.filter(({ subject }) => subjects.has(subject))
  const batches = Map.groupBy(ours, ({ batch }) => batch)
  const withdrawn = withdrawnIn(changes)
  const steps: Step[] = []
  let before: Programme | null = null
  for (const [batch, own] of batches) {
    const last = own.at(-1) as Change
    const upTo = told.indexOf(last) + 1
    const after = programmeIn(told.slice(0, upTo), everything, publicIds)
    steps.push({
      batch,
      by: last.by,
      recordedAt: last.recordedAt,
      effectiveOn: [...new Set(own.map(({ effectiveOn }) => effectiveOn))].toSorted(),
      reason: own.find(({ reason }) => reason)?.reason ?? null,
      isCorrection: own.some(({ kind }) => kind === 'correction'),
      isWithdrawal: own.every(({ kind }) => kind === 'withdrawal'),
      isWithdrawn: own.every(({ id }) => withdrawn.has(id)),
      difference: among(subjects, differenceOf(before, after)),
      after,
    })
    before = after
  }
  return steps.toReversed()
}

function among(
  subjects: ReadonlySet<string>,
  { initiatives }: ProgrammeDifference,
): ProgrammeDifference {
  const ours = initiatives.map((initiative) => ({
    ...initiative,
    own: initiative.own && subjects.has(initiative.id) ? initiative.own : null,
    activities: initiative.activities.filter(({ id }) => subjects.has(id)),
  }))
  return { own: [], initiatives: ours.filter((one) => one.own || one.activities.length > 0) }
}

/** Changes that are taken back; what took them back may itself be taken back. */
function withdrawnIn(changes: readonly Change[]): Set<string> {
  const withdrawn = new Set<string>()
  for (const { id, kind, corrects } of changes.toReversed()) {
    if (kind === 'withdrawal' && corrects && !withdrawn.has(id)) withdrawn.add(corrects)
  }
  return withdrawn
}

/** An initiative and all that ever stood under it, moved or taken out since. */
export function subjectsUnder(changes: readonly Change[], initiative: string): Set<string> {
  const found = new Set([initiative])
  for (const { subject, fields } of changes) {
    if (fields.initiative === initiative) found.add(subject)
  }
  return withFigures(changes, found)
}

/** An activity and its pictures. */
export function subjectsOfActivity(changes: readonly Change[], activity: string): Set<string> {
  return withFigures(changes, new Set([activity]))
}

function withFigures(changes: readonly Change[], found: Set<string>): Set<string> {
  for (const { subject, fields } of changes) {
    if (typeof fields.activity === 'string' && found.has(fields.activity)) found.add(subject)
  }
  return found
}
