// Purposes that a town writes as remarks: the same brackets at two headings are proposed as tags.

/** The tags of each initiative from its note, in the same order. A clear list gives a tag each. */
export function notedTags(notes: readonly string[]): string[][] {
  const times = new Map<string, number>()
  for (const note of notes) times.set(note, (times.get(note) ?? 0) + 1)
  return notes.map((note) => {
    if (note === '' || (times.get(note) ?? 0) < 2) return []
    const tags = note.split(/[、，,/／;；]/).map((tag) => tag.trim())
    return [...new Set(tags.filter((tag) => tag !== ''))]
  })
}
