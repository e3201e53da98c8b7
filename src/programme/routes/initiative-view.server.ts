// The page of one initiative: its fields, its figures, its history.
import { listUnits } from '#directory'
import { now } from '#kernel/db'
import { type Translator, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, mayAdminister } from '#kernel/tenancy'
import { shownActivities } from '../desk-row.ts'
import {
  dayInWords,
  type GroupInWords,
  groupsInWords,
  momentInWords,
} from '../difference-groups.ts'
import { stepsOf, subjectsUnder } from '../history.ts'
import { actualYears, financeYears, hasIndicators, initiativeWords } from '../initiative-words.ts'
import { listProgrammes } from '../operations.server.ts'
import { type Right, rightsIn, sectionsToLead, undoableIn } from '../rights.server.ts'
import type { ActivityState } from '../schema.ts'
import type { Activity, Initiative, Programme } from '../state.ts'
import { type DeskProgramme, deskProgramme, type ProgrammeChoice } from './desk-programme.server.ts'
import { seenOf } from './programme-sheet.server.ts'

export interface StepView {
  batch: string
  by: string
  recordedAt: string
  when: string
  since: string
  reason: string | null
  isCorrection: boolean
  isWithdrawal: boolean
  isWithdrawn: boolean
  isPublished: boolean
  mayUndo: boolean
  groups: GroupInWords[]
}

/** What a form of an initiative offers to choose from. */
export interface InitiativeChoices {
  tags: { id: string; name: string }[]
  /** Sections that may lead, as this person may name them. */
  leads: { id: string; name: string }[]
  sections: { id: string; name: string }[]
  financeYears: number[]
  hasIndicators: boolean
  fiscalYear: number
  today: string
  needsLead: boolean
}

export interface InitiativeView {
  choice: ProgrammeChoice
  publicId: string
  title: string
  note: string
  right: Right
  words: Record<string, string>
  indicators: { publicId: string; name: string; years: number[] }[]
  newIndicatorYears: number[]
  activities: {
    publicId: string
    text: string
    label: string
    state: ActivityState | null
    isPublic: boolean
    pictures: number
  }[]
  choices: InitiativeChoices
  steps: StepView[]
  seen: string
}

/** The initiative with this public id, in the chosen programme or any other of the town. */
export async function findEntry<T>(
  actor: Actor,
  url: string,
  look: (found: DeskProgramme) => T | undefined,
): Promise<{ found: DeskProgramme; entry: T }> {
  const address = new URL(url)
  const chosen = address.searchParams.get('programme')
  const all = chosen ? [chosen] : (await listProgrammes(actor)).map(({ publicId }) => publicId)
  for (const programme of all) {
    address.searchParams.set('programme', programme)
    const found = await deskProgramme(actor, address.href)
    if (!found) continue
    const entry = look(found)
    if (entry !== undefined) return { found, entry }
  }
  return refuse('not-found', 'programme.refusal.noSuchEntry')
}

export async function initiativeView(
  actor: Actor,
  request: { url: string; initiative: string },
  t: Translator,
): Promise<InitiativeView> {
  const { found, entry: initiative } = await findEntry(actor, request.url, ({ desk }) =>
    desk.initiatives.find(({ publicId }) => publicId === request.initiative),
  )
  const { desk, book, choice } = found
  const rights = await rightsIn(actor, desk)
  return {
    choice,
    publicId: initiative.publicId,
    title: initiative.title,
    note: initiative.note,
    right: rights.get(initiative.id) ?? 'read',
    words: initiativeWords(desk, initiative, t.language),
    indicators: initiative.indicators.map((one) => ({
      publicId: one.publicId,
      name: one.name,
      years: actualYears(desk, one),
    })),
    newIndicatorYears: actualYears(desk, null),
    activities: shownActivities(desk, initiative).map(lineOf),
    choices: await choicesFor(actor, desk, initiative, t),
    steps: await stepViews(actor, found, subjectsUnder(book.changes, initiative.id), t),
    seen: seenOf(book),
  }
}

function lineOf({ publicId, text, label, state, isPublic, figures }: Activity) {
  return { publicId, text, label: label.label, state, isPublic, pictures: figures.length }
}

/** What may be chosen in the form of an initiative; what it bears already stays on offer. */
export async function choicesFor(
  actor: Actor,
  desk: Programme,
  initiative: Initiative | null,
  t: Translator,
): Promise<InitiativeChoices> {
  const today = todayInTokyo(now())
  const units = await listUnits(actor, { includeEnded: true, kind: 'section' })
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const named = ({ id, name, parent }: { id: string; name: string; parent: string | null }) => ({
    id,
    name: [parent && nameOf.get(parent), name].filter(Boolean).join(' '),
  })
  const borne = new Set([initiative?.leadSection, ...(initiative?.concernedSections ?? [])])
  const open = units.filter(({ id, endsOn }) => endsOn === null || endsOn >= today || borne.has(id))
  const mayLead = new Set((await sectionsToLead(actor)).map(({ id }) => id))
  return {
    tags: desk.tags
      .filter(({ id, endsOn }) => !endsOn || endsOn >= today || initiative?.tags.includes(id))
      .map(({ id, name }) => ({ id, name })),
    leads: open.filter(({ id }) => mayLead.has(id) || id === initiative?.leadSection).map(named),
    sections: open.map(named),
    financeYears: financeYears(desk),
    hasIndicators: hasIndicators(desk) || (initiative?.indicators.length ?? 0) > 0,
    fiscalYear: desk.fiscalYear,
    today: dayInWords(today, t),
    needsLead: !mayAdminister(actor),
  }
}

/** A history in the reader's words. */
export async function stepViews(
  actor: Actor,
  { book, desk, names }: DeskProgramme,
  subjects: ReadonlySet<string>,
  t: Translator,
): Promise<StepView[]> {
  const steps = stepsOf(book.changes, subjects, book.publicIds)
  const batches = steps.map(({ batch }) => batch)
  const undoable = await undoableIn(actor, book, { desk, batches })
  const published = new Set(
    book.changes.filter(({ id }) => book.publishedAt.has(id)).map(({ batch }) => batch),
  )
  return steps.map(({ difference, recordedAt, effectiveOn, after: _, ...step }) => ({
    ...step,
    recordedAt,
    when: momentInWords(recordedAt, t),
    since: effectiveOn.map((day) => dayInWords(day, t)).join(t('programme.publishing.and')),
    isPublished: published.has(step.batch),
    mayUndo: !step.isWithdrawn && undoable.has(step.batch),
    groups: groupsInWords(difference, { names, t, newest: new Map() }),
  }))
}
