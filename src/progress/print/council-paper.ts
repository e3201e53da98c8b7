// One page for councillors: how many, what is late and why, what comes next. Pure.
import type { ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
import { stateWord } from './paper.ts'
import type { Words } from './words.ts'

export interface CouncilTable {
  caption: string
  headers: string[]
  rows: string[][]
  /** Said where there are no rows. */
  empty: string
  /** Said below, where rows were left out. */
  rest: string
}

export interface CouncilPaper {
  language: 'ja' | 'en'
  title: string
  town: string
  asOf: string
  draft: string
  approval: string
  tables: CouncilTable[]
}

const mostInitiatives = 12
const mostProblems = 6
const mostPlans = 6

/** Arranges a report into the one-page summary; what does not fit is counted, never silently cut. */
export function councilPaperOf(report: ProgressReport, words: Words): CouncilPaper {
  const { say } = words
  const approval = report.approval
  return {
    language: words.language,
    title: say('council.title', { title: report.programme.title }),
    town: report.town.name,
    asOf: say('asOf', { date: words.day(report.asOf) }),
    draft: report.draft ? `${say('draftMark')} ${say('draftHead')}` : '',
    approval: [
      approval?.approvedOn && `${say('approval.on')} ${words.day(approval.approvedOn)}`,
      approval?.documentNumber && `${say('approval.number')} ${approval.documentNumber}`,
    ]
      .filter(Boolean)
      .join('　'),
    tables: [countsTable(report, words), problemsTable(report, words), plansTable(report, words)],
  }
}

const states = ['implemented', 'notImplemented', 'planned'] as const

function countsTable(report: ProgressReport, words: Words): CouncilTable {
  const { say } = words
  const rows = report.initiatives.slice(0, mostInitiatives).map((initiative) => {
    const all = activitiesOf(initiative)
    const counts = states.map((state) => all.filter((one) => one.state === state).length)
    const late = all.filter((one) => one.late).length
    return [initiative.title, initiative.leadSection ?? '', ...[...counts, late].map(words.number)]
  })
  const { counts } = report
  const totals = [counts.implemented, counts.notImplemented, counts.planned, counts.late]
  const left = report.initiatives.length - rows.length
  return {
    caption: say('council.counts'),
    headers: [
      say('council.initiative'),
      say('council.section'),
      ...states.map((state) => stateWord(report, state, words)),
      say('council.late'),
    ],
    rows: [...rows, [say('council.total'), '', ...totals.map(words.number)]],
    empty: '',
    rest: left > 0 ? say('council.rest', { count: left }) : '',
  }
}

function problemsTable(report: ProgressReport, words: Words): CouncilTable {
  const { say } = words
  const found = entriesOf(report, (one) => one.late || one.state === 'notImplemented')
  const rows = found
    .slice(0, mostProblems)
    .map(({ initiative, activity }) => [
      initiative.title,
      activity.late ? say('mark.late') : activity.label,
      shortened(activity.text),
      [activity.reason ?? say('council.noReason'), insteadOf(activity, words)]
        .filter(Boolean)
        .join('\n'),
    ])
  return {
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

function plansTable(report: ProgressReport, words: Words): CouncilTable {
  const { say } = words
  const found = entriesOf(report, (one) => one.state === 'planned' && !one.late)
  const rows = found
    .slice(0, mostPlans)
    .map(({ initiative, activity }) => [
      initiative.title,
      activity.dates.length > 0 ? words.dates(activity.dates) : say('council.noDate'),
      shortened(activity.text),
    ])
  return {
    caption: say('council.next'),
    headers: [say('council.initiative'), say('council.when'), say('council.activity')],
    rows,
    empty: say('council.noNext'),
    rest: restOf(found.length - rows.length, words),
  }
}

function restOf(count: number, { say }: Words): string {
  return count > 0 ? say('council.restItems', { count }) : ''
}

function insteadOf({ instead }: ReportActivity, { say }: Words): string {
  return instead ? say('council.instead', { text: shortened(instead.text) }) : ''
}

function activitiesOf(initiative: ReportInitiative): ReportActivity[] {
  return initiative.rows.flatMap((row) => row.activities)
}

function entriesOf(report: ProgressReport, isWanted: (one: ReportActivity) => boolean) {
  return report.initiatives.flatMap((initiative) =>
    activitiesOf(initiative)
      .filter(isWanted)
      .map((activity) => ({ initiative, activity })),
  )
}

const longestText = 110

/** One page has room for the beginning of a long text; the whole stands in the report. */
function shortened(text: string): string {
  const signs = [...text.replaceAll('\n', ' ')]
  return signs.length > longestText ? `${signs.slice(0, longestText).join('')}…` : signs.join('')
}
