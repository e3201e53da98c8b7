import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareEdtf,
  edtfBounds,
  formatEdtf,
  hasPassed,
  isEdtf,
  readEdtf,
  toFullWidthDigits,
} from './index.ts'

const points = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(10, 7))
  .map(([days, length]) => addDays('1995-01-01', days).slice(0, length))
const periods = fc.oneof(
  points,
  points.map((from) => `${from}/..`),
  points.map((to) => `../${to}`),
  fc
    .tuple(points, points)
    .map(([one, other]) => (one < other ? `${one}/${other}` : `${other}/${one}`))
    .filter(isEdtf)
    .filter((range) => range.split('/')[0] !== range.split('/')[1]),
)

describe('words', () => {
  test.each([
    ['2020-08-07', '令和2年8月7日', '7 August 2020'],
    ['2020-08', '令和2年8月', 'August 2020'],
    ['2020', '令和2年', '2020'],
    ['2020-08/..', '令和2年8月から', 'from August 2020'],
    ['2020-08-07/..', '令和2年8月7日から', 'from 7 August 2020'],
    ['../2021-03-31', '令和2年度内', 'within fiscal 2020'],
    ['../2020-03-31', '平成31(令和元)年度内', 'within fiscal 2019'],
    ['../2020-09-30', '令和2年9月30日まで', 'by 30 September 2020'],
    ['../2020-09', '令和2年9月まで', 'by September 2020'],
    ['2020-08-07/2020-08-09', '令和2年8月7日から9日まで', '7 August 2020 to 9 August 2020'],
    ['2020-08-07/2020-09-09', '令和2年8月7日から9月9日まで', '7 August 2020 to 9 September 2020'],
    ['2020-08/2020-10', '令和2年8月から10月まで', 'August 2020 to October 2020'],
    ['2020-12/2021-02', '令和2年12月から令和3年2月まで', 'December 2020 to February 2021'],
    ['2019-04/2019-06', '平成31年4月から令和元年6月まで', 'April 2019 to June 2019'],
    ['2020-04-01/2021-03-31', '令和2年度', 'fiscal 2020'],
    ['2020-04/2021-03', '令和2年4月から令和3年3月まで', 'April 2020 to March 2021'],
  ])('%s is %s, %s', (edtf, japanese, english) => {
    expect(formatEdtf(edtf)).toBe(japanese)
    expect(formatEdtf(edtf, 'en')).toBe(english)
  })

  test('what is printed can be read again exactly', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1990, max: 2060 }), (edtf, year) => {
        const again = readEdtf(toFullWidthDigits(formatEdtf(edtf)), year)
        expect(again).toEqual({ ok: true, value: edtf })
      }),
      { numRuns: 500 },
    )
  })
})

describe('typed by a person in fiscal 2020', () => {
  test.each([
    ['8/7', '2020-08-07'],
    ['８／７', '2020-08-07'],
    ['8月7日', '2020-08-07'],
    ['1/15', '2021-01-15'],
    ['3月', '2021-03'],
    ['8月', '2020-08'],
    ['8月中', '2020-08'],
    ['8月から', '2020-08/..'],
    ['８月～', '2020-08/..'],
    ['8/7以降', '2020-08-07/..'],
    ['年度内', '../2021-03-31'],
    ['今年度中', '../2021-03-31'],
    ['年度末まで', '../2021-03-31'],
    ['令和3年度内', '../2022-03-31'],
    ['来年度内', '../2022-03-31'],
    ['通年', '2020-04-01/2021-03-31'],
    ['令和2年8月7日', '2020-08-07'],
    ['R2.8.7', '2020-08-07'],
    ['2020-08-07', '2020-08-07'],
    ['2020/8/7', '2020-08-07'],
    ['2021年1月', '2021-01'],
    ['9月まで', '../2020-09'],
    ['～9/30', '../2020-09-30'],
    ['8/7～8/9', '2020-08-07/2020-08-09'],
    ['8/7〜9', '2020-08-07/2020-08-09'],
    ['8月7日から9日まで', '2020-08-07/2020-08-09'],
    ['8月から10月まで', '2020-08/2020-10'],
    ['11月～2月', '2020-11/2021-02'],
    ['2020-08/..', '2020-08/..'],
    ['../2021-03-31', '../2021-03-31'],
  ])('%s is %s', (text, edtf) => {
    expect(readEdtf(text, 2020)).toEqual({ ok: true, value: edtf })
  })

  test.each([
    ['', 'kernel.i18n.date.empty'],
    ['2/29', 'kernel.i18n.date.noSuchDay'],
    ['13/1', 'kernel.i18n.date.noSuchDay'],
    ['13月', 'kernel.i18n.date.noSuchDay'],
    ['4月31日から', 'kernel.i18n.date.noSuchDay'],
    ['令和元年4月30日', 'kernel.i18n.date.beforeEra'],
    ['8月～5月', 'kernel.i18n.date.backwards'],
    ['8月上旬', 'kernel.i18n.date.unclear'],
    ['夏ごろ', 'kernel.i18n.date.unclear'],
    ['昨年', 'kernel.i18n.date.unclear'],
  ])('%s is refused: %s', (text, messageKey) => {
    expect(readEdtf(text, 2020)).toMatchObject({ ok: false, messageKey })
  })

  test('2/29 exists where the fiscal year has a leap day', () => {
    expect(readEdtf('2/29', 2019)).toEqual({ ok: true, value: '2020-02-29' })
  })

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readEdtf(text, 2020)))
  })
})

describe('days', () => {
  test('a period has passed when its last day is over', () => {
    expect(hasPassed('2020-08', '2020-08-31')).toBe(false)
    expect(hasPassed('2020-08', '2020-09-01')).toBe(true)
    expect(hasPassed('2020-08/..', '2030-01-01')).toBe(false)
    expect(hasPassed('../2021-03-31', '2021-04-01')).toBe(true)
    expect(edtfBounds('2020-02')).toEqual({ start: '2020-02-01', end: '2020-02-29' })
    expect(edtfBounds('../2021-03-31')).toEqual({ start: null, end: '2021-03-31' })
  })

  test('periods are put in order by their days', () => {
    const sorted = ['../2021-03-31', '2020-08/..', '2020-08', '2020-07-01'].sort(compareEdtf)
    expect(sorted).toEqual(['2020-07-01', '2020-08', '2020-08/..', '../2021-03-31'])
  })

  test.each([
    '2020-13',
    '2020-02-30',
    '../..',
    '2020/2019',
    'x',
    '2020-8-7',
    '',
    '/',
    '0000-01',
    '2020-08/',
  ])('%j is not EDTF', (text) => expect(isEdtf(text)).toBe(false))
})
