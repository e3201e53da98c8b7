// What was changed of a session's plan, and why: a lecturer replaced, a day postponed.
import type { Change, Json } from '#kernel/ledger'
import type { Session } from '../session.ts'
import type { BookChange } from './book.ts'

/** What a reader of the book cares about; agenda and minutes are printed whole elsewhere. */
const toldFields = [
  'title',
  'date',
  'startsAt',
  'endsAt',
  'place',
  'theme',
  'lecturer',
  'facilitators',
  'capacity',
  'state',
]

/** The changes after the first telling that altered something or gave a reason, oldest first. */
export function changesOf({ changes }: Pick<Session, 'changes'>): BookChange[] {
  const known = new Map<string, Json>()
  return changes.flatMap((change) => {
    const fields = alteredBy(change, known)
    const reason = change.reason ?? ''
    if (fields.length === 0 && reason === '') return []
    return [{ on: change.effectiveOn, recordedAt: change.recordedAt, fields, reason }]
  })
}

function alteredBy({ fields }: Change, known: Map<string, Json>): BookChange['fields'] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const before = known.get(field)
    known.set(field, value)
    const isTold = toldFields.includes(field) && before !== undefined
    if (!isTold || asText(before) === asText(value) || asText(before) === '') return []
    return [{ field, before: asText(before), after: asText(value) }]
  })
}

function asText(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(asText).join('、') : String(value)
}
