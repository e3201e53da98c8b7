// From the forms of scale, tags and settings to edits. Pure.
import type { FieldMistake } from '#kernel/forms'
import { addDays, toHalfWidth } from '#kernel/i18n'
import type { Fields } from '#kernel/ledger'
import type { Edit } from '../edit.ts'
import { type ActivityState, activityStates } from '../schema.ts'
import type { Label, Programme, Tag } from '../state.ts'

export type WordKind = 'label' | 'tag'

/** What a form wants written; the mistakes stop it. */
export interface WordsStep {
  edits: Edit[]
  mistakes: FieldMistake[]
  /** Where it is not the day of the form: an ending counts from its own day. */
  effectiveOn?: string
}

export interface TypedLabel {
  name: string
  symbol: string
  state: string
  isGrade?: string
  meaning: string
  order: string
}

export const states = [...activityStates, 'none'] as const

/** A new or changed label of the scale. A label without a state must say what it means. */
export function labelStep(
  programme: Programme,
  known: Label | null,
  typed: TypedLabel,
  isCorrection: boolean,
): WordsStep {
  const order = readOrder(typed.order)
  const state = stateOf(typed.state)
  const { name, symbol, meaning } = typed
  const mistakes = [
    ...nameMistakes(programme.labels, known, name),
    ...(order === null ? mistake('order', 'order') : []),
    ...(state === null && meaning.trim() === '' ? mistake('meaning', 'meaningMissing') : []),
  ]
  const fields = { label: name, symbol, state, isGrade: typed.isGrade !== undefined, meaning }
  return {
    edits: [wordEdit('label', known, { ...fields, order: order ?? 0 }, isCorrection)],
    mistakes,
  }
}

/** A new or renamed tag. */
export function tagStep(
  programme: Programme,
  known: Tag | null,
  typed: { name: string; order: string },
  isCorrection: boolean,
): WordsStep {
  const order = readOrder(typed.order)
  const { name } = typed
  const mistakes = [
    ...nameMistakes(programme.tags, known, name),
    ...(order === null ? mistake('order', 'order') : []),
  ]
  return { edits: [wordEdit('tag', known, { name, order: order ?? 0 }, isCorrection)], mistakes }
}

function wordEdit(
  kind: WordKind,
  known: Label | Tag | null,
  fields: Fields,
  isCorrection: boolean,
): Edit {
  if (known) return { kind, subject: known.id, fields, isCorrection }
  return { kind, fields: { ...fields, endsOn: null, successors: [] } }
}

/** Grades that wait for their meaning: those that were given one. It was always so, hence corrections. */
export function mappingStep(
  waiting: readonly Label[],
  answers: ReadonlyMap<string, string>,
): WordsStep {
  const edits = waiting.flatMap((label): Edit[] => {
    const answer = answers.get(label.id)
    if (!answer) return []
    const fields = { state: stateOf(answer) }
    return [{ kind: 'label', subject: label.id, fields, isCorrection: true }]
  })
  return { edits, mistakes: edits.length === 0 ? mistake('mapping', 'nothingMapped') : [] }
}

/** A label or tag goes out of use after its last day; what it marked is printed by its successors' names. */
export function endStep(
  programme: Programme,
  kind: WordKind,
  ended: { word: Label | Tag; endsOn: string; successors: readonly string[] },
  today: string,
): WordsStep {
  const { word, endsOn, successors } = ended
  const fields = { endsOn, successors: [...successors] }
  const effectiveOn = endsOn < today ? endsOn : today
  const lost = kind === 'label' ? lostState(programme, word as Label) : null
  const mistakes = lost ? mistake('endsOn', `lastOf.${lost}`) : []
  return { edits: [{ kind, subject: word.id, fields }], mistakes, effectiveOn }
}

/** The state that no label would stand for any more. */
function lostState({ labels }: Programme, ended: Label): ActivityState | null {
  const { state } = ended
  if (state === null) return null
  const others = labels.filter((one) => one.id !== ended.id && !one.endsOn)
  return others.some((one) => one.state === state) ? null : state
}

/** Several tags become one, from a day on: an existing one, or a new name. */
export function mergeStep(
  programme: Programme,
  typed: { tags: readonly string[]; into: string; name: string },
  firstDay: string,
): WordsStep {
  const target = programme.tags.find(({ id }) => id === typed.into)
  const merged = programme.tags.filter(({ id }) => typed.tags.includes(id) && id !== target?.id)
  const mistakes = [
    ...(merged.length + (target ? 1 : 0) < 2 ? mistake('tags', 'mergeNeedsTwo') : []),
    ...(target ? [] : nameMistakes(programme.tags, null, typed.name)),
  ]
  const fresh: Edit[] = target ? [] : [newTag('goal', typed.name, orderOf(merged))]
  const successors = [target?.id ?? '@goal']
  const endings = merged.map((tag) => ending(tag, firstDay, successors))
  return { edits: [...fresh, ...endings], mistakes }
}

/** One tag becomes several, from a day on. */
export function splitStep(
  programme: Programme,
  tag: Tag,
  names: readonly string[],
  firstDay: string,
): WordsStep {
  const unique = [...new Set(names)]
  const mistakes = [
    ...(unique.length < 2 ? mistake('names', 'splitNeedsTwo') : []),
    ...unique.flatMap((name) =>
      nameMistakes(programme.tags, tag, name).map((one) => ({ ...one, field: 'names' })),
    ),
  ]
  const fresh = unique.map((name, index) => newTag(`part${index}`, name, tag.order + index / 100))
  const successors = unique.map((_, index) => `@part${index}`)
  return { edits: [...fresh, ending(tag, firstDay, successors)], mistakes }
}

function newTag(ref: string, name: string, order: number): Edit {
  return { kind: 'tag', ref, fields: { name, order, endsOn: null, successors: [] } }
}

function ending(tag: Tag, firstDay: string, successors: string[]): Edit {
  return { kind: 'tag', subject: tag.id, fields: { endsOn: addDays(firstDay, -1), successors } }
}

function orderOf(tags: readonly Tag[]): number {
  return tags.length === 0 ? 0 : Math.min(...tags.map(({ order }) => order))
}

export interface TypedSettings {
  title: string
  coverLine: string
  lead: string
  digits: 'half' | 'full'
  columns: readonly string[]
}

/** The programme's own words; only what differs is written. */
export function settingsStep(
  programme: Programme,
  typed: TypedSettings,
  isCorrection: boolean,
): WordsStep {
  const { fiscalYear } = programme
  const shown = programme.columns[fiscalYear] ?? { finance: false, indicators: false }
  const columns = {
    finance: typed.columns.includes('finance'),
    indicators: typed.columns.includes('indicators'),
  }
  const fields: Fields = {}
  for (const field of ['title', 'coverLine', 'lead', 'digits'] as const) {
    if (typed[field] !== programme[field]) fields[field] = typed[field]
  }
  const own: Edit[] =
    Object.keys(fields).length > 0
      ? [{ kind: 'programme', subject: programme.id, fields, isCorrection }]
      : []
  const isSame = columns.finance === shown.finance && columns.indicators === shown.indicators
  const yearly: Edit[] = isSame
    ? []
    : [{ kind: 'programme', subject: programme.id, fields: { [`columns:${fiscalYear}`]: columns } }]
  const edits = [...own, ...yearly]
  return { edits, mistakes: edits.length === 0 ? mistake('title', 'nothingChanged') : [] }
}

function nameMistakes(
  words: readonly (Label | Tag)[],
  known: Label | Tag | null,
  name: string,
): FieldMistake[] {
  if (name.trim() === '') return [{ field: 'name', messageKey: 'kernel.form.missing', details: {} }]
  const isTaken = words.some((word) => {
    const own = 'label' in word ? word.label : word.name
    return word.id !== known?.id && !word.endsOn && own === name.trim()
  })
  return isTaken ? mistake('name', 'nameTaken', { name }) : []
}

function readOrder(typed: string): number | null {
  const plain = toHalfWidth(typed).trim()
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

function stateOf(typed: string): ActivityState | null {
  return activityStates.find((known) => known === typed) ?? null
}

function mistake(
  field: string,
  key: string,
  details: FieldMistake['details'] = {},
): FieldMistake[] {
  return [{ field, messageKey: `programme.publishing.mistake.${key}`, details }]
}
