// The report as a table: one row an activity, one datum a cell; the head is what the importer knows.
import { sheetHead, whenWords, wordSeparator } from '#programme'
import type { ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
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
    [say('sheet.other'), counts.other],
    [say('sheet.late'), counts.late],
    [say('sheet.blanks'), counts.blanks],
  ]
}
