import { describe, expect, test } from 'vitest'
import { clockWords, nextTimer } from './timer.ts'

/** 19:50 in Tokyo. */
const now = new Date('2026-11-25T10:50:00.000Z')
const running = { endsAt: '2026-11-25T10:53:00.000Z', leftMs: null }
const paused = { endsAt: null, leftMs: 90_000 }

describe('the timer', () => {
  test('runs for a length or until the clock on the wall shows a time', () => {
    expect(nextTimer(null, { do: 'set', minutes: 5 }, now)?.endsAt).toBe('2026-11-25T10:55:00.000Z')
    expect(nextTimer(null, { do: 'until', time: '20:15' }, now)?.endsAt).toBe(
      '2026-11-25T11:15:00.000Z',
    )
    expect(nextTimer(null, { do: 'until', time: '00:10' }, now)?.endsAt).toBe(
      '2026-11-25T15:10:00.000Z',
    )
    expect(nextTimer(null, { do: 'until', time: '19:40' }, now)).toBeUndefined()
  })

  test('keeps what is left while it is paused', () => {
    expect(nextTimer(running, { do: 'pause' }, now)).toEqual({ endsAt: null, leftMs: 180_000 })
    expect(nextTimer(paused, { do: 'resume' }, now)?.endsAt).toBe('2026-11-25T10:51:30.000Z')
    expect(nextTimer(null, { do: 'pause' }, now)).toBeUndefined()
    expect(nextTimer(running, { do: 'resume' }, now)).toBeUndefined()
  })

  test('is extended from its end, from now once it is over, and also while paused', () => {
    expect(nextTimer(running, { do: 'extend', minutes: 1 }, now)?.endsAt).toBe(
      '2026-11-25T10:54:00.000Z',
    )
    const over = { endsAt: '2026-11-25T10:40:00.000Z', leftMs: null }
    expect(nextTimer(over, { do: 'extend', minutes: 1 }, now)?.endsAt).toBe(
      '2026-11-25T10:51:00.000Z',
    )
    expect(nextTimer(paused, { do: 'extend', minutes: 1 }, now)?.leftMs).toBe(150_000)
    expect(nextTimer(running, { do: 'end' }, now)).toBeNull()
  })

  test('is told as a clock', () => {
    expect([299_001, 9_000, 0, 4_800_000].map(clockWords)).toEqual([
      '5:00',
      '0:09',
      '0:00',
      '1:20:00',
    ])
  })
})
