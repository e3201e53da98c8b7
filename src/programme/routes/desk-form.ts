// What the desk's forms share: days as people write them, and mistakes that no schema can name.
import type { FieldMistake, FormMistakes } from '#kernel/forms'
import { parseDate } from '#kernel/i18n'

interface DayWish {
  required?: boolean
  /** The last day that may be told of. */
  notAfter?: string
}

/** A day typed in 和暦 or 西暦; null where it is left empty and may be. */
export function readDay(
  typed: string,
  field: string,
  { required, notAfter }: DayWish = {},
): { day: string | null; mistakes: FieldMistake[] } {
  if (typed.trim() === '') {
    const missing = { field, messageKey: 'kernel.form.missing', details: {} }
    return { day: null, mistakes: required ? [missing] : [] }
  }
  const read = parseDate(typed)
  if (!read.ok) {
    const { messageKey, details } = read
    return { day: null, mistakes: [{ field, messageKey, details }] }
  }
  if (notAfter !== undefined && read.value > notAfter) {
    const details = { day: typed.trim() }
    return { day: null, mistakes: [{ field, messageKey: 'programme.refusal.future', details }] }
  }
  return { day: read.value, mistakes: [] }
}

/** The typed value of a single field. */
export function typedIn(values: FormMistakes['values'], name: string): string {
  const value = values[name]
  return (typeof value === 'string' ? value : value?.at(-1)) ?? ''
}

/** All typed values of a field that may stand several times. */
export function allTypedIn(values: FormMistakes['values'], name: string): string[] {
  const value = values[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** Name → text, for hidden fields that carry a form over its confirmation. */
export function carried(values: FormMistakes['values'], without: readonly string[]) {
  return Object.entries(values)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, value]) => [value].flat().map((text) => ({ name, value: text })))
}
