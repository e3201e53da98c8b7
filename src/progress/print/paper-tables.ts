// The optional columns that councillors ask for: money and indicators; what is blank says so.
import type { ReportFinance, ReportIndicator, ReportInitiative } from '../schema.ts'
import type { Words } from './words.ts'

export interface PaperCell {
  text: string
  /** 未入力 */
  blank: boolean
  numeric: boolean
}

export interface PaperTable {
  caption: string
  /** How the width is shared among the columns. */
  shape: number[]
  headers: string[]
  rows: PaperCell[][]
}

/** The tables below an initiative; none where the programme does not show them. */
export function tablesOf(
  initiative: ReportInitiative,
  fiscalYear: number,
  words: Words,
): PaperTable[] {
  const { finance, indicators } = initiative
  const year = words.fiscalYear(fiscalYear)
  return [
    ...(finance ? [financeTable(finance, year, words)] : []),
    ...(indicators && indicators.length > 0 ? [indicatorTable(indicators, year, words)] : []),
  ]
}

function financeTable(finance: ReportFinance, year: string, words: Words): PaperTable {
  const { say } = words
  const yen = (value: number | null) => cell(value === null ? null : words.yen(value), words, true)
  return {
    caption: say('finance.caption', { year }),
    shape: [1, 1, 1],
    headers: [say('finance.budget'), say('finance.settled'), say('finance.source')],
    rows: [[yen(finance.budget), yen(finance.settled), cell(finance.source, words)]],
  }
}

function indicatorTable(indicators: ReportIndicator[], year: string, words: Words): PaperTable {
  const { say } = words
  return {
    caption: say('indicator.caption', { year }),
    shape: [44, 14, 34, 34, 20, 16],
    headers: [
      say('indicator.name'),
      say('indicator.unit'),
      say('indicator.baseline'),
      say('indicator.target'),
      say('indicator.actual'),
      say('indicator.kind'),
    ],
    rows: indicators.map((indicator) => [
      cell(indicator.name, words),
      cell(indicator.unit, words),
      ofYear(indicator.baseline, words),
      ofYear(indicator.target, words),
      cell(indicator.actual === null ? null : words.number(indicator.actual), words, true),
      cell(say(`indicator.${indicator.accumulation}`), words),
    ]),
  }
}

function ofYear(one: { fiscalYear: number; value: number | null }, words: Words): PaperCell {
  const year = words.say('bracketed', { text: words.fiscalYear(one.fiscalYear) })
  const value = one.value === null ? null : words.number(one.value)
  const found = cell(value, words, true)
  return { ...found, text: `${found.text}\n${year}` }
}

function cell(text: string | null, words: Words, numeric = false): PaperCell {
  const blank = text === null || text === ''
  return { text: blank ? words.say('blank') : text, blank, numeric: numeric && !blank }
}
