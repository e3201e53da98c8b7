// How a card looks from what is on it: the size of its letters, the colour of its prompt.

/** Letters that a card of usual size shows at once, counted as full-width ones. */
const shortest = 16
const whole = 40
const lineLetters = 10
const closedLines = 4
/** Texts of a stack that a closed card shows the beginnings of. */
const mostShown = 3
const promptLetters = 7

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

/** What a closed card shows of its texts: whole where they fit, else as much of each as there is room for. */
export function closedTexts(texts: readonly string[]): string[] {
  if (lengthOf(texts) !== 'long') return [...texts]
  const shown = texts.slice(0, mostShown)
  const room = Math.max(1, Math.floor(closedLines / shown.length)) * lineLetters - 2
  return shown.map((text) => cut(text.replaceAll('\n', ' '), room))
}

/** The name of a prompt as far as it fits beside number and table. */
export function shortPrompt(prompt: string): string {
  return cut(prompt, promptLetters)
}

function cut(text: string, letters: number): string {
  let used = 0
  let kept = ''
  for (const letter of text) {
    used += wide(letter)
    if (used > letters) return `${kept}…`
    kept += letter
  }
  return kept
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
