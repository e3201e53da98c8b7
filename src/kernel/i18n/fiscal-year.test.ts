import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  fiscalYearBounds,
  fiscalYearOf,
  formatFiscalYear,
  parseFiscalYear,
  yearOfMonth,
} from './index.ts'

test('a fiscal year runs from April to March', () => {
  expect(fiscalYearOf('2021-03-31')).toBe(2020)
  expect(fiscalYearOf('2021-04-01')).toBe(2021)
  expect(fiscalYearBounds(2020)).toEqual({ from: '2020-04-01', to: '2021-03-31' })
  expect([yearOfMonth(2020, 4), yearOfMonth(2020, 12), yearOfMonth(2020, 3)]).toEqual([
    2020, 2020, 2021,
  ])
})

test.each([
  [2020, '令和2年度'],
  [2019, '平成31(令和元)年度'],
  [2018, '平成30年度'],
  [1989, '平成元年度'],
  [1988, '昭和63年度'],
])('fiscal %i is called %s', (year, label) => {
  expect(formatFiscalYear(year)).toBe(label)
})

test.each([
  ['令和2年度', 2020],
  ['R2', 2020],
  ['H29', 2017],
  ['2020年度', 2020],
  ['２０２０', 2020],
  ['平成31年度', 2019],
  ['令和元年度', 2019],
  ['平成31(令和元)年度', 2019],
  ['平成31・令和元年度', 2019],
])('%s is fiscal %i', (text, year) => {
  expect(parseFiscalYear(text)).toEqual({ ok: true, value: year })
})

test('a fiscal year that an era never had is refused with its right name', () => {
  expect(parseFiscalYear('平成33年度')).toMatchObject({ ok: false, details: { right: '令和3年' } })
  expect(parseFiscalYear('来年')).toMatchObject({
    ok: false,
    messageKey: 'kernel.i18n.fiscalYear.unclear',
  })
})

test('every day lies within the bounds of its fiscal year, and labels can be read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const day = addDays('1900-01-01', days)
      const year = fiscalYearOf(day)
      const { from, to } = fiscalYearBounds(year)
      expect(from <= day && day <= to).toBe(true)
      expect(parseFiscalYear(formatFiscalYear(year))).toEqual({ ok: true, value: year })
    }),
  )
})
