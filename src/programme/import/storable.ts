// What an import needs before it can be kept: entries under no heading get a name, and what is too long is told.

import { refuse } from '#kernel/refusal'
import type { ImportedActivity, ImportedProgress } from '../schema.ts'

/** As long as the programme's own fields may be. */
const longest = { title: 300, text: 20_000, link: 2000 }

/**
 * The import with a title at every initiative: where a paper is a mere table, that of the paper itself.
 * Refuses (`invalid`) titles, texts and links that are longer than a programme keeps.
 */
export function storable(imported: ImportedProgress, programmeTitle = ''): ImportedProgress {
  const name = imported.title || programmeTitle
  tell(imported.title, longest.title)
  tell(imported.lead, longest.text)
  for (const { title, note, activities } of imported.initiatives) {
    tell(title, longest.title)
    tell(note, longest.text)
    for (const activity of activities) tellActivity(activity)
  }
  const initiatives = imported.initiatives.map((initiative) =>
    initiative.title === '' ? { ...initiative, title: name } : initiative,
  )
  return { ...imported, initiatives }
}

function tellActivity({ text, links }: ImportedActivity): void {
  tell(text, longest.text)
  for (const link of links) tell(link, longest.link)
}

function tell(words: string, limit: number): void {
  if (words.length <= limit) return
  const details = { start: words.slice(0, 20), length: words.length, limit }
  refuse('invalid', 'programme.import.tooLong', details)
}
