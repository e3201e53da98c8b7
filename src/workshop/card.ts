// What may stand on one card: the same rules on the phone, at the desk and in the database.
import { mostCardLetters } from './limits.ts'

/** Whether a reader would see anything of it; signs that draw nothing are no words. */
const visible = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

export type CardReading = { ok: true; text: string } | { ok: false; problem: 'empty' | 'tooLong' }

/** A resident's words as they are kept: only white space around them is taken away. */
export function readCardText(written: string): CardReading {
  const text = written.trim()
  if (!visible.test(text)) return { ok: false, problem: 'empty' }
  return countLetters(text) > mostCardLetters
    ? { ok: false, problem: 'tooLong' }
    : { ok: true, text }
}

/** Letters as the database counts them: 𠮷 is one. */
export function countLetters(text: string): number {
  let letters = 0
  for (const _ of text) letters += 1
  return letters
}

/** For showing: signs that would draw nothing, or turn what follows around, become visible ones. */
export function shownText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(controls, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\u2423')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f]/g
