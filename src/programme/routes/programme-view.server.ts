// The page of all initiatives and their activities, filtered and in the reader's words.
import { now } from '#kernel/db'
import { type Language, type Translator, todayInTokyo } from '#kernel/i18n'
import { type Actor, isEditor } from '#kernel/tenancy'
import {
  allActivities,
  choiceWords,
  type RowWords,
  rowWords,
  shownActivities,
} from '../desk-row.ts'
import { differenceOf } from '../difference.ts'
import { dayInWords, groupsInWords } from '../difference-groups.ts'
import type { FieldInWords } from '../difference-words.ts'
import { type Right, rightsIn } from '../rights.server.ts'
import { labelFor, labelsOn } from '../scale.ts'
import type { ActivityState } from '../schema.ts'
import type { Activity, Initiative, Programme } from '../state.ts'
import { isBlank, isLate } from '../waiting.ts'
import { type DeskProgramme, deskProgramme, type ProgrammeChoice } from './desk-programme.server.ts'
import { pageOf } from './page-of.ts'
import { seenOf } from './programme-sheet.server.ts'

export const rowFilters = [
  'all',
  'planned',
  'late',
  'notImplemented',
  'implemented',
  'blank',
  'draft',
] as const
export type RowFilter = (typeof rowFilters)[number]

export interface RowView {
  publicId: string
  words: RowWords
  state: ActivityState | null
  isLate: boolean
  isCorrected: boolean
  isPublic: boolean
  /** The fiscal year that it is left over from. */
  carriedFrom: number | null
  pictures: number
  draft: { kind: 'new' | 'changed'; fields: FieldInWords[] } | null
}

export interface BlockView {
  publicId: string
  title: string
  note: string
  lead: string | null
  right: Right
  isEnded: boolean
  draft: 'new' | 'changed' | null
  rows: RowView[]
  /** Rows that the filter leaves out. */
  hidden: number
  /** Entries that the public still sees and the desk has taken out. */
  gone: string[]
}

export interface SheetView {
  choice: ProgrammeChoice
  fiscalYear: number
  today: string
  seen: string
  labels: { id: string; label: string; state: ActivityState | null }[]
  /** Label ids that the quick moves set. */
  quick: { done: string; notDone: string; planned: string }
  blocks: BlockView[]
  choices: string[]
  targets: { publicId: string; title: string }[]
  filter: { state: RowFilter; section: string; mine: boolean; page: number; pages: number }
  counts: Record<RowFilter, number>
  sections: { id: string; name: string }[]
  mayAdd: boolean
  hasInitiatives: boolean
}

/** As many rows as a page can hold and still answer at once. */
const rowsPerPage = 120

/** The rows of the chosen programme; null where the town has none. */
export async function sheetView(
  actor: Actor,
  url: string,
  t: Translator,
): Promise<SheetView | null> {
  const found = await deskProgramme(actor, url)
  if (!found) return null
  const { desk, book, names, choice } = found
  const today = todayInTokyo(now())
  const rights = await rightsIn(actor, desk)
  const drafts = draftsOf(found, t)
  const wish = wishOf(url)
  const context: Context = { found, rights, drafts, today, wish, language: t.language }
  const mine = desk.initiatives.filter((initiative) => isWanted(initiative, context))
  const blocks = mine
    .map((initiative) => blockOf(initiative, context))
    .filter((block) => wish.state === 'all' || block.rows.length > 0 || block.gone.length > 0)
  const pages = pagesOf(blocks)
  const page = pageOf(wish.page, pages.length)
  const leads = new Set(desk.initiatives.flatMap(({ leadSection }) => leadSection ?? []))
  return {
    choice,
    fiscalYear: desk.fiscalYear,
    today: dayInWords(today, t),
    seen: seenOf(book),
    labels: labelsOf(desk, today),
    quick: quickOf(desk, today),
    blocks: pages[page - 1] ?? [],
    choices: choicesOf(desk, pages[page - 1] ?? []),
    targets: targetsOf(desk, rights),
    filter: { ...wish, page, pages: pages.length },
    counts: countsOf(mine, context),
    sections: [...leads].map((id) => ({ id, name: names.get(id) ?? '' })),
    mayAdd: isEditor(actor),
    hasInitiatives: desk.initiatives.length > 0,
  }
}

/** All suggestions of a long programme would be larger than the page itself. */
const mostChoices = 500

/** What may have come instead: every entry, or those of the initiatives on this page; others are named by their id. */
function choicesOf(desk: Programme, blocks: readonly BlockView[]): string[] {
  const all = allActivities(desk)
  if (all.length <= mostChoices) return all.map(choiceWords)
  const here = new Set(blocks.map(({ publicId }) => publicId))
  const near = desk.initiatives.filter(({ publicId }) => here.has(publicId))
  return near.flatMap(({ activities }) => activities.map(choiceWords))
}

type Draft = RowView['draft']

interface Context {
  found: DeskProgramme
  rights: ReadonlyMap<string, Right>
  drafts: { entries: ReadonlyMap<string, Draft>; gone: ReadonlyMap<string, string[]> }
  today: string
  wish: ReturnType<typeof wishOf>
  language: Language
}

function wishOf(url: string) {
  const query = new URL(url).searchParams
  const state = rowFilters.find((filter) => filter === query.get('state')) ?? 'all'
  return {
    state,
    section: query.get('section') ?? '',
    mine: query.get('mine') === '1',
    page: query.get('page'),
  }
}

function isWanted(initiative: Initiative, { wish, rights }: Context): boolean {
  if (wish.section && initiative.leadSection !== wish.section) return false
  return !wish.mine || rights.get(initiative.id) === 'write'
}

/** What differs from the public's view, by entry; and what is gone, by initiative. */
function draftsOf({ published, desk, names }: DeskProgramme, t: Translator): Context['drafts'] {
  const groups = groupsInWords(differenceOf(published, desk), { names, t, newest: new Map() })
  const entries = groups.flatMap((group) => group.entries)
  const told = entries.flatMap(({ id, kind, fields }) =>
    kind === 'gone' ? [] : [[id, { kind, fields }] as const],
  )
  const gone = groups.map(
    ({ id, entries: own }) =>
      [id, own.filter(({ kind }) => kind === 'gone').map(({ text }) => text)] as const,
  )
  return { entries: new Map(told), gone: new Map(gone) }
}

function blockOf(initiative: Initiative, context: Context): BlockView {
  const { found, rights, drafts, wish, today } = context
  const all = shownActivities(found.desk, initiative)
  const rows = all.filter((activity) => matches(activity, wish.state, context))
  const { leadSection, endedOn } = initiative
  return {
    publicId: initiative.publicId,
    title: initiative.title,
    note: initiative.note,
    lead: leadSection && (found.names.get(leadSection) ?? null),
    right: rights.get(initiative.id) ?? 'read',
    isEnded: endedOn !== null && endedOn < today,
    draft: drafts.entries.get(initiative.id)?.kind ?? null,
    rows: rows.map((activity) => rowOf(activity, context)),
    hidden: all.length - rows.length,
    gone:
      wish.state === 'all' || wish.state === 'draft' ? (drafts.gone.get(initiative.id) ?? []) : [],
  }
}

function matches(activity: Activity, filter: RowFilter, { drafts, today }: Context): boolean {
  if (filter === 'all') return true
  if (filter === 'late') return isLate(activity, today)
  if (filter === 'blank') return isBlank(activity)
  if (filter === 'draft') return drafts.entries.has(activity.id)
  return activity.state === filter
}

function rowOf(activity: Activity, { found, drafts, today, language }: Context): RowView {
  const { desk } = found
  const { publicId, state, isPublic, fiscalYear, figures, correction } = activity
  return {
    publicId,
    words: rowWords(desk, activity, language),
    state,
    isLate: isLate(activity, today),
    isCorrected: correction !== null,
    isPublic,
    carriedFrom: fiscalYear < desk.fiscalYear ? fiscalYear : null,
    pictures: figures.length,
    draft: drafts.entries.get(activity.id) ?? null,
  }
}

/** Whole initiatives on each page. */
function pagesOf(blocks: readonly BlockView[]): BlockView[][] {
  const pages: BlockView[][] = [[]]
  let rows = 0
  for (const block of blocks) {
    if (rows > 0 && rows + block.rows.length > rowsPerPage) {
      pages.push([])
      rows = 0
    }
    pages.at(-1)?.push(block)
    rows += block.rows.length
  }
  return pages
}

function countsOf(initiatives: readonly Initiative[], context: Context): SheetView['counts'] {
  const shown = initiatives.flatMap((one) => shownActivities(context.found.desk, one))
  const count = (filter: RowFilter) =>
    shown.filter((activity) => matches(activity, filter, context)).length
  return Object.fromEntries(
    rowFilters.map((filter) => [filter, count(filter)]),
  ) as SheetView['counts']
}

/** Today's scale, and ended labels that entries still bear. */
function labelsOf(desk: Programme, today: string): SheetView['labels'] {
  const current = new Set(labelsOn(desk, today))
  const borne = new Set(allActivities(desk).map(({ label }) => label.id))
  return desk.labels
    .filter((label) => current.has(label) || borne.has(label.id))
    .map(({ id, label, state }) => ({ id, label, state }))
}

function quickOf(desk: Programme, today: string): SheetView['quick'] {
  const id = (state: ActivityState) => labelFor(desk, state, today)?.id ?? ''
  return { done: id('implemented'), notDone: id('notImplemented'), planned: id('planned') }
}

function targetsOf(desk: Programme, rights: ReadonlyMap<string, Right>): SheetView['targets'] {
  return desk.initiatives
    .filter(({ id }) => rights.get(id) === 'write')
    .map(({ publicId, title }) => ({ publicId, title }))
}
