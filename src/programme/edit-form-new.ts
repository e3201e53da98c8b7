// Rows for activities that are not there yet → edits that make them. Pure.
import type { FieldMistake } from '#kernel/forms'
import type { Fields } from '#kernel/ledger'
import { allActivities, newName, type RowField } from './desk-row.ts'
import type { Edit } from './edit.ts'
import { labelFor } from './scale.ts'
import type { Sheet } from './sheet.ts'
import type { Initiative } from './state.ts'
import { type Read, readDates, readInstead, readLinks, readWords } from './typed-values.ts'

export interface NewRow {
  initiative: string
  edits: Edit[]
}

type Typed = Partial<Record<RowField, string>>

/** Every new row in which something is written. The state alone is no entry. */
export function addedRows(
  sheet: Sheet,
  values: Readonly<Record<string, string | string[]>>,
): { rows: NewRow[]; mistakes: FieldMistake[]; values: Record<string, string> } {
  const all = { rows: [] as NewRow[], mistakes: [] as FieldMistake[], values: {} as Typed }
  for (const [key, typed] of typedRows(values)) {
    const [publicId = '', number = '0'] = key.split('.')
    const initiative = sheet.now.initiatives.find((one) => one.publicId === publicId)
    if (!initiative) continue
    const name = (field: RowField) => newName(publicId, Number(number), field)
    for (const [field, value] of Object.entries(typed)) {
      Object.assign(all.values, { [name(field as RowField)]: value })
    }
    const isEmpty = Object.entries(typed).every(([field, v]) => field === 'label' || !v.trim())
    if (isEmpty) continue
    const { fields, mistakes } = readNew(sheet, initiative, typed, Number(number))
    all.mistakes.push(...mistakes.map(({ field, ...rest }) => ({ field: name(field), ...rest })))
    const ref = `new.${publicId.toLowerCase()}.${number}`
    all.rows.push({ initiative: initiative.id, edits: [{ kind: 'activity', ref, fields }] })
  }
  return { ...all, values: all.values as Record<string, string> }
}

function typedRows(values: Readonly<Record<string, string | string[]>>): Map<string, Typed> {
  const rows = new Map<string, Typed>()
  for (const [name, value] of Object.entries(values)) {
    const [, key, field] = /^new\.([2-9A-HJKMNP-Z]{8}\.\d{1,3})\.(\w+)$/.exec(name) ?? []
    if (!key || !field || typeof value !== 'string') continue
    rows.set(key, { ...rows.get(key), [field]: value })
  }
  return rows
}

type RowMistake = Omit<FieldMistake, 'field'> & { field: RowField }

function readNew(sheet: Sheet, initiative: Initiative, typed: Typed, number: number) {
  const mistakes: RowMistake[] = []
  const keep = <T>(field: RowField, read: Read<T>, otherwise: T): T => {
    if ('value' in read) return read.value
    mistakes.push({ field, ...read.mistake })
    return otherwise
  }
  const { now, effectiveOn } = sheet
  const label =
    now.labels.find(({ id }) => id === typed.label) ?? labelFor(now, 'planned', effectiveOn)
  const text = (typed.text ?? '').replaceAll('\r\n', '\n').trim()
  const fields: Fields = {
    initiative: initiative.id,
    label: label?.id ?? '',
    text,
    dates: keep('dates', readDates(typed.dates ?? '', [], now.fiscalYear), []),
    reason: readWords(typed.reason ?? ''),
    instead: keep('instead', readInstead(typed.instead ?? '', allActivities(now)), null),
    place: readWords(typed.place ?? ''),
    links: keep('links', readLinks(typed.links ?? '', []), []),
    fiscalYear: now.fiscalYear,
    order: lastOrder(initiative) + 1 + number,
  }
  const missing = (field: RowField, messageKey: string) =>
    mistakes.push({ field, messageKey, details: {} })
  if (text === '') missing('text', 'programme.mistake.textMissing')
  if (label?.state === 'notImplemented' && !fields.reason) {
    missing('reason', 'programme.desk.mistake.reasonMissing')
  }
  return { fields, mistakes }
}

function lastOrder({ activities }: Initiative): number {
  return activities.reduce((last, { order }) => Math.max(last, order), 0)
}
