// What is left of the timer, in letters; timer.ts says the same at the desk, with half of i18n behind it.
import type { TimerNow } from '../schema.ts'

export function leftOf(timer: TimerNow, now: number): number {
  return timer.endsAt === null ? timer.leftMs : Math.max(0, Date.parse(timer.endsAt) - now)
}

/** 5:00, 0:09, 1:20:00. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
