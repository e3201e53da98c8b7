// An import back into a draft, so that a person's edit and the parser's work end in the same finish.

import type { ImportedActivity, ImportedInitiative, ImportedProgress } from '../schema.ts'
import type { Draft, DraftActivity, DraftInitiative } from './draft.ts'
import type { SourceDocument } from './source-document.ts'
import { measureText, type Range } from './visible-text.ts'

/** The draft that finishes into this import again. */
export function thawImport(imported: ImportedProgress, document: SourceDocument): Draft {
  const words = wordsByField(imported, document)
  const of = (name: string) => words.get(name) ?? []
  return {
    markers: of('marker'),
    title: of('title'),
    lead: of('lead'),
    meta: of('meta'),
    initiatives: imported.initiatives.map((initiative, index) =>
      thawInitiative(initiative, `initiatives[${index}]`, of),
    ),
    looseLabels: imported.scale.map(({ label, state }, index) => ({
      label,
      state,
      words: of(`scale[${index}].label`),
    })),
    unplaced: imported.unplaced.map(({ line }, index) => ({
      line,
      words: of(`unplaced[${index}]`),
    })),
  }
}

type WordsOf = (name: string) => Range[]

function thawInitiative(
  initiative: ImportedInitiative,
  name: string,
  of: WordsOf,
): DraftInitiative {
  return {
    title: of(`${name}.title`),
    note: of(`${name}.note`),
    tagWords: of(`${name}.tags`),
    tags: initiative.tags,
    meta: of(`${name}.meta`),
    activities: initiative.activities.map((activity, place) =>
      thawActivity(activity, `${name}.activities[${place}]`, of),
    ),
  }
}

function thawActivity(activity: ImportedActivity, name: string, of: WordsOf): DraftActivity {
  const { label, state, grade, dates, links, split } = activity
  return {
    label,
    labelWords: of(`${name}.label`),
    state,
    grade,
    text: of(`${name}.text`),
    dateWords: of(`${name}.dates`),
    linkWords: of(`${name}.links`),
    meta: of(`${name}.meta`),
    dates,
    links,
    split,
  }
}

function wordsByField(imported: ImportedProgress, document: SourceDocument): Map<string, Range[]> {
  const { places } = measureText(document.raw)
  const words = new Map<string, Range[]>()
  for (const { from, to, in: name } of imported.spans) {
    const range = { from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 }
    const own = words.get(name)
    if (own) own.push(range)
    else words.set(name, [range])
  }
  return words
}
