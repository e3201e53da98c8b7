// What a press on the timer's buttons makes of the timer: without it pause and extension would drift apart.
import { endOfDayInTokyo, startOfDayInTokyo, todayInTokyo } from '#kernel/i18n'
import type { TimerNow } from './schema.ts'

export type TimerStep =
  | { do: 'set'; minutes: number }
  /** HH:MM, the next time that the clock on the wall shows it. */
  | { do: 'until'; time: string }
  | { do: 'extend'; minutes: number }
  | { do: 'pause' | 'resume' | 'end' }

export const mostMinutes = 600
const minute = 60_000

/** The timer after a step; null is no timer, undefined a step that makes no sense now. */
export function nextTimer(
  timer: TimerNow | null,
  step: TimerStep,
  now: Date,
): TimerNow | null | undefined {
  if (step.do === 'set') return endingAt(now.getTime() + step.minutes * minute)
  if (step.do === 'until') return until(step.time, now)
  if (step.do === 'extend') return extended(timer, step.minutes * minute, now)
  if (step.do === 'end') return null
  if (step.do === 'pause') {
    return timer?.endsAt ? { endsAt: null, leftMs: leftOf(timer, now) } : undefined
  }
  return timer && timer.leftMs !== null ? endingAt(now.getTime() + timer.leftMs) : undefined
}

/** What is left, never below nothing. */
export function leftOf(timer: TimerNow, now: Date): number {
  if (timer.endsAt === null) return timer.leftMs
  return Math.max(0, Date.parse(timer.endsAt) - now.getTime())
}

/** 5:00, 0:09, 1:20:00: what stands on the screen for so many milliseconds. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** More time counts from now where the time is already over. */
function extended(timer: TimerNow | null, more: number, now: Date): TimerNow {
  if (timer && timer.leftMs !== null) return { endsAt: null, leftMs: timer.leftMs + more }
  const left = timer ? leftOf(timer, now) : 0
  return endingAt(now.getTime() + left + more)
}

/** Up to ten hours ahead, over midnight too; a time that is past is a slip of the finger. */
function until(time: string, now: Date): TimerNow | undefined {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const today = todayInTokyo(now)
  const sinceMidnight = (hours * 60 + minutes) * minute
  const candidates = [
    startOfDayInTokyo(today).getTime() + sinceMidnight,
    endOfDayInTokyo(today).getTime() + 1 + sinceMidnight,
  ]
  const end = candidates.find((at) => at > now.getTime())
  if (end === undefined || end - now.getTime() > mostMinutes * minute) return undefined
  return endingAt(end)
}

function endingAt(ms: number): TimerNow {
  return { endsAt: new Date(ms).toISOString(), leftMs: null }
}
