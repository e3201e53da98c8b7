// The report as a table: one row an activity, one datum a cell; the head is what the importer knows.
import { sheetHead, whenWords, wordSeparator } from '#programme'
import type { ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'
import { marksOf } from './paper.ts'
import type { Words } from './words.ts'

/** Head and rows; an initiative without activities has a row of its own. */
export function sheetRows(report: ProgressReport, words: Words): string[][] {
  const rows = report.initiatives.flatMap((initiative) => {
    const activities = initiative.rows.flatMap((row) => row.activities)
    if (activities.length === 0) return [rowOf(initiative, null, report, words)]
    return activities.map((activity) => rowOf(initiative, activity, report, words))
  })
  return [[...sheetHead], ...rows]
}

function rowOf(
  initiative: ReportInitiative,
  activity: ReportActivity | null,
  report: ProgressReport,
  words: Words,
): string[] {
  const head = [
    initiative.title,
    initiative.note,
    initiative.tags.join(wordSeparator),
    initiative.leadSection ?? '',
  ]
  if (!activity) return [...head, '', '', '', '', '', '', '', '']
  const remarks = marksOf(activity, report.fiscalYear, words).map((mark) => mark.text)
  return [
    ...head,
    activity.label,
    activity.text,
    whenWords(activity.dates),
    activity.reason ?? '',
    activity.instead?.text ?? '',
    activity.place ?? '',
    activity.links.join(wordSeparator),
    remarks.join(wordSeparator),
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
    [say('sheet.initiatives'), counts.initiatives],
    [say('state.implemented'), counts.implemented],
    [say('state.notImplemented'), counts.notImplemented],
    [say('state.planned'), counts.planned],
    [say('sheet.other'), counts.other],
    [say('sheet.late'), counts.late],
    [say('sheet.blanks'), counts.blanks],
  ]
}
