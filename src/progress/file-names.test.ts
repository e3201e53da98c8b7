import { expect, test } from 'vitest'
import { reportFileName } from './file-names.ts'

const file = { title: '推進事業の進捗状況', asOf: '2020-11-30', format: 'pdf' } as const

test('the summary and the full report of a day do not fall on each other when they are saved', () => {
  expect(reportFileName({ ...file, template: 'council' })).toBe(
    '推進事業の進捗状況_概要_2020-11-30.pdf',
  )
  expect(reportFileName({ ...file, template: 'seed' })).toBe('推進事業の進捗状況_2020-11-30.pdf')
})

test('the form is named where the title does not say it, and what is not for outside is marked', () => {
  const draft = { ...file, title: '推進事業', template: 'seed', draftMark: '確認用' } as const
  expect(reportFileName(draft)).toBe('推進事業_進捗状況_2020-11-30_確認用.pdf')
})
