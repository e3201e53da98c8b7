import { expect, test } from 'vitest'
import { likeliestAmong } from './best-pairs.ts'

test('of a list the most similar text comes first, and nothing is left out', () => {
  const list = ['花壇に花を植えた。', '町の動画を公開した。', '会議を開いた。']
  const likeliest = likeliestAmong(list)
  expect(likeliest('町の動画を英語でも公開した。')).toEqual([1, 2, 0])
  expect(likeliest('会議を二度開いた。')[0]).toBe(2)
  expect(likeliestAmong([])('何か')).toEqual([])
})
