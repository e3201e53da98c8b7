// The form of a year change: its defaults, and what is read from it. Pure.
import type { FieldMistake, FormMistakes } from '#kernel/forms'
import { fiscalYearBounds, hasPassed } from '#kernel/i18n'
import type { Activity, Initiative, Programme } from '../state.ts'
import {
  type ActivityDecision,
  datesCarried,
  type InitiativeDecision,
  openActivities,
  type YearChange,
} from '../year-change.ts'
import { typedIn } from './desk-form.ts'

export type Outcome = ActivityDecision['outcome']
export const outcomes: readonly Outcome[] = ['carry', 'implemented', 'notImplemented', 'undecided']

export interface YearActivity {
  id: string
  text: string
  dates: string[]
  fiscalYear: number
  isLate: boolean
  /** The dates that it keeps where it is carried over. */
  carriedDates: string[]
  /** What the form says until somebody decides otherwise. */
  outcome: Outcome
  reason: string
}

export interface YearInitiative {
  id: string
  title: string
  /** False where it has ended already and only its entries are open. */
  isAlive: boolean
  /** Its last fiscal year is the one that closes. */
  endsByPlan: boolean
  activities: YearActivity[]
}

export const fieldNames = {
  fate: (initiative: string) => `fate-${initiative}`,
  fateReason: (initiative: string) => `fate-reason-${initiative}`,
  outcome: (activity: string) => `outcome-${activity}`,
  reason: (activity: string) => `reason-${activity}`,
}

/** Every initiative that goes on or has open entries, in the order of the programme. */
export function yearInitiatives(programme: Programme, toYear: number): YearInitiative[] {
  const open = Map.groupBy(openActivities(programme), (activity) => activity.initiative)
  return programme.initiatives
    .map((initiative) => ({
      id: initiative.id,
      title: initiative.title,
      isAlive: isAlive(initiative, toYear - 1),
      endsByPlan: initiative.toYear === toYear - 1,
      activities: (open.get(initiative.id) ?? []).map((one) => yearActivity(one, toYear)),
    }))
    .filter(({ isAlive, activities }) => isAlive || activities.length > 0)
}

function isAlive({ endedOn, fromYear, toYear }: Initiative, year: number): boolean {
  return endedOn === null && fromYear <= year && (toYear === null || toYear >= year)
}

/** What has a day that passed before the year's last one waits for a word; everything else goes on. */
function yearActivity(activity: Activity, toYear: number): YearActivity {
  const lastDay = fiscalYearBounds(toYear - 1).to
  const { id, text, dates, fiscalYear } = activity
  const isLate = dates.length > 0 && dates.every((date) => hasPassed(date, lastDay))
  const outcome = isLate ? 'undecided' : 'carry'
  const carriedDates = datesCarried(dates, toYear)
  const reason = activity.reason ?? ''
  return { id, text, dates, fiscalYear, isLate, carriedDates, outcome, reason }
}

/** The decisions in a posted form, with a mistake at each field that lacks its reason or contradicts another. */
export function readYearChange(
  values: FormMistakes['values'],
  initiatives: readonly YearInitiative[],
  toYear: number,
): { change: YearChange; mistakes: FieldMistake[] } {
  const fates = initiatives.filter(({ isAlive }) => isAlive).map(({ id }) => fateOf(values, id))
  const ending = new Set(fates.filter(({ continues }) => !continues).map((one) => one.initiative))
  const decided = initiatives.flatMap(({ id, isAlive, activities }) =>
    activities.map((activity) => ({
      decision: outcomeOf(values, activity),
      hasEnded: !isAlive || ending.has(id),
    })),
  )
  const mistakes = [
    ...fates.flatMap((fate) =>
      fate.continues || fate.reason
        ? []
        : mistake(fieldNames.fateReason(fate.initiative), 'endReasonMissing'),
    ),
    ...decided.flatMap(({ decision, hasEnded }) => mistakesOf(decision, hasEnded)),
  ]
  const activities = decided.map(({ decision }) => decision)
  return { change: { toYear, initiatives: fates, activities }, mistakes }
}

function fateOf(values: FormMistakes['values'], initiative: string): InitiativeDecision {
  const continues = typedIn(values, fieldNames.fate(initiative)) !== 'end'
  const reason = typedIn(values, fieldNames.fateReason(initiative)).trim()
  return { initiative, continues, reason: continues ? null : reason || null }
}

function outcomeOf(values: FormMistakes['values'], activity: YearActivity): ActivityDecision {
  const typed = typedIn(values, fieldNames.outcome(activity.id))
  const outcome = outcomes.find((known) => known === typed) ?? 'undecided'
  const reason = typedIn(values, fieldNames.reason(activity.id)).trim()
  const isTold = outcome === 'implemented' || outcome === 'notImplemented'
  return { activity: activity.id, outcome, reason: isTold ? reason || null : null }
}

function mistakesOf(decision: ActivityDecision, hasEnded: boolean): FieldMistake[] {
  const { activity, outcome, reason } = decision
  if (outcome === 'notImplemented' && !reason) {
    return mistake(fieldNames.reason(activity), 'reasonMissing')
  }
  if (outcome === 'carry' && hasEnded)
    return mistake(fieldNames.outcome(activity), 'carriedIntoEnded')
  return []
}

function mistake(field: string, key: string): FieldMistake[] {
  return [{ field, messageKey: `programme.publishing.mistake.${key}`, details: {} }]
}
