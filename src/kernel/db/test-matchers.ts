// Lets a test say that an operation was refused, and why.
import { expect } from 'vitest'
import { Refusal, type RefusalKind } from '../refusal.ts'

declare module 'vitest' {
  interface Assertion<R, T> {
    /** The thrown value is a Refusal of this kind (and, where given, with this message key). */
    toBeRefused(kind: RefusalKind, messageKey?: string): R
  }
}

expect.extend({
  toBeRefused(received: unknown, kind: RefusalKind, messageKey?: string) {
    const pass =
      received instanceof Refusal &&
      received.kind === kind &&
      (messageKey === undefined || received.messageKey === messageKey)
    return {
      pass,
      message: () => `expected a refusal ${kind} ${messageKey ?? ''}, got: ${String(received)}`,
    }
  },
})
