import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, fold } from './change.ts'

let clock = 0

function told(input: Partial<Change> & { fields?: Change['fields'] }): Change {
  clock += 1
  return {
    id: `id-${String(clock).padStart(6, '0')}`,
    subject: 'activity',
    subjectKind: 'activity',
    fields: {},
    effectiveOn: '2020-08-07',
    recordedAt: new Date(Date.UTC(2020, 7, 7) + clock * 1000).toISOString(),
    by: '花子',
    reason: null,
    kind: 'set',
    corrects: null,
    batch: 'b',
    ...input,
  }
}

const now = { asOf: '9999-12-31', knownAt: null }

test('what takes effect later is not shown earlier', () => {
  const planned = told({ fields: { state: 'planned' }, effectiveOn: '2020-05-01' })
  const done = told({ fields: { state: 'implemented' }, effectiveOn: '2020-08-07' })
  const on = (asOf: string) =>
    fold([planned, done], { asOf, knownAt: null }).get('activity')?.fields.state
  expect(on('2020-04-30')).toBeUndefined()
  expect(on('2020-08-06')).toBe('planned')
  expect(on('2020-08-07')).toBe('implemented')
})

test('what was recorded later is not shown as it stood then', () => {
  const first = told({ fields: { text: '8月から' } })
  const corrected = told({ fields: { text: '9月から' }, kind: 'correction', corrects: first.id })
  const knownAt = first.recordedAt
  expect(
    fold([first, corrected], { asOf: '2021-03-31', knownAt }).get('activity')?.fields.text,
  ).toBe('8月から')
  expect(fold([first, corrected], now).get('activity')?.fields.text).toBe('9月から')
})

test('a correction stands in the place of what it corrects, below what came after', () => {
  const first = told({ fields: { text: 'あ' }, effectiveOn: '2020-05-01' })
  const later = told({ fields: { text: 'い' }, effectiveOn: '2020-06-01' })
  const corrected = told({
    fields: { text: 'う' },
    effectiveOn: '2020-05-01',
    kind: 'correction',
    corrects: first.id,
  })
  expect(fold([first, later, corrected], now).get('activity')?.fields.text).toBe('い')
  expect(
    fold([first, later, corrected], { asOf: '2020-05-31', knownAt: null }).get('activity')?.fields
      .text,
  ).toBe('う')
})

test('a withdrawn change is as if it never was, and undoing the undo brings it back', () => {
  const first = told({ fields: { text: 'あ' } })
  const second = told({ fields: { text: 'い' } })
  const undo = told({ kind: 'withdrawal', corrects: second.id })
  const redo = told({ kind: 'withdrawal', corrects: undo.id })
  expect(fold([first, second, undo], now).get('activity')?.fields.text).toBe('あ')
  expect(fold([first, second, undo, redo], now).get('activity')?.fields.text).toBe('い')
})

test('the correction of a withdrawn change goes with it', () => {
  const first = told({ fields: { text: 'あ' } })
  const corrected = told({ fields: { text: 'い' }, kind: 'correction', corrects: first.id })
  const undo = told({ kind: 'withdrawal', corrects: first.id })
  expect(fold([first, corrected, undo], now).has('activity')).toBe(false)
})

test('each field says which change it comes from', () => {
  const first = told({ fields: { text: 'あ', place: '役場' } })
  const second = told({ fields: { place: '公民館' } })
  const subject = fold([first, second], now).get('activity')
  expect(subject?.sources.text?.id).toBe(first.id)
  expect(subject?.sources.place?.id).toBe(second.id)
})

test('the order in which changes are read does not matter', () => {
  const changes = [
    told({ fields: { a: 1 } }),
    told({ fields: { a: 2, b: 1 }, effectiveOn: '2020-05-01' }),
    told({ fields: { b: 3 } }),
    told({ fields: { c: 1 }, subject: 'other' }),
  ]
  const corrected = told({ fields: { a: 9 }, kind: 'correction', corrects: changes[0]?.id ?? '' })
  const undo = told({ kind: 'withdrawal', corrects: changes[2]?.id ?? '' })
  const all = [...changes, corrected, undo]
  const expected = fold(all, now)
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      for (const [id, subject] of fold(shuffled, now)) {
        expect(subject.fields).toEqual(expected.get(id)?.fields)
      }
    }),
  )
})
