// 年度更新: which entries wait for a word in April, and what each answer writes. Pure.
import { fiscalYearBounds, hasPassed, isEdtf } from '#kernel/i18n'
import type { Edit } from './edit.ts'
import { labelFor } from './scale.ts'
import type { Activity, Programme } from './state.ts'

export interface InitiativeDecision {
  initiative: string
  continues: boolean
  reason: string | null
}

export interface ActivityDecision {
  activity: string
  /** carry: again in the new year, linked; undecided: printed under 予定 with 前年度から. */
  outcome: 'carry' | 'implemented' | 'notImplemented' | 'undecided'
  reason: string | null
}

export interface YearChange {
  /** The new fiscal year. */
  toYear: number
  initiatives: readonly InitiativeDecision[]
  activities: readonly ActivityDecision[]
}

/** Planned entries that nobody decided on, by initiative order: the list of a year change. */
export function openActivities(programme: Programme): Activity[] {
  return programme.initiatives.flatMap((initiative) => {
    const taken = new Set(initiative.activities.map((activity) => activity.carriedFrom))
    return initiative.activities.filter(
      (activity) => activity.state === 'planned' && !taken.has(activity.id),
    )
  })
}

/** The dates that a carried plan keeps: what still lies ahead; 年度内 becomes that of the new year. */
export function datesCarried(dates: readonly string[], toYear: number): string[] {
  const { from, to } = fiscalYearBounds(toYear)
  const carried = dates.flatMap((date) => {
    if (!isEdtf(date) || !hasPassed(date, from)) return [date]
    return /^\.\.\/\d{4}-03-31$/.test(date) ? [`../${to}`] : []
  })
  return [...new Set(carried)]
}

export interface DatedEdits {
  effectiveOn: string
  reason: string | null
  edits: Edit[]
}

/** What a year change writes: endings on 31 March, the rest on 1 April. */
export function editsOfYearChange(programme: Programme, change: YearChange): DatedEdits[] {
  const lastDay = fiscalYearBounds(change.toYear - 1).to
  const firstDay = fiscalYearBounds(change.toYear).from
  const endings = [
    ...change.initiatives
      .filter((decision) => !decision.continues)
      .map((decision) => ending(decision, lastDay)),
    ...change.activities.flatMap((decision) => settling(programme, decision, lastDay)),
  ]
  const beginnings: Edit[] = [
    { kind: 'programme', subject: programme.id, fields: { fiscalYear: change.toYear } },
    ...change.activities.flatMap((decision) => carrying(programme, decision, change.toYear)),
  ]
  return [...endings, { effectiveOn: firstDay, reason: null, edits: beginnings }]
}

/** A state that some answer needs and no label of the scale stands for on the year's last day. */
export function stateWithoutLabel(
  programme: Programme,
  change: YearChange,
): 'implemented' | 'notImplemented' | undefined {
  const lastDay = fiscalYearBounds(change.toYear - 1).to
  const states = ['implemented', 'notImplemented'] as const
  return states.find(
    (state) =>
      change.activities.some(({ outcome }) => outcome === state) &&
      !labelFor(programme, state, lastDay),
  )
}

function ending(decision: InitiativeDecision, day: string): DatedEdits {
  const fields = { endedOn: day, endReason: decision.reason }
  const edit: Edit = { kind: 'initiative', subject: decision.initiative, fields }
  return { effectiveOn: day, reason: decision.reason, edits: [edit] }
}

function settling(programme: Programme, decision: ActivityDecision, day: string): DatedEdits[] {
  const { outcome } = decision
  if (outcome !== 'implemented' && outcome !== 'notImplemented') return []
  const label = labelFor(programme, outcome, day)
  if (!label) return []
  const fields = { label: label.id, ...(decision.reason ? { reason: decision.reason } : {}) }
  const edit: Edit = { kind: 'activity', subject: decision.activity, fields }
  return [{ effectiveOn: day, reason: decision.reason, edits: [edit] }]
}

function carrying(programme: Programme, decision: ActivityDecision, year: number): Edit[] {
  if (decision.outcome !== 'carry') return []
  const old = programme.initiatives
    .flatMap((initiative) => initiative.activities)
    .find((activity) => activity.id === decision.activity)
  if (!old) return []
  const { initiative, text, links, place, order, reason, instead, isPublic, hiddenReason } = old
  const words = { initiative, label: old.label.id, text, links, place, order, reason, instead }
  // What the desk hid stays hidden in the new year.
  const fields = { ...words, isPublic, hiddenReason, dates: datesCarried(old.dates, year) }
  return [{ kind: 'activity', fields: { ...fields, fiscalYear: year, carriedFrom: old.id } }]
}
