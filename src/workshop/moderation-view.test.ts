import { describe, expect, test } from 'vitest'
import type { ModeratedCard } from './moderation.server.ts'
import { countViews, filterCards } from './moderation.ts'

const card = (number: number, text: string, more: Partial<ModeratedCard> = {}): ModeratedCard => ({
  id: String(number),
  number,
  prompt: '',
  table: null,
  text,
  source: 'phone',
  createdAt: '',
  isWithdrawn: false,
  hidden: null,
  flags: [],
  steps: [],
  ...more,
})

const flags: ModeratedCard['flags'] = [{ kind: 'phone', from: 0, to: 1 }]
const hidden = { reason: '個人情報', by: '', at: '' }
const cards = [
  card(1, '電話', { flags }),
  card(2, 'コーヒー', { table: 3 }),
  card(3, 'ｺｰﾋｰの店'),
  card(4, '電話', { flags, hidden }),
]
const numbers = (filter: Partial<Parameters<typeof filterCards>[1]>) =>
  filterCards(cards, { view: 'all', words: '', table: null, ...filter }).map(({ number }) => number)

describe('looking through the cards', () => {
  test('what might lead to a person comes first, then the newest', () => {
    expect(numbers({})).toEqual([1, 4, 3, 2])
    expect(numbers({ view: 'flagged' })).toEqual([1])
    expect(numbers({ view: 'hidden' })).toEqual([4])
    expect(countViews(cards)).toEqual({ all: 4, flagged: 1, hidden: 1 })
  })

  test('is searched by words in any width and kana, by number and by table', () => {
    expect(numbers({ words: 'こーひー' })).toEqual([3, 2])
    expect(numbers({ words: '４' })).toEqual([4])
    expect(numbers({ table: 3 })).toEqual([2])
  })
})
