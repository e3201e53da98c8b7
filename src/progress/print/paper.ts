// The report as it will stand on paper, every word of it decided: Word, PDF and HTML only set it.
import type { ActivityState, ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
import type { PrintOptions } from './options.ts'
import { figureOf, type PaperFigure } from './paper-figures.ts'
import { type PaperTable, tablesOf } from './paper-tables.ts'
import { type Words, wordsOf } from './words.ts'

export type { PaperFigure } from './paper-figures.ts'
export type { PaperTable } from './paper-tables.ts'

export type Tone = ActivityState | 'other'
export type DetailKind = 'when' | 'reason' | 'instead' | 'place' | 'links' | 'correction'
export type MarkKind = 'late' | 'corrected' | 'carried'

export interface PaperMark {
  kind: MarkKind
  text: string
}

export interface PaperActivity {
  marks: PaperMark[]
  text: string
  details: { kind: DetailKind; label: string; text: string }[]
  figures: PaperFigure[]
}

export interface PaperRow {
  label: string
  tone: Tone
  /** Short enough to stay on one page; a longer row may break, else half a page stays white before it. */
  whole: boolean
  activities: PaperActivity[]
}

export interface PaperInitiative {
  title: string
  note: string
  meta: string[]
  rows: PaperRow[]
  /** Said where there are no rows; else ''. */
  empty: string
  tables: PaperTable[]
}

/** What all templates have at their head and foot. */
export interface PaperFrame {
  language: 'ja' | 'en'
  title: string
  town: string
  coverLine: string
  asOf: string
  knownAt: string
  runningHead: string
  /** Hundreds of pages: typesetting then takes the quicker of two ways. */
  large: boolean
  draft: { mark: string; head: string } | null
  approval: { label: string; value: string }[]
}

export interface Paper extends PaperFrame {
  lead: string[]
  counts: string[]
  columns: { label: string; content: string }
  initiatives: PaperInitiative[]
  annex: PaperFigure[]
  legend: { title: string; entries: { label: string; meaning: string }[] }
}

/** Arranges a report in the seed document's own layout. */
export function paperOf(report: ProgressReport, options: PrintOptions): Paper {
  const words = wordsOf(options.language, options.digits)
  const annex: PaperFigure[] = []
  const initiatives = report.initiatives.map((initiative) => {
    return initiativeOf(initiative, { report, options, words, annex })
  })
  return {
    ...frameOf(report, words),
    lead: paragraphsOf(report.programme.lead),
    counts: countsOf(report, words),
    columns: { label: words.say('column.label'), content: words.say('column.content') },
    initiatives,
    annex,
    legend: legendOf(report, words),
  }
}

/** Title, town, cover line, as-of date, draft mark and approval. */
export function frameOf(report: ProgressReport, words: Words): PaperFrame {
  const { town, programme, draft, knownAt } = report
  const asOf = words.say('asOf', { date: words.day(report.asOf) })
  return {
    language: words.language,
    title: programme.title,
    town: town.name,
    coverLine: programme.coverLine,
    asOf,
    knownAt: knownAt ? words.say('knownAt', words.instant(knownAt)) : '',
    runningHead: `${town.name} ${programme.title}${words.say('bracketed', { text: asOf })}`,
    large: activitiesIn(report) > 1000,
    draft: draft ? { mark: words.say('draftMark'), head: words.say('draftHead') } : null,
    approval: approvalOf(report, words),
  }
}

function approvalOf({ approval }: ProgressReport, words: Words): PaperFrame['approval'] {
  const { approvedOn = null, documentNumber = null } = approval ?? {}
  const lines: PaperFrame['approval'] = []
  if (approvedOn) lines.push({ label: words.say('approval.on'), value: words.day(approvedOn) })
  if (documentNumber) lines.push({ label: words.say('approval.number'), value: documentNumber })
  return lines
}

/** The town's own word for a state, else the product's. */
export function stateWord(report: ProgressReport, state: ActivityState, words: Words): string {
  const labels = report.scale.filter((entry) => entry.state === state)
  return labels.length === 1 && labels[0] ? labels[0].label : words.say(`state.${state}`)
}

/** 7項目 取組17件 実施 12件 … */
export function countsOf(report: ProgressReport, words: Words): string[] {
  const { counts } = report
  const { say } = words
  const of = (state: ActivityState) => {
    return say('counts.of', { label: stateWord(report, state, words), count: counts[state] })
  }
  return [
    say('counts.initiatives', { count: counts.initiatives }),
    say('counts.activities', { count: activitiesIn(report) }),
    of('implemented'),
    of('notImplemented'),
    of('planned'),
    ...(counts.late > 0 ? [say('counts.late', { count: counts.late })] : []),
    ...(counts.other > 0 ? [say('counts.other', { count: counts.other })] : []),
    ...(counts.blanks > 0 ? [say('counts.blanks', { count: counts.blanks })] : []),
  ]
}

function activitiesIn({ counts }: ProgressReport): number {
  return counts.implemented + counts.notImplemented + counts.planned + counts.other
}

/** The scale in words, and those marks that this report bears. */
function legendOf({ scale, initiatives }: ProgressReport, { say }: Words): Paper['legend'] {
  const grades = scale.map(({ label, symbol, state, meaning }) => ({
    label: symbol && symbol !== label ? `${symbol} ${label}` : label,
    meaning: meaning || say(`legend.${state ?? 'none'}`),
  }))
  const activities = initiatives.flatMap(({ rows }) => rows.flatMap((row) => row.activities))
  const borne: Record<MarkKind, boolean> = {
    late: activities.some(({ late }) => late),
    corrected: activities.some(({ corrected }) => corrected),
    carried: activities.some(({ carriedFrom }) => carriedFrom !== null),
  }
  const marks = (['late', 'corrected', 'carried'] as const).filter((kind) => borne[kind])
  return {
    title: say('legend.title'),
    entries: [
      ...grades,
      ...marks.map((kind) => ({ label: say(`mark.${kind}`), meaning: say(`legend.${kind}`) })),
    ],
  }
}

interface Making {
  report: ProgressReport
  options: PrintOptions
  words: Words
  /** Grows: figures for the annex get their numbers in the order of the text. */
  annex: PaperFigure[]
}

function initiativeOf(initiative: ReportInitiative, making: Making): PaperInitiative {
  const { words } = making
  return {
    title: initiative.title,
    note: initiative.note,
    meta: metaOf(initiative, words),
    rows: initiative.rows.map((row) => rowOf(row, making)),
    empty: initiative.rows.length === 0 ? words.say('noActivities') : '',
    tables: tablesOf(initiative, making.report.fiscalYear, words),
  }
}

function rowOf(row: ReportInitiative['rows'][number], making: Making): PaperRow {
  const activities = row.activities.map((activity) => activityOf(activity, making))
  const height = activities.reduce((sum, activity) => sum + heightOf(activity), 0)
  return { label: row.label, tone: row.state ?? 'other', whole: height < wholeRow, activities }
}

/** About half a page, counted in letters; a line of a detail counts as one of text, a picture as ten. */
const wholeRow = 700
const line = 40

function heightOf({ text, details, figures }: PaperActivity): number {
  const pictures = figures.filter(({ annex }) => annex === 0).length
  const others = details.length + figures.length - pictures
  return text.length + line * (others + 10 * pictures) + line / 2
}

/** Who leads, who is concerned, what for; a purpose that the heading already names is left out. */
function metaOf(initiative: ReportInitiative, { say, day }: Words): string[] {
  const { leadSection, concernedSections, ended } = initiative
  const tags = initiative.tags.filter((tag) => tag !== initiative.note)
  const meta: string[] = []
  if (leadSection) meta.push(say('meta.lead', { name: leadSection }))
  if (concernedSections.length > 0) {
    meta.push(say('meta.concerned', { names: concernedSections.join(say('and')) }))
  }
  if (tags.length > 0) meta.push(say('meta.purposes', { names: tags.join(say('and')) }))
  if (ended?.reason) {
    meta.push(say('meta.endedBecause', { date: day(ended.on), reason: ended.reason }))
  } else if (ended) meta.push(say('meta.ended', { date: day(ended.on) }))
  return meta
}

function activityOf(activity: ReportActivity, making: Making): PaperActivity {
  const { report, words } = making
  return {
    marks: marksOf(activity, report.fiscalYear, words),
    text: activity.text,
    details: detailsOf(activity, making),
    figures: activity.figures.map((figure) => figureOf(figure, making.annex)),
  }
}

/** 遅れ, 訂正, 前年度から. */
export function marksOf(activity: ReportActivity, year: number, words: Words): PaperMark[] {
  const { late, corrected, carriedFrom } = activity
  const marks: PaperMark[] = []
  if (late) marks.push({ kind: 'late', text: words.say('mark.late') })
  if (corrected) marks.push({ kind: 'corrected', text: words.say('mark.corrected') })
  if (carriedFrom === null) return marks
  const isLastYear = carriedFrom === year - 1
  const from = { year: words.fiscalYear(carriedFrom) }
  const text = isLastYear ? words.say('mark.carried') : words.say('mark.carriedFrom', from)
  return [...marks, { kind: 'carried', text }]
}

function detailsOf(activity: ReportActivity, making: Making): PaperActivity['details'] {
  const { words } = making
  const texts: [DetailKind, string | null][] = [
    ['when', whenOf(activity, making)],
    ['place', activity.place],
    ['reason', activity.reason],
    ['instead', activity.instead?.text ?? null],
    ['links', linksOf(activity)],
    ['correction', activity.correctionReason],
  ]
  return texts.flatMap(([kind, text]) => {
    return text ? [{ kind, label: words.say(`detail.${kind}`), text }] : []
  })
}

/**
 * The dates, unless an importer finds them in the text itself. Where it would find some that the
 * record does not have, the paper says that there are none.
 */
function whenOf(activity: ReportActivity, { options, words }: Making): string | null {
  if (options.datesShownInText?.(activity)) return null
  return activity.dates.length > 0 || options.datesShownInText ? words.dates(activity.dates) : null
}

/** All links as soon as one of them does not stand in the text: an importer then takes these alone. */
function linksOf({ links, text }: ReportActivity): string | null {
  return links.every((link) => text.includes(link)) ? null : links.join('\n')
}

/** The paragraphs of a text; blank lines only part them. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
}
