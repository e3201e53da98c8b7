// An initiative as its page shows it in fields, by control name. Pure: page and server must agree.
import { formatEnglishDate, formatEraDate, formatFiscalYear, formatNumber } from '#kernel/i18n'
import type { Indicator, Initiative, Programme } from './state.ts'

export const ownFields = [
  'title',
  'note',
  'tags',
  'leadSection',
  'concernedSections',
  'fromYear',
  'toYear',
  'position',
  'endedOn',
  'endReason',
] as const
export type OwnField = (typeof ownFields)[number]

export const financeFields = ['budget', 'settled', 'source'] as const
export type FinanceField = (typeof financeFields)[number]

export const indicatorFields = [
  'name',
  'unit',
  'accumulation',
  'baselineYear',
  'baselineValue',
  'targetYear',
  'targetValue',
] as const
export type IndicatorField = (typeof indicatorFields)[number]

/** Control names: finance.2020.budget, indicator.AB2CD3EF.name, indicator.new.name, indicator.AB2CD3EF.actual2020. */
export const financeName = (year: number, field: FinanceField) => `finance.${year}.${field}`
export const indicatorName = (
  indicator: string,
  field: IndicatorField | `actual${number}` | 'dropped',
) => `indicator.${indicator}.${field}`

/** Everything that stands in the fields of an initiative's page. */
export function initiativeWords(
  programme: Programme,
  initiative: Initiative,
  language: 'ja' | 'en' = 'ja',
): Record<string, string> {
  return {
    ...ownWords(programme, initiative, language),
    ...Object.fromEntries(
      financeYears(programme).flatMap((year) => financeWords(initiative, year)),
    ),
    ...Object.fromEntries(
      initiative.indicators.flatMap((one) => indicatorWords(programme, initiative, one, language)),
    ),
  }
}

function ownWords(programme: Programme, initiative: Initiative, language: 'ja' | 'en') {
  const { title, note, tags, leadSection, concernedSections, fromYear, toYear } = initiative
  return {
    title,
    note,
    tags: inSet(tags),
    leadSection: leadSection ?? '',
    concernedSections: inSet(concernedSections),
    fromYear: yearWords(fromYear, language),
    toYear: yearWords(toYear, language),
    position: String(programme.initiatives.indexOf(initiative) + 1),
    endedOn: dayWords(initiative.endedOn, language),
    endReason: initiative.endReason ?? '',
  }
}

/** Ticked boxes as one text, whatever order they come in. */
export function inSet(ids: readonly string[]): string {
  return ids.filter(Boolean).toSorted().join(' ')
}

/** The fiscal years that have budget columns, oldest first. */
export function financeYears(programme: Programme): number[] {
  return yearsWith(programme, 'finance')
}

function yearsWith(programme: Programme, column: 'finance' | 'indicators'): number[] {
  return Object.entries(programme.columns)
    .filter(([, shown]) => shown[column])
    .map(([year]) => Number(year))
    .toSorted((a, b) => a - b)
}

/** Does the report show indicators in any year? */
export function hasIndicators(programme: Programme): boolean {
  return yearsWith(programme, 'indicators').length > 0
}

/** The years of an indicator's values: those that the report shows, and those that have one. */
export function actualYears(programme: Programme, indicator: Indicator | null): number[] {
  const known = Object.keys(indicator?.actuals ?? {}).map(Number)
  const years = new Set([...yearsWith(programme, 'indicators'), ...known, programme.fiscalYear])
  return [...years].toSorted((a, b) => a - b)
}

function financeWords(initiative: Initiative, year: number): [string, string][] {
  const told = initiative.finance[year]
  return [
    [financeName(year, 'budget'), numberWords(told?.budget)],
    [financeName(year, 'settled'), numberWords(told?.settled)],
    [financeName(year, 'source'), told?.source ?? ''],
  ]
}

function indicatorWords(
  programme: Programme,
  _initiative: Initiative,
  indicator: Indicator,
  language: 'ja' | 'en',
): [string, string][] {
  const name = (field: Parameters<typeof indicatorName>[1]) =>
    indicatorName(indicator.publicId, field)
  return [
    [name('name'), indicator.name],
    [name('unit'), indicator.unit],
    [name('accumulation'), indicator.accumulation],
    [name('baselineYear'), yearWords(indicator.baselineYear, language)],
    [name('baselineValue'), numberWords(indicator.baselineValue)],
    [name('targetYear'), yearWords(indicator.targetYear, language)],
    [name('targetValue'), numberWords(indicator.targetValue)],
    [name('dropped'), ''],
    ...actualYears(programme, indicator).map((year): [string, string] => [
      name(`actual${year}`),
      numberWords(indicator.actuals[year]),
    ]),
  ]
}

export function numberWords(value: number | null | undefined): string {
  if (value === null || value === undefined) return ''
  return value < 0 ? `▲${formatNumber(-value)}` : formatNumber(value)
}

export function yearWords(year: number | null, language: 'ja' | 'en'): string {
  if (year === null) return ''
  return language === 'en' ? String(year) : formatFiscalYear(year)
}

export function dayWords(day: string | null, language: 'ja' | 'en'): string {
  if (day === null) return ''
  return language === 'en' ? formatEnglishDate(day) : formatEraDate(day)
}
