// The server's clock, in one place so that a test can set it.

let read: () => Date = () => new Date()

/** The moment that `recordedAt` gets, to the millisecond. */
export function now(): Date {
  return read()
}

/** Tests only: every later `now()` answers this; without an argument the real clock is back. */
export function setClock(fixed?: Date | (() => Date)): void {
  if (!fixed) read = () => new Date()
  else read = typeof fixed === 'function' ? fixed : () => fixed
}
