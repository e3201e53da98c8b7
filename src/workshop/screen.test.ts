import { describe, expect, test } from 'vitest'
import { screenGroups, screenResults } from './screen.ts'

const card = (id: string, group: string | null, text = id) => {
  return { id, number: 1, prompt: '', text, group, mergedInto: null }
}

const groups = [
  { id: 'nature', parent: null, name: '自然' },
  { id: 'river', parent: 'nature', name: '川' },
  { id: 'nameless', parent: null, name: '' },
  { id: 'empty', parent: null, name: '' },
]
const cards = [
  card('a', 'nature'),
  card('b', 'river'),
  card('c', 'nameless', '図書館が夜まで開いていて、だれでも静かに本を読める町がいい'),
  card('d', null),
]

describe('the projector', () => {
  test('shows islands on the board, with what is nested in them by name', () => {
    expect(screenGroups(groups, cards)).toEqual([
      { id: 'nature', name: '自然', count: 2, inner: ['川'], samples: [] },
      {
        id: 'nameless',
        name: '',
        count: 1,
        inner: [],
        samples: ['図書館が夜まで開いていて、だれでも静かに本を読め…'],
      },
    ])
  })

  test('tells results in words, most dots first, without what is gone', () => {
    const targets = [
      { target: 'nature', total: 5 },
      { target: 'd', total: 2 },
      { target: 'gone', total: 9 },
      { target: 'a', total: 0 },
    ]
    expect(screenResults(targets, groups, cards)).toEqual([
      { id: 'nature', kind: 'group', label: '自然', dots: 5 },
      { id: 'd', kind: 'card', label: 'd', dots: 2 },
    ])
  })
})
