import { expect, test } from 'vitest'
import { dayOnPaper, isAsOfLine } from './as-of-line.ts'
import { parseProgress } from './parse-progress.ts'
import { readText } from './read-text.ts'

const paper = [
  '推進事業の進捗状況',
  '令和２年11月30日現在',
  '町の魅力を伝えます。',
  '■魅力発見ワークショップ',
  '実施',
  '・8月7日に1回目を開催',
].join('\n')

test('the day of the paper is no part of the lead, and none of its words is lost', () => {
  const read = parseProgress(readText(paper, 'a.txt'), { fiscalYear: 2020, asOf: '2020-12-01' })
  expect(read.lead).toBe('町の魅力を伝えます。')
  expect(read.unplaced).toEqual([{ line: 2, text: '令和２年11月30日現在' }])
  const { source, placed, markers, unplaced } = read.coverage
  expect(placed + markers + unplaced).toBe(source)
})

test('the day is read off the paper, unless it names several', () => {
  expect(dayOnPaper(paper)).toBe('2020-11-30')
  expect(dayOnPaper(`${paper}\n令和3年1月31日現在`)).toBeNull()
  expect(dayOnPaper('町の魅力を伝えます。')).toBeNull()
})

test('only a line of nothing but a day is one', () => {
  expect(isAsOfLine('（令和2年11月30日現在）')).toBe(true)
  expect(isAsOfLine('人口は令和2年11月30日現在')).toBe(false)
  expect(isAsOfLine('現在')).toBe(false)
})
