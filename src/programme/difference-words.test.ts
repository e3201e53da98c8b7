// How a difference is told to a person.
import { expect, test } from 'vitest'
import { createTranslator } from '#kernel/i18n'
import { messages } from '../messages.ts'
import { fieldInWords } from './difference-words.ts'

const t = createTranslator('ja', messages)
const hash = 'ee522a'.padEnd(64, '0')

test('a picture is told by its caption, never by what the program calls it', () => {
  const difference = {
    field: 'figures',
    before: '',
    after: `${hash} 講座の様子 (住民(八人)が話している) [inline]\n${hash} 当日の資料 () [annex]`,
  }
  expect(fieldInWords(difference, new Map(), t).after).toBe(
    '画像「講座の様子」(代替テキスト: 住民(八人)が話している)(本文中)\n「当日の資料」(別添)',
  )
})
