// Breaks a resident's words into lines that fit a card, the same on every machine: no font is measured.

export interface FittedText {
  size: number
  lines: string[]
}

export interface Room {
  width: number
  height: number
  /** Largest letters that are tried. */
  largest: number
}

/** Line pitch in letters. */
export const linePitch = 1.3

/** The largest letters at which the whole text fits; the smallest hold the longest card there can be. */
export function fitText(text: string, room: Room): FittedText {
  const sizes = [15, 13, 11.5, 10, 9, 8, 7, 6, 5, 4, 3, 2.5, 2].filter(
    (size) => size <= room.largest,
  )
  for (const size of sizes) {
    const lines = breakLines(text, room.width / size)
    if (lines.length * size * linePitch <= room.height) return { size, lines }
  }
  const size = sizes.at(-1) ?? 2
  return { size, lines: breakLines(text, room.width / size) }
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Signs that no line begins with: they hang over the end of the line before. */
const hanging = /^[、。，．,.)」』】）〕〉》！？!?ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/

/** The lines of a text, at most so many full-width letters wide; its own line breaks stay. */
export function breakLines(text: string, width: number): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => breakLine(line, width))
}

function breakLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let filled = 0
  for (const { segment } of graphemes.segment(text)) {
    const next = widthOf(segment)
    if (filled > 0 && filled + next > width && !hanging.test(segment)) {
      lines.push(line)
      line = ''
      filled = 0
    }
    line += segment
    filled += next
  }
  return [...lines, line]
}

/** In full-width letters; Latin ones are taken a little wider than half, for fonts that are not ours. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    width += /^[\u0020-\u007E\u00A0-\u00FF\uFF61-\uFF9F]/.test(segment) ? 0.58 : 1
  }
  return width
}
