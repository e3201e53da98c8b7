// The indicators of an initiative's page → edits. Pure.
import type { FieldMistake } from '#kernel/forms'
import type { Fields, Json } from '#kernel/ledger'
import type { Edit } from './edit.ts'
import { type IndicatorField, indicatorName } from './initiative-words.ts'
import type { Sheet } from './sheet.ts'
import type { Indicator, Initiative } from './state.ts'
import { type Read, readValue, readWords, readYear } from './typed-values.ts'

interface Form {
  typed: Readonly<Record<string, string>>
  /** Names of the controls that were changed. */
  touched: ReadonlySet<string>
}

/** Edits of the indicators that were touched, and of a new one. */
export function indicatorEdits(
  sheet: Sheet,
  initiative: Initiative,
  form: Form,
  reading: { mistakes: FieldMistake[] },
): Edit[] {
  const known = initiative.indicators.flatMap((indicator) => {
    const fields = fieldsOf(indicator, form, reading)
    if (Object.keys(fields).length === 0) return []
    const isCorrection = sheet.isCorrection && !fields.dropped
    const edit: Edit = { kind: 'indicator', subject: indicator.id, fields }
    return [isCorrection ? { ...edit, isCorrection } : edit]
  })
  return [...known, ...newIndicator(initiative, form, reading)]
}

const missing: Read<Json> = { mistake: { messageKey: 'kernel.form.missing', details: {} } }

const readers: Record<IndicatorField, (words: string) => Read<Json>> = {
  name: (words) => (readWords(words) ? { value: words.trim() } : missing),
  unit: (words) => ({ value: words.trim() }),
  accumulation: (words) => ({ value: words === 'cumulative' ? 'cumulative' : 'single' }),
  baselineYear: neededYear,
  baselineValue: readValue,
  targetYear: neededYear,
  targetValue: readValue,
}

function neededYear(words: string): Read<Json> {
  const read = readYear(words)
  return 'value' in read && read.value === null ? missing : read
}

function fieldsOf(
  indicator: Indicator | null,
  { typed, touched }: Form,
  reading: { mistakes: FieldMistake[] },
): Fields {
  const key = indicator?.publicId ?? 'new'
  const prefix = indicatorName(key, 'name').replace(/name$/, '')
  if (indicator && typed[indicatorName(key, 'dropped')] === 'on') return { dropped: true }
  const fields: Fields = {}
  for (const [name, words] of Object.entries(typed)) {
    const isOurs = name.startsWith(prefix) && (indicator === null || touched.has(name))
    if (!isOurs) continue
    const field = name.slice(prefix.length)
    const year = /^actual(\d{4})$/.exec(field)?.[1]
    const reader = year ? readValue : readers[field as IndicatorField]
    if (!reader) continue
    const read: Read<Json> = reader(words)
    if ('value' in read) fields[year ? `actual:${year}` : field] = read.value
    else reading.mistakes.push({ field: name, ...read.mistake })
  }
  return fields
}

function newIndicator(
  initiative: Initiative,
  form: Form,
  reading: { mistakes: FieldMistake[] },
): Edit[] {
  if ((form.typed[indicatorName('new', 'name')] ?? '').trim() === '') return []
  const fields = fieldsOf(null, form, reading)
  const order = initiative.indicators.reduce((last, one) => Math.max(last, one.order), 0) + 1
  const all: Fields = { ...fields, initiative: initiative.id, order }
  return [{ kind: 'indicator', ref: 'indicator', fields: all }]
}
