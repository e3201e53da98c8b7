// Three states of a form's fields: as shown, as typed, as they are now. Without this the second of two clerks would overwrite the first unseen.

/** What somebody typed over what somebody else changed meanwhile. */
export interface FieldConflict {
  field: string
  mine: string
  theirs: string
}

export interface Merged {
  /** Fields that were typed differently and still have to be written. */
  touched: string[]
  conflicts: FieldConflict[]
  /** What the form shows next: what was typed, else what is so now. */
  values: Record<string, string>
}

type Words = Readonly<Record<string, string | undefined>>

/** Compares what was typed with what the page had shown and with what is there now. */
export function mergeFields(shown: Words, now: Words, typed: Words): Merged {
  const merged: Merged = { touched: [], conflicts: [], values: {} }
  for (const [field, value] of Object.entries(typed)) {
    if (value === undefined) continue
    const [was, theirs] = [shown[field] ?? '', now[field] ?? '']
    const isTouched = plain(value) !== plain(was)
    merged.values[field] = isTouched ? value : theirs
    if (!isTouched || plain(value) === plain(theirs)) continue
    if (plain(theirs) === plain(was)) merged.touched.push(field)
    else merged.conflicts.push({ field, mine: value, theirs })
  }
  return merged
}

/** Line ends and blanks around a text are no change. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
