import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  formatBothDate,
  formatEraDate,
  formatEraMonth,
  parseDate,
  parseMonth,
  toFullWidthDigits,
} from './index.ts'

const days = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('1868-10-23', days))

describe('formatting', () => {
  test.each([
    ['2020-08-07', '令和2年8月7日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1868-10-23', '明治元年10月23日'],
    ['1850-01-02', '1850年1月2日'],
  ])('%s is printed as %s', (iso, words) => {
    expect(formatEraDate(iso)).toBe(words)
  })

  test('both calendars can be printed', () => {
    expect(formatBothDate('2020-08-07')).toBe('令和2年(2020年)8月7日')
  })

  test('a month in which an era begins bears the new name', () => {
    expect(formatEraMonth('2019-05')).toBe('令和元年5月')
    expect(formatEraMonth('2019-04')).toBe('平成31年4月')
  })

  test('every day since Meiji agrees with ICU', () => {
    const icu = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
      dateStyle: 'long',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(days, (iso) => {
        const first = iso === '1912-07-30' || iso === '1926-12-25'
        if (!first) expect(formatEraDate(iso)).toBe(icu.format(new Date(`${iso}T00:00:00Z`)))
      }),
    )
  })
})

describe('reading', () => {
  test.each([
    '令和2年8月7日',
    '令和２年８月７日',
    '令和2年(2020年)8月7日',
    'R2.8.7',
    'r2/8/7',
    'Ｒ２．８．７',
    'R.2.8.7',
    '㋿2年8月7日',
    '2020/8/7',
    '2020-08-07',
    '２０２０／８／７',
    '2020年8月7日',
    ' 令和 2年 8月 7日 ',
  ])('%s is 2020-08-07', (text) => {
    expect(parseDate(text)).toEqual({ ok: true, value: '2020-08-07' })
  })

  test('H29 and 元年 are understood', () => {
    expect(parseDate('H29.4.1')).toEqual({ ok: true, value: '2017-04-01' })
    expect(parseDate('平成元年1月8日')).toEqual({ ok: true, value: '1989-01-08' })
    expect(parseMonth('令和元年5月')).toEqual({ ok: true, value: '2019-05' })
  })

  test('令和元年4月30日 never was, and the right name is told', () => {
    expect(parseDate('令和元年4月30日')).toEqual({
      ok: false,
      messageKey: 'kernel.i18n.date.beforeEra',
      details: {
        text: '令和元年4月30日',
        era: '令和',
        from: '令和元年5月1日',
        right: '平成31年4月30日',
      },
    })
  })

  test('平成31年5月1日 and 平成33年3月1日 never came', () => {
    const inMay = parseDate('平成31年5月1日')
    expect(inMay).toMatchObject({
      messageKey: 'kernel.i18n.date.afterEra',
      details: { right: '令和元年5月1日' },
    })
    expect(parseDate('平成33年3月1日')).toMatchObject({
      messageKey: 'kernel.i18n.date.afterEra',
      details: { to: '平成31年4月30日', right: '令和3年' },
    })
  })

  test.each(['令和2年2月30日', '2021-02-29', '2020/13/1', '令和2年4月31日', '令和2年0月1日'])(
    '%s is no day',
    (text) => {
      expect(parseDate(text)).toMatchObject({ ok: false, messageKey: 'kernel.i18n.date.noSuchDay' })
    },
  )

  test.each(['', '昨年', '8/7', '来週', '2020', '令和2年', 'abc', '2020-08-07T00:00:00Z'])(
    '%j is not a whole date',
    (text) => {
      expect(parseDate(text)).toMatchObject({
        ok: false,
        messageKey: 'kernel.i18n.date.unclearDay',
      })
    },
  )

  test('what is printed can be read again, in either digit width', () => {
    fc.assert(
      fc.property(days, (iso) => {
        expect(parseDate(formatEraDate(iso))).toEqual({ ok: true, value: iso })
        expect(parseDate(toFullWidthDigits(formatBothDate(iso)))).toEqual({ ok: true, value: iso })
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDate(text)))
  })
})
