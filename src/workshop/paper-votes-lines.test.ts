import { expect, test } from 'vitest'
import { readCardDots } from './paper-votes.ts'

test('a typist’s lines are read in any width, and a wrong one is named', () => {
  expect(readCardDots('12 5\n\n１３番　４票\n14,0')).toEqual({
    ok: true,
    rows: [
      { number: 12, dots: 5 },
      { number: 13, dots: 4 },
      { number: 14, dots: 0 },
    ],
  })
  expect(readCardDots('12 5\n川がきれい')).toEqual({ ok: false, line: 2 })
  expect(readCardDots('12 -5')).toEqual({ ok: false, line: 1 })
})
