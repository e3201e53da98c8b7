// Characters that XML forbids: without it one control character would make Word call a file damaged.

/** The text without what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
