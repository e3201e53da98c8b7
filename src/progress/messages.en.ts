// The progress report's words in English, complete.
import type { progressMessages as japanese } from './messages.ja.ts'

export const progressMessages: typeof japanese = {
  refusal: {
    nothingYet: 'Nothing had been published by {{day}}.',
  },
}
