// What each dated change of a session changed: 講師を変更：A → B（理由）, also for the sentence in the report.
import type { Change, Fields, Json } from '#kernel/ledger'
import { minutesOf, sessionDefaults } from './session.ts'

/** One field before and after a change. */
export interface FieldStep {
  field: string
  from: Json
  to: Json
}

/** One change with all that it changed; the first of a subject tells it for the first time. */
export interface Step {
  id: string
  batch: string
  isFirst: boolean
  effectiveOn: string
  recordedAt: string
  by: string
  reason: string | null
  fields: FieldStep[]
}

/** The steps of a subject from its live changes in the order in which they apply. */
export function stepsOf(changes: readonly Change[], defaults: object): Step[] {
  const now: Fields = { ...(defaults as Fields) }
  return changes.flatMap((change, index) => {
    const fields = Object.entries(change.fields).flatMap(([field, to]) => {
      const from = now[field] ?? null
      now[field] = to
      return isSame(from, to) ? [] : [{ field, from, to }]
    })
    const { id, batch, effectiveOn, recordedAt, by, reason } = change
    const isFirst = index === 0
    if (fields.length === 0 && !isFirst) return []
    return [{ id, batch, isFirst, effectiveOn, recordedAt, by, reason, fields }]
  })
}

/** What a reader of the report is told of a change, the weightiest first. */
export const turns = ['cancelled', 'postponed', 'moved', 'shortened', 'lecturer'] as const
export type Turn = (typeof turns)[number]

export interface TurnTaken {
  turn: Turn
  reason: string | null
}

/** The turns that a session's plan took after it was first told. */
export function turnsOf(changes: readonly Change[]): TurnTaken[] {
  const steps = stepsOf(changes, sessionDefaults).filter(({ isFirst }) => !isFirst)
  let time = { startsAt: null, endsAt: null, ...timeIn(changes[0]?.fields ?? {}) }
  return steps.flatMap((step) => {
    const before = minutesOf(time)
    const to = Object.fromEntries(step.fields.map((one) => [one.field, one.to]))
    time = { ...time, ...timeIn(to) }
    const after = minutesOf(time)
    const isShorter = before !== null && after !== null && after < before
    const turn = turnIn(step, isShorter)
    return turn ? [{ turn, reason: step.reason }] : []
  })
}

function turnIn({ fields }: Step, isShorter: boolean): Turn | null {
  const of = (name: string) => fields.find(({ field }) => field === name)
  const state = of('state')?.to
  if (state === 'cancelled' || state === 'postponed') return state
  const date = of('date')
  if (date?.from && date.to) return String(date.to) > String(date.from) ? 'postponed' : 'moved'
  if (isShorter) return 'shortened'
  const lecturer = of('lecturer')
  return lecturer?.from && lecturer.to ? 'lecturer' : null
}

function timeIn(fields: Fields) {
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null)
  return {
    ...('startsAt' in fields && { startsAt: text(fields.startsAt) }),
    ...('endsAt' in fields && { endsAt: text(fields.endsAt) }),
  }
}

function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
