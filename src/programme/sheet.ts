// What a posted form of the desk is read against: the page as it was drawn, and the desk as it is.
import type { FieldMistake } from '#kernel/forms'
import type { Fields } from '#kernel/ledger'
import type { Programme } from './state.ts'

/** Everything that the form is read against. */
export interface Sheet {
  /** The desk when the page was drawn. */
  shown: Programme
  /** The desk as it is. */
  now: Programme
  language: 'ja' | 'en'
  effectiveOn: string
  isCorrection: boolean
  /** Since when a field's present value is told; undefined where nothing is told. */
  toldOn: (subject: string, field: string) => string | undefined
}

/** A change that begins before what is told already would not be seen: better said than saved. */
export function toldLater(
  sheet: Sheet,
  subject: { id: string; words: string },
  fields: Fields,
): FieldMistake[] {
  if (sheet.isCorrection) return []
  const days = Object.keys(fields).map((field) => sheet.toldOn(subject.id, field) ?? '')
  const day = days.toSorted().at(-1) ?? ''
  if (day <= sheet.effectiveOn) return []
  const details = { text: subject.words.slice(0, 20), day }
  return [{ field: 'effectiveOn', messageKey: 'programme.desk.mistake.toldLater', details }]
}
