// Which characters a font can draw: without it one emoji in a text would stop a whole PDF/UA.

/** Reads the character map (cmap, format 12 or 4) of a TrueType font. */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 12) readGroups(view, subtable, covered)
    if (format === 4) readSegments(view, subtable, covered)
  }
  return covered
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(entry + at))).join('')
    if (name === tag) return view.getUint32(entry + 8)
  }
  throw new Error(`font without a table ${tag}`)
}

/** Format 12: groups of first character, last character, first glyph. */
function readGroups(view: DataView, subtable: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index++) {
    const group = subtable + 16 + index * 12
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) {
      covered.add(code)
    }
  }
}

/** Format 4: segments of the first 65,536 characters, in four parallel arrays. */
function readSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const doubled = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubled + 2
  for (let at = 0; at < doubled; at += 2) {
    const delta = view.getUint16(starts + doubled + at)
    const range = view.getUint16(starts + 2 * doubled + at)
    for (let code = view.getUint16(starts + at); code <= view.getUint16(ends + at); code++) {
      const glyphAt = starts + 2 * doubled + at + range + 2 * (code - view.getUint16(starts + at))
      const glyph = range === 0 ? (code + delta) & 0xffff : view.getUint16(glyphAt)
      if (glyph !== 0 && code !== 0xffff) covered.add(code)
    }
  }
}
