// One row's typed fields → its edit, and the new activity that replaces it. Pure.
import type { FieldMistake } from '#kernel/forms'
import type { Fields, Json } from '#kernel/ledger'
import { allActivities, type RowField, rowName, type TypedRow } from './desk-row.ts'
import type { Edit } from './edit.ts'
import { labelFor } from './scale.ts'
import type { Sheet } from './sheet.ts'
import type { Activity, Initiative } from './state.ts'
import {
  type Read,
  readDates,
  readInstead,
  readLinks,
  readPosition,
  readWords,
} from './typed-values.ts'

export interface RowContext {
  sheet: Sheet
  row: string
  activity: Activity
  typed: TypedRow
  touched: RowField[]
}

export interface RowResult {
  fields: Fields
  edits: Edit[]
  mistakes: FieldMistake[]
  /** Where the row is to stand; set only where it is moved. */
  goal?: Initiative
  place?: number
}

/** Reads the touched fields of a row. */
export function readRow(context: RowContext): RowResult {
  const result: RowResult = { fields: {}, edits: [], mistakes: [] }
  for (const field of context.touched) {
    const read = readField(context, field, result)
    if (read === undefined) continue
    if ('mistake' in read) {
      result.mistakes.push({ field: rowName(context.row, field), ...read.mistake })
    } else {
      result.fields[field] = read.value
    }
  }
  const replacement = replacementOf(context, result)
  result.mistakes.push(...missingReason(context, result.fields))
  const { activity, sheet } = context
  if (Object.keys(result.fields).length > 0 || result.goal) {
    const own: Edit = { kind: 'activity', subject: activity.id, fields: result.fields }
    result.edits.push(sheet.isCorrection ? { ...own, isCorrection: true } : own)
  }
  result.edits.push(...replacement)
  return result
}

function readField(
  context: RowContext,
  field: RowField,
  result: RowResult,
): Read<Json> | undefined {
  const { activity, sheet, typed } = context
  const words = typed[field] ?? ''
  switch (field) {
    case 'text':
      return readText(words)
    case 'label':
      return known(
        sheet.now.labels.some(({ id }) => id === words),
        words,
      )
    case 'dates':
      return readDates(words, activity.dates, activity.fiscalYear)
    case 'links':
      return readLinks(words, activity.links)
    case 'instead':
      return readInstead(
        words,
        allActivities(sheet.now).filter((one) => one !== activity),
      )
    case 'initiative':
      return moveTo(context, words, result)
    case 'position':
      return placeAt(context, words, result)
    default:
      return { value: readWords(words) }
  }
}

function readText(words: string): Read<Json> {
  const text = readWords(words)
  return text
    ? { value: text }
    : { mistake: { messageKey: 'programme.mistake.textMissing', details: {} } }
}

function known(isKnown: boolean, value: string): Read<Json> {
  return isKnown ? { value } : { mistake: { messageKey: 'kernel.form.wrong', details: {} } }
}

function moveTo({ sheet }: RowContext, words: string, result: RowResult): Read<Json> {
  const goal = sheet.now.initiatives.find(({ publicId }) => publicId === words)
  if (!goal) return known(false, words)
  result.goal = goal
  return { value: goal.id }
}

/** The place is no field of its own: it becomes an order once all rows are read. */
function placeAt({ sheet, activity }: RowContext, words: string, result: RowResult) {
  const place = readPosition(words)
  if ('mistake' in place) return place
  const home = sheet.now.initiatives.find(({ id }) => id === activity.initiative)
  result.goal ??= home
  result.place = place.value
  return undefined
}

/** A new plan in the place of this one: made in the same save and linked. */
function replacementOf(context: RowContext, result: RowResult): Edit[] {
  const { sheet, row, activity, typed } = context
  const text = (typed.newText ?? '').trim()
  if (text === '') return []
  const dates = readDates(typed.newDates ?? '', [], sheet.now.fiscalYear)
  const label = labelFor(sheet.now, 'planned', sheet.effectiveOn)
  if ('mistake' in dates) {
    result.mistakes.push({ field: rowName(row, 'newDates'), ...dates.mistake })
    return []
  }
  const ref = `instead.${row.toLowerCase()}`
  result.fields.instead = `@${ref}`
  const initiative = result.goal?.id ?? activity.initiative
  const fields: Fields = {
    initiative,
    label: label?.id ?? activity.label.id,
    text,
    dates: dates.value,
    fiscalYear: sheet.now.fiscalYear,
    order: activity.order + 0.5,
  }
  return [{ kind: 'activity', ref, fields }]
}

/** 未実施 without its reason is what councillors ask about first. */
function missingReason({ sheet, row, activity }: RowContext, fields: Fields): FieldMistake[] {
  const label = sheet.now.labels.find(({ id }) => id === fields.label)
  if (label?.state !== 'notImplemented') return []
  const reason = 'reason' in fields ? fields.reason : activity.reason
  if (reason) return []
  const messageKey = 'programme.desk.mistake.reasonMissing'
  return [{ field: rowName(row, 'reason'), messageKey, details: {} }]
}
