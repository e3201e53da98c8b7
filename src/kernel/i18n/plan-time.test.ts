import { expect, test } from 'vitest'
import { isPlanOver } from './plan-time.ts'

const plan = (...dates: string[]) => ({ dates, fiscalYear: 2020 })

test('a plan is over after its last day', () => {
  expect(isPlanOver(plan('2020-08'), '2020-08-31')).toBe(false)
  expect(isPlanOver(plan('2020-08'), '2020-09-01')).toBe(true)
  expect(isPlanOver(plan('2020-08', '2020-12'), '2020-09-01')).toBe(false)
})

test('a plan without a last day is over with its fiscal year', () => {
  expect(isPlanOver(plan(), '2021-03-31')).toBe(false)
  expect(isPlanOver(plan(), '2021-04-01')).toBe(true)
  expect(isPlanOver(plan('2020-08/..'), '2021-03-31')).toBe(false)
  expect(isPlanOver(plan('2020-08/..'), '2021-04-01')).toBe(true)
})

test('a plan that was put off beyond its fiscal year has until the new day', () => {
  expect(isPlanOver(plan('2021-06'), '2021-06-30')).toBe(false)
  expect(isPlanOver(plan('2021-06'), '2021-07-01')).toBe(true)
})
