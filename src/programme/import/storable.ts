// What an import needs before it can be kept: entries under no heading get a name, and what is too long or too much is told.
import type { z } from 'zod'
import { refuse } from '#kernel/refusal'
import { fieldsOf, type ImportedActivity, type ImportedProgress } from '../schema.ts'

const own = fieldsOf.programme.shape
const ofInitiative = fieldsOf.initiative.shape
const ofActivity = fieldsOf.activity.shape
const label = fieldsOf.label.shape.label
const tag = fieldsOf.tag.shape.name

/**
 * The import with a title at every initiative: where a paper is a mere table, that of the paper itself.
 * Refuses (`invalid`) what is longer, and links and dates that are more, than a programme keeps.
 */
export function storable(imported: ImportedProgress, programmeTitle = ''): ImportedProgress {
  const name = imported.title || programmeTitle
  tellLong(own.title, imported.title)
  tellLong(own.lead, imported.lead)
  for (const word of imported.scale) tellLong(label, word.label)
  for (const { title, note, tags, activities } of imported.initiatives) {
    tellLong(ofInitiative.title, title)
    tellLong(ofInitiative.note, note)
    for (const word of tags) tellLong(tag, word)
    for (const activity of activities) tellActivity(activity)
  }
  const initiatives = imported.initiatives.map((initiative) =>
    initiative.title === '' ? { ...initiative, title: name } : initiative,
  )
  return { ...imported, initiatives }
}

function tellActivity(activity: ImportedActivity): void {
  tellLong(label, activity.label)
  tellLong(ofActivity.text, activity.text)
  for (const kind of ['links', 'dates'] as const) {
    const list = activity[kind]
    for (const words of list) tellLong(ofActivity[kind].element, words)
    const limit = mostOf(ofActivity[kind], list)
    if (limit === null) continue
    const details = { start: startOf(activity.text), count: list.length, limit }
    refuse('invalid', `programme.import.tooMany.${kind}`, details)
  }
}

function tellLong(schema: z.ZodType, words: string): void {
  const limit = mostOf(schema, words)
  if (limit === null) return
  refuse('invalid', 'programme.import.tooLong', {
    start: startOf(words),
    length: words.length,
    limit,
  })
}

/** The limit that a value exceeds; null where it does not. */
function mostOf(schema: z.ZodType, value: unknown): number | null {
  const issues = schema.safeParse(value).error?.issues ?? []
  const [issue] = issues.filter(({ code, path }) => code === 'too_big' && path.length === 0)
  return issue?.code === 'too_big' ? Number(issue.maximum) : null
}

function startOf(words: string): string {
  return words.slice(0, 20)
}
