// What each published step of an activity changed, in words a reader needs: not the same text over and over. Pure.
import { type Change, liveInOrder } from '#kernel/ledger'
import { isPublicityAlone, type Label, touchesPublicity } from '#programme/state'
import type { ReportActivity } from './schema.ts'

/** A field that a step filled, changed or emptied; named by `programme.field.…`. */
export interface StepPart {
  field: 'label' | 'text' | 'dates' | 'links' | 'place' | 'reason' | 'instead'
  how: 'added' | 'changed' | 'removed'
}

export interface EntryStep {
  key: string
  effectiveOn: string
  /** What the step made of the state, where it said one. */
  label: Label | null
  text: string
  reason: string | null
  isCorrection: boolean
  /** Empty for the step that told the activity for the first time. */
  parts: StepPart[]
  /** The caption of the picture that this step put in; null where it put in none. */
  picture: string | null
}

const told = ['label', 'text', 'dates', 'links', 'place', 'reason', 'instead'] as const

const everything = { asOf: '9999-12-31', knownAt: null }

/** The steps of these activities, oldest first, from published changes. */
export function entryStepsOf(
  published: readonly Change[],
  shown: readonly ReportActivity[],
  labels: readonly Label[],
): EntryStep[] {
  const byId = new Map(shown.map((activity) => [activity.id, activity]))
  const labelOf = new Map(labels.map((label) => [label.id, label]))
  const before = new Map<string, Change['fields']>()
  return liveInOrder(published, everything).flatMap((change): EntryStep[] => {
    if (change.subjectKind === 'figure') return pictureStep(change, byId)
    const activity = byId.get(change.subject)
    if (!activity || isPublicityAlone(change)) return []
    const old = before.get(change.subject)
    before.set(change.subject, { ...old, ...change.fields })
    const parts = old ? partsOf(old, change.fields, activity) : []
    const isSilent = old && parts.length === 0 && change.kind !== 'correction'
    if (isSilent && publicReason(change) === null) return []
    const { label, text } = change.fields
    return [
      {
        ...stepOf(change),
        label: labelOf.get(String(label)) ?? null,
        text: typeof text === 'string' ? text : activity.text,
        reason: publicReason(change),
        parts,
        picture: null,
      },
    ]
  })
}

function stepOf({ id, effectiveOn, kind }: Change) {
  return { key: id, effectiveOn, isCorrection: kind === 'correction' }
}

/** Only a picture that still stands in the report is told of: what was taken back is not named again. */
function pictureStep(change: Change, byId: ReadonlyMap<string, ReportActivity>): EntryStep[] {
  const { activity: owner, hash } = change.fields
  const activity = byId.get(String(owner))
  const picture = activity?.figures.find((figure) => figure.hash === hash)
  if (!activity || !picture) return []
  const { text } = activity
  const rest = { label: null, text, reason: null, parts: [] }
  return [{ ...stepOf(change), ...rest, picture: picture.caption }]
}

function partsOf(old: Change['fields'], now: Change['fields'], shown: ReportActivity): StepPart[] {
  return told.flatMap((field): StepPart[] => {
    if (!(field in now) || JSON.stringify(now[field]) === JSON.stringify(old[field])) return []
    // What stands in its place may itself not be public.
    if (field === 'instead' && !isEmpty(now[field]) && !shown.instead) return []
    if (isEmpty(now[field])) return isEmpty(old[field]) ? [] : [{ field, how: 'removed' }]
    return [{ field, how: isEmpty(old[field]) ? 'added' : 'changed' }]
  })
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || String(value) === ''
}

/** Why it was told; why the desk hid something, or shows it again, is not for the public. */
function publicReason(change: Change): string | null {
  const { reason } = change.fields
  const own = typeof reason === 'string' ? reason : null
  return touchesPublicity(change) ? own : (change.reason ?? own)
}
