// Money and indicators as cells for machines: numbers are numbers, blanks say so.
import { figureSheetHead, financeHead, indicatorHead } from '#programme'
import type { ProgressReport, ReportFinance, ReportIndicator } from '../schema.ts'
import type { Words } from './words.ts'

export type FigureCell = string | number

/** Does this report show money, or indicators, at any initiative? */
export function shownFigures({ initiatives }: ProgressReport) {
  return {
    finance: initiatives.some(({ finance }) => finance !== null),
    indicators: initiatives.some(({ indicators }) => indicators !== null),
  }
}

/** The sheet of budgets, one row an initiative. */
export function financeRows(report: ProgressReport, words: Words): FigureCell[][] {
  const rows = report.initiatives.flatMap(({ title, finance }) =>
    finance ? [[title, report.fiscalYear, ...financeCells(finance, words)]] : [],
  )
  return [[...figureSheetHead, ...financeHead], ...rows]
}

/** The sheet of indicators, one row an indicator. */
export function indicatorRows(report: ProgressReport, words: Words): FigureCell[][] {
  const rows = report.initiatives.flatMap(({ title, indicators }) =>
    (indicators ?? []).map((one) => [title, report.fiscalYear, ...indicatorCells(one, words)]),
  )
  return [[...figureSheetHead, ...indicatorHead], ...rows]
}

/** Budget, settlement and source. */
export function financeCells({ budget, settled, source }: ReportFinance, words: Words) {
  return [cell(budget, words), cell(settled, words), cell(source, words)]
}

/** Name, unit, kind, baseline, target and what was reached. */
export function indicatorCells(indicator: ReportIndicator, words: Words): FigureCell[] {
  const { name, unit, accumulation, baseline, target, actual } = indicator
  return [
    name,
    cell(unit, words),
    words.say(`indicator.${accumulation}`),
    baseline.fiscalYear,
    cell(baseline.value, words),
    target.fiscalYear,
    cell(target.value, words),
    cell(actual, words),
  ]
}

function cell(value: string | number | null, { say }: Words): FigureCell {
  return value === null || value === '' ? say('blank') : value
}
