// The two clocks: what was so when, and since when we know it. Everything a town tells is folded from changes.

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type Fields = Record<string, Json>
export type ChangeKind = 'set' | 'correction' | 'withdrawal'

/** One append-only entry. */
export interface Change {
  id: string
  subject: string
  subjectKind: string
  /** Only what this change sets; everything else stays. Empty for a withdrawal. */
  fields: Fields
  /** The town's date, YYYY-MM-DD: since when it is so. */
  effectiveOn: string
  /** The server's clock, ISO in UTC with milliseconds: since when we know it. */
  recordedAt: string
  by: string
  reason: string | null
  kind: ChangeKind
  /** The change that a correction replaces or a withdrawal takes back. */
  corrects: string | null
  /** Changes that were made together and can be undone together. */
  batch: string
}

export interface View {
  /** End of this day in Asia/Tokyo; later changes are not shown. */
  asOf: string
  /** ISO instant; what was recorded after it is left out. null: everything that is known. */
  knownAt: string | null
}

/** What a subject is in a view: its fields, and which change each of them comes from. */
export interface Subject {
  id: string
  kind: string
  fields: Fields
  /** The change that each field's value comes from. */
  sources: Record<string, Change>
  /** All live changes in the order in which they apply. */
  changes: Change[]
}

/**
 * Folds changes to what is so in a view. A correction stands in the place of what it corrects; a
 * withdrawal makes its target as if it never was, and may itself be withdrawn (redo). A subject
 * all of whose changes are withdrawn is not there.
 */
export function fold(changes: readonly Change[], view: View): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  for (const change of liveInOrder(changes, view)) {
    const subject = subjects.get(change.subject) ?? {
      id: change.subject,
      kind: change.subjectKind,
      fields: {},
      sources: {},
      changes: [],
    }
    subjects.set(change.subject, subject)
    subject.changes.push(change)
    for (const [field, value] of Object.entries(change.fields)) {
      subject.fields[field] = value
      subject.sources[field] = change
    }
  }
  return subjects
}

/** The live changes of a view, in the order in which they apply. */
export function liveInOrder(changes: readonly Change[], view: View): Change[] {
  const known = changes.filter((change) => isKnown(change, view.knownAt))
  const byId = new Map(known.map((change) => [change.id, change]))
  const withdrawn = withdrawnIds(known)
  const live = known.flatMap((change) => {
    if (change.kind === 'withdrawal' || change.effectiveOn > view.asOf) return []
    const root = rootOf(change, byId, withdrawn)
    return root ? [{ change, root }] : []
  })
  return live.toSorted(inOrderOfEffect).map((entry) => entry.change)
}

function isKnown(change: Change, knownAt: string | null): boolean {
  return knownAt === null || change.recordedAt <= knownAt
}

function withdrawnIds(known: readonly Change[]): Set<string> {
  const withdrawn = new Set<string>()
  const newestFirst = known
    .filter((change) => change.kind === 'withdrawal')
    .toSorted(newestRecorded)
  for (const withdrawal of newestFirst) {
    if (withdrawal.corrects && !withdrawn.has(withdrawal.id)) withdrawn.add(withdrawal.corrects)
  }
  return withdrawn
}

/** The change whose place this one takes; undefined where it, or what it corrects, is withdrawn or unknown. */
function rootOf(change: Change, byId: Map<string, Change>, withdrawn: Set<string>) {
  let step: Change | undefined = change
  while (step && !withdrawn.has(step.id)) {
    if (step.kind !== 'correction' || !step.corrects) return step
    step = byId.get(step.corrects)
  }
  return undefined
}

interface Placed {
  change: Change
  root: Change
}

function inOrderOfEffect(a: Placed, b: Placed): number {
  return (
    compare(a.root.effectiveOn, b.root.effectiveOn) ||
    compare(a.root.recordedAt, b.root.recordedAt) ||
    compare(a.root.id, b.root.id) ||
    compare(a.change.recordedAt, b.change.recordedAt) ||
    compare(a.change.id, b.change.id)
  )
}

function newestRecorded(a: Change, b: Change): number {
  return compare(b.recordedAt, a.recordedAt) || compare(b.id, a.id)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
