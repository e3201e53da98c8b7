// One page for councillors: how many, what is late and why, what comes next, as of when. Pure.
import { compareEdtf } from '#kernel/i18n'
import { isBehind } from '../behind.ts'
import type { ActivityState, ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
import { frameOf, type PaperFrame, stateWord, type Tone } from './paper.ts'
import type { Words } from './words.ts'

export interface CouncilCell {
  text: string
  /** 未入力 */
  blank?: boolean
}

export interface CouncilTable {
  kind: 'counts' | 'problems' | 'next'
  caption: string
  headers: string[]
  rows: CouncilCell[][]
  /** Said where there are no rows. */
  empty: string
  /** Said below, where rows were left out. */
  rest: string
}

export interface CouncilPaper extends PaperFrame {
  /** The few large figures at the top. */
  figures: { label: string; count: string; unit: string; tone: Tone | 'late' }[]
  tables: CouncilTable[]
}

/** How much one page may hold; the letters get smaller before anything is left out. */
export interface CouncilRoom {
  /** Letters in points. */
  size: number
  initiatives: number
  items: number
  /** Letters of one activity before it is cut with …. */
  letters: number
}

/** From roomy to tight; a print takes the first that fits one page. */
export const councilRooms: readonly [CouncilRoom, ...CouncilRoom[]] = [
  { size: 10.5, initiatives: 20, items: 20, letters: 180 },
  { size: 9.5, initiatives: 24, items: 20, letters: 140 },
  { size: 8.5, initiatives: 30, items: 12, letters: 100 },
  { size: 8, initiatives: 24, items: 8, letters: 80 },
  { size: 8, initiatives: 14, items: 5, letters: 50 },
  { size: 7.5, initiatives: 8, items: 3, letters: 40 },
]

/** Arranges a report into the summary; what does not fit is counted, never silently cut. */
export function councilPaperOf(
  report: ProgressReport,
  words: Words,
  room: CouncilRoom,
): CouncilPaper {
  const { say } = words
  const title = say('council.title', { title: report.programme.title })
  return {
    ...frameOf(report, words),
    title,
    figures: figuresOf(report, words),
    tables: [
      countsTable(report, words, room),
      problemsTable(report, words, room),
      nextTable(report, words, room),
    ],
  }
}

const states = ['implemented', 'notImplemented', 'planned'] as const

function figuresOf(report: ProgressReport, words: Words): CouncilPaper['figures'] {
  const { counts } = report
  const unit = words.say('council.unit')
  const figure = (label: string, count: number, tone: Tone | 'late') => {
    return { label, count: words.number(count), unit, tone }
  }
  const other = words.say('sheet.other')
  return [
    ...states.map((state) => figure(stateWord(report, state, words), counts[state], state)),
    figure(words.say('council.late'), counts.late, 'late'),
    ...(counts.other > 0 ? [figure(other, counts.other, 'other')] : []),
  ]
}

function countsTable(report: ProgressReport, words: Words, room: CouncilRoom): CouncilTable {
  const { say } = words
  const shown = report.initiatives.slice(0, room.initiatives)
  const left = report.initiatives.slice(room.initiatives)
  const hasOther = report.counts.other > 0
  const line = (name: string, section: string, initiatives: readonly ReportInitiative[]) => {
    const numbers = numbersOf(initiatives, hasOther)
    return [name, section, ...numbers.map(words.number)].map((text) => ({ text }))
  }
  const rest = say('council.rest', { count: left.length })
  return {
    kind: 'counts',
    caption: say('council.counts'),
    headers: [
      say('council.initiative'),
      say('council.section'),
      ...states.map((state) => stateWord(report, state, words)),
      say('council.late'),
      ...(hasOther ? [say('council.other')] : []),
    ],
    rows: [
      ...shown.map((one) => line(one.title, one.leadSection ?? '', [one])),
      ...(left.length > 0 ? [line(rest, '', left)] : []),
      line(say('council.total'), '', report.initiatives),
    ],
    empty: '',
    rest: '',
  }
}

/** How many are done, not done, planned, late among the planned, and of a grade without a state (where there are any). */
function numbersOf(initiatives: readonly ReportInitiative[], hasOther: boolean): number[] {
  const all = initiatives.flatMap(activitiesOf)
  const inState = (state: ActivityState) => all.filter((one) => one.state === state).length
  const other = hasOther ? [all.filter(({ state }) => state === null).length] : []
  return [...states.map(inState), all.filter(({ late }) => late).length, ...other]
}

function problemsTable(report: ProgressReport, words: Words, room: CouncilRoom): CouncilTable {
  const { say } = words
  const found = entriesOf(report, isBehind)
  const rows = found
    .slice(0, room.items)
    .map(({ initiative, activity }) => [
      { text: initiative.title },
      { text: stateOf(activity, words) },
      { text: shortened(activity.text, room.letters) },
      reasonOf(activity, words, room),
    ])
  return {
    kind: 'problems',
    caption: say('council.problems'),
    headers: [
      say('council.initiative'),
      say('council.state'),
      say('council.activity'),
      say('council.reason'),
    ],
    rows,
    empty: say('council.noProblems'),
    rest: restOf(found.length - rows.length, words),
  }
}

function stateOf({ late, label, dates }: ReportActivity, words: Words): string {
  if (!late) return label
  if (dates.length === 0) return words.say('mark.late')
  const when = words.say('council.overdue', { when: words.dates(dates) })
  return `${words.say('mark.late')}\n${when}`
}

function reasonOf({ reason, instead }: ReportActivity, words: Words, room: CouncilRoom) {
  const { say } = words
  const next = instead && say('council.instead', { text: shortened(instead.text, room.letters) })
  const parts = [reason && shortened(reason, room.letters), next].filter(Boolean)
  if (parts.length === 0) return { text: say('council.noReason'), blank: true }
  return { text: parts.join('\n') }
}

function nextTable(report: ProgressReport, words: Words, room: CouncilRoom): CouncilTable {
  const { say } = words
  const found = entriesOf(report, (one) => one.state === 'planned' && !one.late)
  const inOrder = found.toSorted((one, other) => byDate(one.activity, other.activity))
  const rows = inOrder
    .slice(0, room.items)
    .map(({ initiative, activity }) => [
      activity.dates.length > 0
        ? { text: words.dates(activity.dates) }
        : { text: say('council.noDate'), blank: true },
      { text: initiative.title },
      { text: shortened(activity.text, room.letters) },
    ])
  return {
    kind: 'next',
    caption: say('council.next'),
    headers: [say('council.when'), say('council.initiative'), say('council.activity')],
    rows,
    empty: say('council.noNext'),
    rest: restOf(found.length - rows.length, words),
  }
}

/** Soonest first; what has no date comes last. */
function byDate(one: ReportActivity, other: ReportActivity): number {
  const [a, b] = [one.dates[0], other.dates[0]]
  if (a && b) return compareEdtf(a, b)
  return Number(!a) - Number(!b)
}

function restOf(count: number, { say }: Words): string {
  return count > 0 ? say('council.restItems', { count }) : ''
}

function activitiesOf(initiative: ReportInitiative): ReportActivity[] {
  return initiative.rows.flatMap((row) => row.activities)
}

function entriesOf(report: ProgressReport, isWanted: (one: ReportActivity) => boolean) {
  return report.initiatives.flatMap((initiative) => {
    const wanted = activitiesOf(initiative).filter(isWanted)
    return wanted.map((activity) => ({ initiative, activity }))
  })
}

/** One page has room for the beginning of a long text; the whole stands in the report. */
function shortened(text: string, letters: number): string {
  const signs = [...text.replaceAll('\n', ' ')]
  return signs.length > letters ? `${signs.slice(0, letters).join('')}…` : signs.join('')
}
