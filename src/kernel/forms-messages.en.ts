// Mistakes that any form can have; merged at `kernel.form`.
import type { formMessages as ja } from './forms-messages.ja.ts'

export const formMessages: typeof ja = {
  mistakesTitle: 'Something needs to be corrected',
  missing: 'Please fill this in.',
  tooLong: 'At most {{maximum}} characters.',
  tooShort: 'At least {{minimum}} characters.',
  tooBig: 'At most {{maximum}}.',
  tooSmall: 'At least {{minimum}}.',
  tooFew: 'Choose at least {{minimum}}.',
  notADay: 'This is not a date. For example 2020-11-30.',
  notANumber: 'Please enter a number.',
  wrong: 'This cannot be used. Please check it.',
}
