// One activity as the desk's page shows it in its fields, and the names of those fields. Pure: page and server must agree.
import { formatEdtf, isEdtf } from '#kernel/i18n'
import type { Activity, Initiative, Programme } from './state.ts'

export const rowFields = [
  'label',
  'text',
  'dates',
  'reason',
  'instead',
  'place',
  'links',
  'initiative',
  'position',
] as const
export type RowField = (typeof rowFields)[number]

/** What stands in the fields of a row. */
export type RowWords = Record<RowField, string>

/** What was said of a plan and no more of what was done: 実施した empties them, keeping them is one press. */
export const planFields = ['reason', 'instead'] as const

/** What somebody typed: only the fields that the page had, and a new activity in place of this one. */
export type TypedRow = Partial<RowWords> & { newText?: string; newDates?: string }

/** The name (and id) of a control: row.AB2CD3EF.text. */
export function rowName(publicId: string, field: RowField | 'newText' | 'newDates'): string {
  return `row.${publicId}.${field}`
}

/** The name of a control for an activity that is not there yet. */
export function newName(initiative: string, number: number, field: RowField): string {
  return `new.${initiative}.${number}.${field}`
}

/** A row's fields as the page shows them. */
export function rowWords(
  programme: Programme,
  activity: Activity,
  language: 'ja' | 'en' = 'ja',
): RowWords {
  const initiative = programme.initiatives.find(({ id }) => id === activity.initiative)
  const position = initiative ? shownActivities(programme, initiative).indexOf(activity) + 1 : 0
  return {
    label: activity.label.id,
    text: activity.text,
    dates: activity.dates.map((date) => dateWords(date, language)).join(separator[language]),
    reason: activity.reason ?? '',
    instead: activity.instead ? insteadWords(programme, activity.instead) : '',
    place: activity.place ?? '',
    links: activity.links.join('\n'),
    initiative: initiative?.publicId ?? '',
    position: position > 0 ? String(position) : '',
  }
}

const separator = { ja: '、', en: ', ' }

/** A date as the page shows it; what is no EDTF stands as it was written. */
export function dateWords(date: string, language: 'ja' | 'en'): string {
  return isEdtf(date) ? formatEdtf(date, language) : date
}

function insteadWords(programme: Programme, id: string): string {
  const found = allActivities(programme).find((activity) => activity.id === id)
  return found ? choiceWords(found) : ''
}

/** How an activity is offered in the list of what came instead: its beginning and its public id. */
export function choiceWords({ text, publicId }: Pick<Activity, 'text' | 'publicId'>): string {
  return `${beginning(text)} [${publicId}]`
}

/** The same for an initiative that a row may move to. */
export function initiativeChoice({ title, publicId }: Pick<Initiative, 'title' | 'publicId'>) {
  return `${beginning(title)} [${publicId}]`
}

/** The initiative that somebody chose from the list, or named by its whole title; else what was typed. */
export function chosenInitiative(programme: Programme, typed: string): string {
  const words = typed.trim()
  const named = programme.initiatives.filter(({ title }) => title === words)
  if (named.length === 1 && named[0]) return named[0].publicId
  return /\[([2-9A-HJKMNP-Z]{8})\]$/.exec(words)?.[1] ?? words
}

function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 36 ? `${line.slice(0, 35)}…` : line
}

/** Every activity, in the order of the initiatives. */
export function allActivities(programme: Programme): Activity[] {
  return programme.initiatives.flatMap((initiative) => initiative.activities)
}

/** This fiscal year's activities, and what of earlier years is still open: the rows of the desk and of the report. */
export function shownActivities(programme: Programme, initiative: Initiative): Activity[] {
  const taken = new Set(initiative.activities.map((activity) => activity.carriedFrom))
  return initiative.activities.filter(
    ({ id, fiscalYear, state }) =>
      fiscalYear === programme.fiscalYear ||
      (fiscalYear < programme.fiscalYear && state === 'planned' && !taken.has(id)),
  )
}
