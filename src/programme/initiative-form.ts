// From the page of one initiative to edits: its own words, its yearly figures, its place in the list. Pure.
import type { FieldMistake } from '#kernel/forms'
import { parseDate } from '#kernel/i18n'
import type { Fields, Json } from '#kernel/ledger'
import type { Edit } from './edit.ts'
import { type FieldConflict, mergeFields } from './field-merge.ts'
import { indicatorEdits } from './indicator-form.ts'
import {
  dayWords,
  financeFields,
  financeName,
  initiativeWords,
  inSet,
  type OwnField,
  ownFields,
} from './initiative-words.ts'
import { ordersAfter } from './row-order.ts'
import { type Sheet, toldLater } from './sheet.ts'
import type { Initiative, Programme } from './state.ts'
import { type Read, readPosition, readWords, readYear, readYen } from './typed-values.ts'

export interface InitiativeReading {
  edits: Edit[]
  mistakes: FieldMistake[]
  conflicts: FieldConflict[]
  /** What the form shows next, by control name. */
  values: Record<string, string>
}

type Values = Readonly<Record<string, string | string[]>>

/** Reads the form of an initiative that is there. */
export function readInitiative(sheet: Sheet, id: string, values: Values): InitiativeReading {
  const find = (programme: Programme) => programme.initiatives.find((one) => one.id === id)
  const [shown, now] = [find(sheet.shown), find(sheet.now)]
  if (!shown || !now) return { edits: [], mistakes: [], conflicts: [], values: {} }
  const typed = typedWords(values)
  const words = (programme: Programme, one: Initiative) =>
    initiativeWords(programme, one, sheet.language)
  const merged = mergeFields(words(sheet.shown, shown), words(sheet.now, now), typed)
  const reading: InitiativeReading = {
    edits: [],
    mistakes: [],
    conflicts: merged.conflicts,
    values: merged.values,
  }
  if (merged.conflicts.length > 0) return reading
  const touched = new Set(merged.touched)
  const fields = {
    ...ownEdit(typed, touched, now, reading),
    ...financeEdit(typed, touched, reading),
  }
  reading.mistakes.push(...endingMistakes(typed, touched, fields))
  if (Object.keys(fields).length > 0) {
    reading.edits.push({ kind: 'initiative', subject: id, fields, ...correction(sheet) })
    reading.mistakes.push(...toldLater(sheet, { id, words: now.title }, fields))
  }
  reading.edits.push(...orderEdits(sheet, id, typed, touched, reading))
  reading.edits.push(...indicatorEdits(sheet, now, { typed, touched }, reading))
  return reading
}

/** Reads the form of an initiative that is to be made. */
export function readNewInitiative(
  sheet: Sheet,
  values: Values,
  needsLead: boolean,
): InitiativeReading {
  const typed = typedWords(values)
  const reading: InitiativeReading = { edits: [], mistakes: [], conflicts: [], values: typed }
  const touched = new Set<string>(ownFields)
  const fields = ownEdit(typed, touched, null, reading)
  if (needsLead && !typed.leadSection) {
    reading.mistakes.push({ field: 'leadSection', messageKey: 'kernel.form.missing', details: {} })
  }
  const last = sheet.now.initiatives.reduce((most, { order }) => Math.max(most, order), 0)
  const fromYear = fields.fromYear ?? sheet.now.fiscalYear
  reading.edits.push({
    kind: 'initiative',
    ref: 'initiative',
    fields: { ...fields, fromYear, order: last + 1 },
  })
  return reading
}

const correction = (sheet: Sheet) => (sheet.isCorrection ? { isCorrection: true } : {})

/** One text for each name; boxes that are ticked become a set. */
function typedWords(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'tags' || name === 'concernedSections'
        ? inSet([value].flat())
        : ([value].flat().findLast((one) => one !== '') ?? ''),
    ]),
  )
}

type Typed = Readonly<Record<string, string>>

const set = (words: string): Read<Json> => ({ value: words.split(' ').filter(Boolean) })
const optional = (words: string): Read<Json> => ({ value: readWords(words) })

const readers: Record<
  Exclude<OwnField, 'position'>,
  (words: string, now: Initiative | null) => Read<Json>
> = {
  title: (words) => {
    const value = readWords(words)
    return value ? { value } : { mistake: { messageKey: 'kernel.form.missing', details: {} } }
  },
  note: (words) => ({ value: readWords(words) ?? '' }),
  tags: set,
  leadSection: optional,
  concernedSections: set,
  fromYear: (words) => {
    const read = readYear(words)
    const isEmpty = 'value' in read && read.value === null
    return isEmpty ? { mistake: { messageKey: 'kernel.form.missing', details: {} } } : read
  },
  toYear: readYear,
  endedOn: readEnd,
  endReason: optional,
}

function readEnd(words: string, now: Initiative | null): Read<Json> {
  if (words.trim() === '') return { value: null }
  const known = now?.endedOn
  if (known && [dayWords(known, 'ja'), dayWords(known, 'en')].includes(words.trim())) {
    return { value: known }
  }
  const read = parseDate(words)
  if (read.ok) return { value: read.value }
  return { mistake: { messageKey: read.messageKey, details: read.details } }
}

function ownEdit(
  typed: Typed,
  touched: ReadonlySet<string>,
  now: Initiative | null,
  reading: InitiativeReading,
): Fields {
  const fields: Fields = {}
  for (const [field, reader] of Object.entries(readers)) {
    if (!touched.has(field) || typed[field] === undefined) continue
    const read = reader(typed[field], now)
    if ('value' in read) fields[field] = read.value
    else reading.mistakes.push({ field, ...read.mistake })
  }
  return fields
}

/** An ending says why. */
function endingMistakes(
  typed: Typed,
  touched: ReadonlySet<string>,
  fields: Fields,
): FieldMistake[] {
  const ends = touched.has('endedOn') && fields.endedOn
  if (!ends || (typed.endReason ?? '').trim() !== '') return []
  return [{ field: 'endReason', messageKey: 'programme.refusal.reasonMissing', details: {} }]
}

/** A year's three figures are one value: what was not touched goes along as it stands. */
function financeEdit(
  typed: Typed,
  touched: ReadonlySet<string>,
  reading: InitiativeReading,
): Fields {
  const names = [...touched].filter((name) => /^finance\.\d{4}\./.test(name))
  const years = new Set(names.map((name) => Number(name.split('.')[1])))
  const fields: Fields = {}
  for (const year of years) {
    const told: Record<string, Json> = {}
    for (const field of financeFields) {
      const words = typed[financeName(year, field)] ?? ''
      const read: Read<Json> = field === 'source' ? optional(words) : readYen(words)
      if ('value' in read) told[field] = read.value
      else reading.mistakes.push({ field: financeName(year, field), ...read.mistake })
    }
    fields[`finance:${year}`] = told
  }
  return fields
}

function orderEdits(
  sheet: Sheet,
  id: string,
  typed: Typed,
  touched: ReadonlySet<string>,
  reading: InitiativeReading,
): Edit[] {
  if (!touched.has('position')) return []
  const place = readPosition(typed.position ?? '')
  if ('mistake' in place) {
    reading.mistakes.push({ field: 'position', ...place.mistake })
    return []
  }
  const orders = ordersAfter(sheet.now.initiatives, new Map([[id, place.value]]))
  return [...orders].map(([subject, order]) => ({ kind: 'initiative', subject, fields: { order } }))
}
