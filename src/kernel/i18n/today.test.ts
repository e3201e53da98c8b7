import { expect, test } from 'vitest'
import { addDays, endOfDayInTokyo, startOfDayInTokyo, timeInTokyo, todayInTokyo } from './index.ts'

test('the town is nine hours ahead of UTC', () => {
  expect(todayInTokyo(new Date('2020-11-30T14:59:59Z'))).toBe('2020-11-30')
  expect(todayInTokyo(new Date('2020-11-30T15:00:00Z'))).toBe('2020-12-01')
  expect(timeInTokyo(new Date('2020-11-30T15:05:00Z'))).toBe('00:05')
})

test('a day ends one millisecond before the next begins', () => {
  expect(endOfDayInTokyo('2020-11-30').toISOString()).toBe('2020-11-30T14:59:59.999Z')
  expect(startOfDayInTokyo('2020-11-30').toISOString()).toBe('2020-11-29T15:00:00.000Z')
  expect(() => startOfDayInTokyo('2020-02-30')).toThrow('not a day')
})

test('days are counted over months and leap days', () => {
  expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
  expect(addDays('2020-01-01', -1)).toBe('2019-12-31')
})
