// The report as a table: one row an activity, one datum a cell; the head is what the importer knows.
import { financeHead, indicatorHead, sheetHead, whenWords, wordSeparator } from '#programme'
import type {
  ProgressReport,
  ReportActivity,
  ReportIndicator,
  ReportInitiative,
} from '../schema.ts'
import { financeCells, indicatorCells, shownFigures } from './figure-rows.ts'
import type { PrintOptions } from './options.ts'
import { marksOf } from './paper.ts'
import type { Words } from './words.ts'

/** Head and rows; an initiative without activities has a row of its own. */
export function sheetRows(
  report: ProgressReport,
  words: Words,
  shownInText?: PrintOptions['datesShownInText'],
): string[][] {
  const whenOf = (activity: ReportActivity) => {
    const isSaid = activity.dates.length === 0 && (shownInText?.(activity) ?? true)
    return isSaid ? '' : whenWords(activity.dates)
  }
  const rows = report.initiatives.flatMap((initiative) => {
    const activities = initiative.rows.flatMap((row) => row.activities)
    if (activities.length === 0)
      return [rowOf({ initiative, activity: null, when: '' }, report, words)]
    return activities.map((activity) => {
      return rowOf({ initiative, activity, when: whenOf(activity) }, report, words)
    })
  })
  return [[...sheetHead], ...rows]
}

/**
 * The same with money and indicators behind it, where the town shows them. An initiative's money stands
 * in its first row alone, so that a column's sum is right; its indicators one a row from the first.
 */
export function wideRows(
  report: ProgressReport,
  words: Words,
  shownInText?: PrintOptions['datesShownInText'],
): (string | number)[][] {
  const shown = shownFigures(report)
  const head = [
    ...sheetHead,
    ...(shown.finance ? financeHead : []),
    ...(shown.indicators ? indicatorHead : []),
  ]
  const rows = report.initiatives.flatMap((initiative) => {
    const own = sheetRows({ ...report, initiatives: [initiative] }, words, shownInText).slice(1)
    const empty = rowOf({ initiative, activity: null, when: '' }, report, words)
    const indicators = initiative.indicators ?? []
    return Array.from({ length: Math.max(own.length, indicators.length) }, (_, at) => [
      ...(own[at] ?? empty),
      ...(shown.finance ? moneyOf(initiative, at, words) : []),
      ...(shown.indicators ? indicatorOf(indicators[at], words) : []),
    ])
  })
  return [head, ...rows]
}

function moneyOf({ finance }: ReportInitiative, row: number, words: Words) {
  return finance && row === 0 ? financeCells(finance, words) : financeHead.map(() => '')
}

function indicatorOf(indicator: ReportIndicator | undefined, words: Words) {
  return indicator ? indicatorCells(indicator, words) : indicatorHead.map(() => '')
}

interface Line {
  initiative: ReportInitiative
  activity: ReportActivity | null
  when: string
}

function rowOf(
  { initiative, activity, when }: Line,
  report: ProgressReport,
  words: Words,
): string[] {
  const head = [
    initiative.title,
    initiative.note,
    initiative.tags.join(wordSeparator),
    initiative.leadSection ?? '',
  ]
  const ended = initiative.ended ? words.say('sheet.ended', { date: initiative.ended.on }) : ''
  if (!activity) return [...head, '', '', '', '', '', '', '', ended]
  const remarks = marksOf(activity, report.fiscalYear, words).map(({ kind, text }) => {
    const reason = kind === 'corrected' ? activity.correctionReason : null
    return reason ? words.say('sheet.correction', { reason }) : text
  })
  return [
    ...head,
    activity.label,
    activity.text,
    when,
    activity.reason ?? '',
    activity.instead?.text ?? '',
    activity.place ?? '',
    activity.links.join(wordSeparator),
    [...remarks, ended].filter(Boolean).join(wordSeparator),
  ]
}

/** What the report is and what it counts: the second sheet. */
export function summaryRows(report: ProgressReport, words: Words): (string | number)[][] {
  const { say } = words
  const { counts, programme, approval } = report
  return [
    [say('sheet.town'), report.town.name],
    [say('sheet.code'), report.town.code],
    [say('sheet.title'), programme.title],
    [say('sheet.coverLine'), programme.coverLine],
    [say('sheet.leadText'), programme.lead],
    [say('sheet.fiscalYear'), report.fiscalYear],
    [say('sheet.asOf'), report.asOf],
    [say('sheet.knownAt'), report.knownAt ?? ''],
    [say('sheet.approvedOn'), approval?.approvedOn ?? ''],
    [say('sheet.documentNumber'), approval?.documentNumber ?? ''],
    [say('sheet.draft'), report.draft ? say('sheet.draftValue') : say('sheet.publishedValue')],
    [say('sheet.initiatives'), counts.initiatives],
    [say('state.implemented'), counts.implemented],
    [say('state.notImplemented'), counts.notImplemented],
    [say('state.planned'), counts.planned],
    [say('sheet.late'), counts.late],
    [say('sheet.other'), counts.other],
    [say('sheet.blanks'), counts.blanks],
  ]
}
