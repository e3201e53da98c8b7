import { expect, test } from 'vitest'
import { pageOf } from './page-of.ts'

test.each([
  ['3', 3],
  ['1.01', 1],
  ['0', 1],
  ['-2', 1],
  ['1e30', 7],
  ['Infinity', 7],
  ['seven', 1],
  [null, 1],
])('an address that asks for page %s of seven gets page %s', (asked, page) => {
  expect(pageOf(asked, 7)).toBe(page)
})

test('an address that names no page gets the one with what was chosen', () => {
  expect(pageOf(null, 7, 4)).toBe(4)
  expect(pageOf('2', 7, 4)).toBe(2)
})

test('an empty list has one page', () => {
  expect(pageOf('5', 0)).toBe(1)
})
