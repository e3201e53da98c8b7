// From the desk's big form to edits: what changed, what is wrong, and where two people wrote at once. Pure.
import type { FieldMistake } from '#kernel/forms'
import {
  chosenInitiative,
  type RowField,
  rowFields,
  rowName,
  rowWords,
  shownActivities,
  type TypedRow,
} from './desk-row.ts'
import type { Edit } from './edit.ts'
import { addedRows } from './edit-form-new.ts'
import { type FieldConflict, mergeFields } from './field-merge.ts'
import { ordersAfter } from './row-order.ts'
import { type RowContext, readRow } from './row-values.ts'
import { type Sheet, toldLater } from './sheet.ts'
import type { Activity, Initiative, Programme } from './state.ts'

export interface RowConflict {
  /** Public id of the activity. */
  row: string
  text: string
  by: string
  recordedAt: string
  /** Somebody took the activity out; what was typed is in the fields. */
  isGone: boolean
  fields: FieldConflict[]
}

export interface SheetReading {
  /** By the initiative that they belong to. */
  edits: Map<string, Edit[]>
  mistakes: FieldMistake[]
  conflicts: RowConflict[]
  /** What the form shows next, by control name. */
  values: Record<string, string>
}

type Values = Readonly<Record<string, string | string[]>>

/** Reads the whole form; nothing of it is written while there are mistakes or conflicts. */
export function readSheet(sheet: Sheet, values: Values): SheetReading {
  const reading: SheetReading = { edits: new Map(), mistakes: [], conflicts: [], values: {} }
  const moves = new Map<string, { activity: Activity; goal: Initiative; place: number | null }>()
  for (const [row, typed] of typedRows(values)) {
    const { initiative } = typed
    if (initiative) typed.initiative = chosenInitiative(sheet.now, initiative)
    const result = readTypedRow(sheet, row, typed, reading)
    if (!result) continue
    const { activity, edits, goal, place } = result
    if (goal) moves.set(activity.id, { activity, goal, place: place ?? null })
    addEdits(reading, activity.initiative, edits)
  }
  placeRows(sheet, reading, moves)
  const added = addedRows(sheet, values)
  for (const { initiative, edits } of added.rows) addEdits(reading, initiative, edits)
  reading.mistakes.push(...added.mistakes)
  Object.assign(reading.values, added.values)
  return reading
}

/** Names like row.AB2CD3EF.text, gathered by row. */
function typedRows(values: Values): Map<string, TypedRow> {
  const rows = new Map<string, TypedRow>()
  for (const [name, value] of Object.entries(values)) {
    const [, row, field] = /^row\.([2-9A-HJKMNP-Z]{8})\.(\w+)$/.exec(name) ?? []
    if (!row || !field || typeof value !== 'string') continue
    rows.set(row, { ...rows.get(row), [field]: value })
  }
  return rows
}

function readTypedRow(sheet: Sheet, row: string, typed: TypedRow, reading: SheetReading) {
  const shown = activityOf(sheet.shown, row)
  if (!shown) return null
  const { newText, newDates, ...own } = typed
  const before = rowWords(sheet.shown, shown, sheet.language)
  const activity = activityOf(sheet.now, row)
  if (!activity) return lost(reading, row, shown, mergeFields(before, before, own).touched, typed)
  const merged = mergeFields(before, rowWords(sheet.now, activity, sheet.language), own)
  keepValues(reading, row, { ...merged.values, newText: newText ?? '', newDates: newDates ?? '' })
  if (merged.conflicts.length > 0) {
    const { by, recordedAt } = activity.lastChange
    const { text } = activity
    reading.conflicts.push({ row, text, by, recordedAt, isGone: false, fields: merged.conflicts })
    return null
  }
  const touched = rowFields.filter((field) => merged.touched.includes(field))
  const replaces = (newText ?? '').trim() !== ''
  if (touched.length === 0 && !replaces) return null
  const context: RowContext = { sheet, row, activity, typed, touched }
  const result = readRow(context)
  reading.mistakes.push(
    ...result.mistakes,
    ...toldLater(sheet, { id: activity.id, words: activity.text }, result.fields),
  )
  return { activity, edits: result.edits, goal: result.goal, place: result.place }
}

function activityOf(programme: Programme, publicId: string): Activity | undefined {
  return programme.initiatives
    .flatMap((initiative) => initiative.activities)
    .find((activity) => activity.publicId === publicId)
}

function keepValues(reading: SheetReading, row: string, values: Record<string, string>) {
  for (const [field, value] of Object.entries(values)) {
    reading.values[rowName(row, field as RowField)] = value
  }
}

/** The activity is gone: only what was typed for it is worth telling. */
function lost(
  reading: SheetReading,
  row: string,
  { text, lastChange }: Activity,
  touched: string[],
  typed: TypedRow,
): null {
  if (touched.length === 0) return null
  const { by, recordedAt } = lastChange
  const mine = (field: string) => typed[field as RowField] ?? ''
  const fields = touched.map((field) => ({ field, mine: mine(field), theirs: '' }))
  reading.conflicts.push({ row, text, by, recordedAt, isGone: true, fields })
  return null
}

type Moves = ReadonlyMap<string, { activity: Activity; goal: Initiative; place: number | null }>

/** Puts moved rows between their new neighbours, each initiative by itself. */
function placeRows(sheet: Sheet, reading: SheetReading, moves: Moves) {
  const goals = Map.groupBy(moves.values(), ({ goal }) => goal)
  for (const [goal, moved] of goals) {
    const here = shownActivities(sheet.now, goal)
    const coming = moved.map(({ activity }) => activity).filter((one) => !here.includes(one))
    const wanted = new Map(
      moved.map(({ activity, place }) => [activity.id, place ?? here.length + 1] as const),
    )
    const orders = ordersAfter([...here, ...coming], wanted)
    for (const [subject, order] of orders) {
      const activity = [...here, ...coming].find(({ id }) => id === subject)
      if (activity)
        reading.mistakes.push(...toldLater(sheet, { id: subject, words: activity.text }, { order }))
      addOrder(reading, goal, subject, order)
    }
  }
}

/** The order goes into the row's own edit where it has one. */
function addOrder(reading: SheetReading, goal: Initiative, subject: string, order: number) {
  const known = [...reading.edits.values()].flat().find((edit) => edit.subject === subject)
  if (known) known.fields.order = order
  else addEdits(reading, goal.id, [{ kind: 'activity', subject, fields: { order } }])
}

function addEdits(reading: SheetReading, initiative: string, edits: Edit[]) {
  if (edits.length === 0) return
  reading.edits.set(initiative, [...(reading.edits.get(initiative) ?? []), ...edits])
}
