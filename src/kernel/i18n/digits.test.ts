import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatNumber,
  formatYen,
  parseYen,
  toFullWidthDigits,
  toHalfWidth,
  withDigits,
} from './index.ts'

test('full-width digits and signs become half-width, Japanese stays', () => {
  expect(toHalfWidth('８／７　１，２３４．５％（税込）ー－')).toBe('8/7 1,234.5%(税込)ー-')
  expect(withDigits('令和2年8月7日', 'full')).toBe('令和２年８月７日')
  expect(withDigits('令和2年8月7日', 'half')).toBe('令和2年8月7日')
})

test.each([
  ['1,234円', 1234],
  ['１，２３４千円', 1_234_000],
  ['▲500', -500],
  ['△５００円', -500],
  ['-500', -500],
  ['¥1,000', 1000],
  ['￥－1,000', -1000],
  ['12.5万円', 125_000],
  ['0.1万円', 1000],
  ['1.1億円', 110_000_000],
  ['0', 0],
  ['▲0', 0],
])('%s is %i yen', (text, yen) => {
  expect(parseYen(text)).toEqual({ ok: true, value: yen })
})

test.each([
  ['', 'notANumber'],
  ['約100円', 'notANumber'],
  ['=1+1', 'notANumber'],
  ['12,34', 'commas'],
  ['0.5円', 'notWholeYen'],
  ['99999999999999999', 'notWholeYen'],
])('%j is refused', (text, reason) => {
  expect(parseYen(text)).toMatchObject({ ok: false, messageKey: `kernel.i18n.amount.${reason}` })
})

test('amounts are printed as a town prints them', () => {
  expect(formatYen(-1234567)).toBe('▲1,234,567円')
  expect(formatYen(-1234567, 'en')).toBe('-¥1,234,567')
  expect(formatNumber(65.6)).toBe('65.6')
  expect(formatNumber(238295)).toBe('238,295')
  expect(formatNumber(-999)).toBe('-999')
})

test('every amount that is printed can be read again', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (yen) => {
      expect(parseYen(toFullWidthDigits(formatYen(yen)))).toEqual({ ok: true, value: yen + 0 || 0 })
    }),
  )
})

test('widening digits and narrowing them gives the same text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-z年月日/]*$/), (text) => {
      expect(toHalfWidth(toFullWidthDigits(text))).toBe(text)
    }),
  )
})
