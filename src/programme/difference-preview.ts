// What a step would do before it is done: a proposal accepted, a batch undone. Pure, nothing is written.
import type { Change, Fields, Json } from '#kernel/ledger'
import { type Edit, resolveReferences } from './edit.ts'

interface Step {
  edits: readonly Edit[]
  effectiveOn: string
  reason: string | null
  by: string
  /** ISO instant of the look. */
  at: string
}

/** The changes as they would be with these edits appended. */
export function withEdits(changes: readonly Change[], step: Step): Change[] {
  const made = new Map<string, string>()
  step.edits.forEach((edit, index) => {
    if (edit.ref) made.set(edit.ref, previewId(index))
  })
  const added = step.edits.map((edit, index): Change => {
    return {
      id: previewId(index),
      subject: edit.subject ?? previewId(index),
      subjectKind: edit.kind,
      fields: resolveReferences(edit.fields, made),
      // A correction takes the place of what is shown now, whatever its day.
      effectiveOn: edit.isCorrection ? '9999-12-31' : step.effectiveOn,
      recordedAt: step.at,
      by: step.by,
      reason: step.reason,
      kind: 'set',
      corrects: null,
      batch: 'preview',
    }
  })
  return [...changes, ...added]
}

/** The changes as they would be with a batch taken back; a batch that withdrew brings its own back. */
export function withoutBatch(changes: readonly Change[], batch: string, at: string): Change[] {
  const told = changes.filter((change) => change.batch === batch)
  const withdrawals = told.map((change, index): Change => {
    const fields: Record<string, Json> = {}
    return {
      ...change,
      ...{ id: previewId(index), kind: 'withdrawal', corrects: change.id, batch: 'preview' },
      fields: fields satisfies Fields,
      recordedAt: at,
    }
  })
  return [...changes, ...withdrawals]
}

/** After every UUIDv7, so that a preview counts as newest. */
const previewId = (index: number) => `preview-${String(index).padStart(6, '0')}`
