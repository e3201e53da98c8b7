// How a card looks from what is on it: the size of its letters, the colour of its prompt.

/** Letters that a card of usual size shows at once, counted as full-width ones. */
const shortest = 16
const whole = 40
const lineLetters = 10

export type CardLength = 'short' | 'medium' | 'long'

/** 'long' does not fit and can be opened; measured in letters, because measuring on the page costs a layout. */
export function lengthOf(texts: readonly string[]): CardLength {
  const letters = texts.map((text) => Math.max(wide(text), text.split('\n').length * lineLetters))
  const sum = letters.reduce((total, one) => total + Math.ceil(one / lineLetters) * lineLetters, 0)
  if (texts.length === 1 && wide(texts[0] ?? '') <= shortest && !texts[0]?.includes('\n')) {
    return 'short'
  }
  return sum <= whole ? 'medium' : 'long'
}

/** Half-width letters count half. */
function wide(text: string): number {
  let letters = 0
  for (const letter of text) letters += letter.charCodeAt(0) < 0x2000 ? 0.55 : 1
  return letters
}

const tones = 6

/** 0 for a card without a prompt, else one of six colours, in the order in which prompts were asked. */
export function toneOf(prompts: readonly string[], prompt: string): number {
  const at = prompts.indexOf(prompt)
  return prompt === '' || at < 0 ? 0 : (at % tones) + 1
}
