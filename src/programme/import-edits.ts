// What committing an import writes: new entries, and of known ones only what differs. Pure.
import type { Fields } from '#kernel/ledger'
import type { Edit } from './edit.ts'
import { foldLabel } from './import/labels.ts'
import type { ImportedActivity, ImportedInitiative, ImportedProgress } from './schema.ts'
import type { Activity, Initiative, Programme } from './state.ts'

/** Which known entry each imported one is; null where it is new. */
export interface ImportPairs {
  /** By the imported initiative's index. */
  initiatives: readonly (string | null)[]
  /** By the imported initiative's and activity's index. */
  activities: readonly (readonly (string | null)[])[]
}

export interface ImportEdits {
  /** Words of the scale and tags: they hold for ever, so that an older report can use them too. */
  words: Edit[]
  /** What the document tells, as of its day. */
  told: Edit[]
}

/** The edits that bring an import into a programme. */
export function editsOfImport(
  programme: Programme,
  imported: ImportedProgress,
  pairs: ImportPairs,
): ImportEdits {
  const words = wordsOf(programme, imported)
  const context = { programme, imported, pairs, refs: words.refs }
  const told = imported.initiatives.flatMap((initiative, index) =>
    initiativeEdits(context, initiative, index),
  )
  return { words: words.edits, told: [...ownEdits(programme, imported), ...told] }
}

interface Context {
  programme: Programme
  imported: ImportedProgress
  pairs: ImportPairs
  refs: { labels: Map<string, string>; tags: Map<string, string> }
}

/** Labels and tags that the programme does not know yet, and a reference to each that is needed. */
function wordsOf(programme: Programme, imported: ImportedProgress) {
  const labels = new Map(programme.labels.map((label) => [foldLabel(label.label), label.id]))
  const tags = new Map(programme.tags.map((tag) => [tag.name, tag.id]))
  const edits: Edit[] = []
  imported.scale.forEach(({ label, state }, index) => {
    const known = programme.labels.find((one) => foldLabel(one.label) === foldLabel(label))
    // A meaning that the town has given stays; a grade that waited for one gets it.
    if (known?.state === null && state !== null) {
      edits.push({ kind: 'label', subject: known.id, fields: { state } })
    }
    if (labels.has(foldLabel(label))) return
    const ref = `label${index}`
    labels.set(foldLabel(label), `@${ref}`)
    edits.push({
      kind: 'label',
      ref,
      fields: newLabel(imported, label, state, programme.labels.length + index + 1),
    })
  })
  const names = new Set(imported.initiatives.flatMap((initiative) => initiative.tags))
  ;[...names].forEach((name, index) => {
    if (tags.has(name)) return
    const ref = `tag${index}`
    tags.set(name, `@${ref}`)
    const fields = { name, order: programme.tags.length + index + 1, endsOn: null, successors: [] }
    edits.push({ kind: 'tag', ref, fields })
  })
  return { edits, refs: { labels, tags } }
}

function newLabel(
  imported: ImportedProgress,
  label: string,
  state: ImportedActivity['state'],
  order: number,
): Fields {
  const isGrade = imported.initiatives.some((initiative) =>
    initiative.activities.some(
      (activity) => foldLabel(activity.label) === foldLabel(label) && activity.grade !== null,
    ),
  )
  return { label, symbol: '', state, isGrade, meaning: '', order, endsOn: null, successors: [] }
}

/** What of the programme's own words a report changes; null where nothing. */
export function ownFields(programme: Programme, imported: ImportedProgress): Fields | null {
  return different(
    { title: programme.title, lead: programme.lead, fiscalYear: programme.fiscalYear },
    {
      title: imported.title || programme.title,
      // A table without a head says nothing of the lead paragraph: it stays.
      lead: imported.title ? imported.lead : programme.lead,
      fiscalYear: imported.fiscalYear,
    },
  )
}

function ownEdits(programme: Programme, imported: ImportedProgress): Edit[] {
  const fields = ownFields(programme, imported)
  return fields ? [{ kind: 'programme', subject: programme.id, fields }] : []
}

function initiativeEdits(context: Context, imported: ImportedInitiative, index: number): Edit[] {
  const id = context.pairs.initiatives[index] ?? null
  const known = context.programme.initiatives.find((initiative) => initiative.id === id)
  const ref = `initiative${index}`
  const tags = imported.tags.map((name) => context.refs.tags.get(name) ?? '')
  const words = { title: imported.title, note: imported.note }
  const own: Edit[] = known
    ? changedInitiative(known, { ...words, tags })
    : [{ kind: 'initiative', ref, fields: { ...words, tags, ...newcomer(context, index) } }]
  const home = known?.id ?? `@${ref}`
  return [
    ...own,
    ...imported.activities.flatMap((activity, place) =>
      activityEdits(context, activity, { home, index, place }),
    ),
  ]
}

function newcomer({ programme, imported }: Context, index: number): Fields {
  const order = programme.initiatives.length + index + 1
  return {
    leadSection: null,
    concernedSections: [],
    fromYear: imported.fiscalYear,
    toYear: null,
    order,
  }
}

/** Proposed tags are added to those that the town has given; an import never takes one away. */
function changedInitiative(
  known: Initiative,
  told: { title: string; note: string; tags: string[] },
): Edit[] {
  const tags = [...known.tags, ...told.tags.filter((tag) => !known.tags.includes(tag))]
  const fields = different(
    { title: known.title, note: known.note, tags: known.tags },
    { ...told, tags },
  )
  return fields ? [{ kind: 'initiative', subject: known.id, fields }] : []
}

function activityEdits(
  context: Context,
  imported: ImportedActivity,
  at: { home: string; index: number; place: number },
): Edit[] {
  const label = context.refs.labels.get(foldLabel(imported.label)) ?? ''
  const { text, dates, links } = imported
  const told = { initiative: at.home, label, text, dates, links }
  const id = context.pairs.activities[at.index]?.[at.place] ?? null
  const known = id ? findActivity(context.programme, id) : undefined
  if (known) {
    const fields = different(wordsOfKnown(known), told)
    return fields ? [{ kind: 'activity', subject: known.id, fields }] : []
  }
  const fields = { ...told, order: at.place + 1, fiscalYear: context.imported.fiscalYear }
  return [{ kind: 'activity', fields }]
}

function wordsOfKnown(known: Activity) {
  const { initiative, label, text, dates, links } = known
  return { initiative, label: label.id, text, dates, links }
}

function findActivity(programme: Programme, id: string): Activity | undefined {
  return programme.initiatives
    .flatMap((initiative) => initiative.activities)
    .find((activity) => activity.id === id)
}

/** The fields that differ; white space inside a text is no difference. Null where none does. */
function different(before: Fields, after: Fields): Fields | null {
  const fields = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => plain(before[name]) !== plain(value)),
  )
  return Object.keys(fields).length > 0 ? fields : null
}

function plain(value: unknown): string {
  return JSON.stringify(value ?? null).replaceAll(/\s|\\n|\\t|\\r/g, '')
}
