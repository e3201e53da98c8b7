// What an edit is, and which edits are right: pure, so that the desk can say it before it is sent.

import type { Fields, Json } from '#kernel/ledger'
import { fieldsOf, type SubjectKind, yearlyFields } from './schema.ts'

/** One subject's new values. Without `subject` a new one is made, which others of the batch may call `ref`. */
export interface Edit {
  kind: SubjectKind
  subject?: string
  /** Name of a new subject inside the batch; other edits' ids may use it as '@ref'. */
  ref?: string
  fields: Fields
  /** True: what was told was wrong; the old entry's place and effectiveOn are kept (訂正). */
  isCorrection?: boolean
}

export interface Mistake {
  field: string
  key: string
}

/** The mistakes of an edit's own fields; unknown fields are mistakes too. */
export function mistakesOf(edit: Edit): Mistake[] {
  const shape = fieldsOf[edit.kind].shape as Record<
    string,
    { safeParse(value: unknown): { success: boolean } }
  >
  const wrong: Mistake[] = []
  for (const [field, value] of Object.entries(edit.fields)) {
    const schema = shape[field] ?? yearlySchema(edit.kind, field)
    if (isReference(value)) continue
    if (!schema?.safeParse(withoutReferences(value)).success) {
      const isEmptyText = field === 'text' && typeof value === 'string'
      wrong.push({ field, key: `programme.mistake.${isEmptyText ? 'textMissing' : 'field'}` })
    }
  }
  return wrong
}

function yearlySchema(kind: SubjectKind, field: string) {
  const [name, year] = field.split(':')
  if (!name || !/^\d{4}$/.test(year ?? '')) return undefined
  const found = Object.entries(yearlyFields).find(
    ([key, entry]) => key === name && entry.kind === kind,
  )
  return found?.[1].value
}

/** '@ref' stands for a subject that the same batch makes. */
export function isReference(value: Json | undefined): value is string {
  return typeof value === 'string' && /^@[a-z0-9.]+$/.test(value)
}

function withoutReferences(value: Json): Json {
  return Array.isArray(value) ? value.filter((entry) => !isReference(entry)) : value
}

/** Replaces every '@ref' by the id that was made for it. */
export function resolveReferences(fields: Fields, made: ReadonlyMap<string, string>): Fields {
  const resolve = (value: Json): Json => {
    if (isReference(value)) return made.get(value.slice(1)) ?? value
    return Array.isArray(value) ? value.map(resolve) : value
  }
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, resolve(value)]))
}
