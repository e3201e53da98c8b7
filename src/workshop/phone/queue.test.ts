import { describe, expect, test } from 'vitest'
import { backOff, next, put, type Queue, readQueue, sending, settle, withdraw } from './queue.ts'

const card = (id: string, text = '桜') => ({ id, text, prompt: '好きなところ', table: 3 })

function only(queue: Queue) {
  const [item] = queue
  if (!item || queue.length > 1) throw new Error('not one card')
  return item
}

describe('the queue of a phone', () => {
  test('a card that was written offline waits, and leaves when the server has it', () => {
    const queue = put([], card('a'))
    const item = only(queue)
    expect(next(queue, true)).toBe(item)
    expect(settle(sending(queue, item), item, { kind: 'kept' })).toEqual([])
  })

  test('words changed while the card was on its way go again under the same id', () => {
    const sent = only(put([], card('a')))
    const changed = put(sending([sent], sent), card('a', '梅'))
    expect(only(settle(changed, sent, { kind: 'kept' }))).toMatchObject({ id: 'a', text: '梅' })
  })

  test('a refusal of old words says nothing about the new ones, and a changed table alone goes again', () => {
    const sent = only(put([], card('a')))
    const changed = put(sending([sent], sent), card('a', '梅'))
    const refused = settle(changed, sent, { kind: 'refused', reason: '長すぎます' })
    expect(only(refused)).toMatchObject({ text: '梅', state: 'waiting', reason: null })
    const moved = put(sending([sent], sent), { ...card('a'), table: 5 })
    expect(only(settle(moved, sent, { kind: 'kept' }))).toMatchObject({ table: 5 })
  })

  test('a card that never left the phone is taken back without the server', () => {
    expect(withdraw(put([], card('a')), card('a'), false)).toEqual([])
  })

  test('a card that may have reached the server is withdrawn there', () => {
    const queue = put([], card('a'))
    const sent = sending(queue, only(queue))
    expect(only(withdraw(sent, card('a'), false))).toMatchObject({
      isWithdrawn: true,
      wasSent: true,
    })
  })

  test('a withdrawal that is made while the card is on its way is not forgotten by the answer', () => {
    const sent = only(put([], card('a')))
    const taken = withdraw(sending([sent], sent), card('a'), false)
    const left = only(settle(taken, sent, { kind: 'kept' }))
    expect(left.isWithdrawn).toBe(true)
    expect(settle([left], left, { kind: 'gone' })).toEqual([])
  })

  test('a card that came too late keeps its words and goes again when there is writing again', () => {
    const item = only(put([], card('a')))
    const late = settle([item], item, { kind: 'closed' })
    expect(only(late)).toMatchObject({ text: '桜', state: 'late' })
    expect(next(late, false)).toBeUndefined()
    expect(next(late, true)?.id).toBe('a')
  })

  test('a refused card keeps its words and the reason, and does not stand in the way of others', () => {
    const first = only(put([], card('a')))
    const queue = put(settle([first], first, { kind: 'refused', reason: '長すぎます' }), card('b'))
    expect(queue[0]).toMatchObject({ text: '桜', state: 'refused', reason: '長すぎます' })
    expect(next(queue, true)?.id).toBe('b')
  })

  test('a phone waits longer after each failure, half a minute at most, and never all phones alike', () => {
    expect(backOff(0, 0)).toBe(500)
    expect(backOff(3, 1)).toBe(8000)
    expect(backOff(99, 1)).toBe(30_000)
    expect(backOff(3, 0.2)).not.toBe(backOff(3, 0.7))
  })

  test('a spoiled memory is an empty queue', () => {
    expect(readQueue('x')).toEqual([])
    expect(readQueue([null, 3, { id: 'a' }])).toEqual([])
    expect(readQueue(put([], card('a')))).toHaveLength(1)
  })
})
