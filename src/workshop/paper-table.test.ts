import { expect, test } from 'vitest'
import { readTable } from '#kernel/documents'
import { readPaperTable } from './paper-table.ts'

const prompts = ['好きなところ', '20年後']

test('cells pasted from Excel become cards, with quoted line breaks kept', () => {
  const pasted = '付箋\tテーブル\tテーマ\n"夕焼け\nがきれい"\t３班\t20年後\nゲートボール\t\t\n'
  const { rows, mistakes } = readPaperTable(readTable(pasted), prompts)
  expect(mistakes).toEqual([])
  expect(rows).toMatchObject([
    { text: '夕焼け\nがきれい', table: 3, prompt: '20年後' },
    { text: 'ゲートボール', table: null, prompt: '' },
  ])
})

test('a single column without heading is a list of cards', () => {
  const { rows } = readPaperTable(readTable('夕焼け\n𠮷田さんの畑\n\n'), prompts)
  expect(rows.map(({ text }) => text)).toEqual(['夕焼け', '𠮷田さんの畑'])
})

test('what cannot be a card is named with its line, and nothing is dropped without a word', () => {
  const file = `付箋,テーブル,テーマ\n,3,\n夕焼け,0,\n川,1,知らない問い\n${'あ'.repeat(1001)},1,\n`
  const { rows, mistakes } = readPaperTable(readTable(file), prompts)
  expect(rows).toEqual([])
  expect(mistakes.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'noText'],
    [3, 'table'],
    [4, 'prompt'],
    [5, 'tooLong'],
  ])
})

test('a formula in a cell stays the words that somebody wrote', () => {
  const { rows } = readPaperTable(readTable("'=cmd|calc\n=1+1\n"), prompts)
  expect(rows.map(({ text }) => text)).toEqual(['=cmd|calc', '=1+1'])
})
