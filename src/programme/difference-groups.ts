// The entries of a difference as the desk lists them: by initiative, each with its fields in words. Pure.
import {
  formatEnglishDate,
  formatEraDate,
  type Translator,
  timeInTokyo,
  todayInTokyo,
} from '#kernel/i18n'
import type { Change } from '#kernel/ledger'
import type {
  DifferenceKind,
  EntryDifference,
  FieldDifference,
  ProgrammeDifference,
} from './difference.ts'
import {
  entryFieldsInWords,
  type FieldInWords,
  fieldInWords,
  type Names,
} from './difference-words.ts'
import type { ActivityState } from './schema.ts'

export interface EntryInWords {
  id: string
  kind: DifferenceKind
  /** The initiative's own words, not an activity of it. */
  isOwn: boolean
  text: string
  mark: { state: ActivityState | null; label: string } | null
  isPublic: boolean
  fields: FieldInWords[]
  reason: string | null
  /** The draft says that what stood there was wrong (訂正). */
  isCorrection: boolean
  by: string
  /** When it was written down, in words. */
  written: string
  /** Since when it is so, in words. */
  since: string
  /** What undo would take back; null where it is not known. */
  batch: string | null
}

export interface GroupInWords {
  id: string
  title: string
  entries: EntryInWords[]
}

type Told = Pick<Change, 'by' | 'recordedAt' | 'effectiveOn' | 'reason' | 'batch' | 'kind'>

interface Context {
  names: Names
  t: Translator
  /** The newest draft of each entry: who wrote it, when, why. */
  newest: ReadonlyMap<string, Told>
}

/** The initiatives of a difference with all their entries in words. */
export function groupsInWords(difference: ProgrammeDifference, context: Context): GroupInWords[] {
  return difference.initiatives.map(({ id, title, own, activities }) => ({
    id,
    title,
    entries: [
      ...(own ? [entryInWords(own, true, context)] : []),
      ...activities.map((entry) => entryInWords(entry, false, context)),
    ],
  }))
}

function entryInWords(entry: EntryDifference, isOwn: boolean, context: Context): EntryInWords {
  const { names, t, newest } = context
  const draft = newest.get(entry.id)
  const told = draft ?? entry
  return {
    id: entry.id,
    kind: entry.kind,
    isOwn,
    text: entry.text,
    mark: entry.label === null ? null : { state: entry.state, label: entry.label },
    isPublic: entry.isPublic,
    fields: entryFieldsInWords(entry, names, t),
    reason: told.reason,
    by: told.by,
    written: momentInWords(told.recordedAt, t),
    since: dayInWords(told.effectiveOn, t),
    isCorrection: draft?.kind === 'correction',
    batch: draft?.batch ?? null,
  }
}

/**
 * The programme's own words. A new label or tag shows its name alone; before anything was told, the
 * scale and the tags go without saying.
 */
export function ownInWords(
  own: readonly FieldDifference[],
  context: { names: Names; t: Translator; isFirst: boolean },
): FieldInWords[] {
  const { names, t, isFirst } = context
  const isName = ({ field }: FieldDifference) => /:(label|name)$/.test(field)
  const fresh = new Set(
    own.filter((difference) => isName(difference) && difference.before === '').map(subjectOf),
  )
  return own.flatMap((difference): FieldInWords[] => {
    const subject = subjectOf(difference)
    if (subject === '') return [{ ...fieldInWords(difference, names, t), isNew: isFirst }]
    if (isFirst) return []
    if (!fresh.has(subject)) return [fieldInWords(difference, names, t)]
    if (!isName(difference)) return []
    const kind = difference.field.startsWith('label') ? 'newLabel' : 'newTag'
    const name = t(`programme.publishing.${kind}`)
    return [{ field: difference.field, name, before: '', after: difference.after, isNew: true }]
  })
}

function subjectOf({ field }: FieldDifference): string {
  return /^(?:label|tag):([^:]+):/.exec(field)?.[1] ?? ''
}

/** The newest change of each entry among these; what hangs on an entry counts as its own. */
export function newestByEntry(
  drafts: readonly Change[],
  all: readonly Change[],
): Map<string, Change> {
  const homes = new Map<string, string>()
  for (const { subject, subjectKind, fields } of all) {
    const home = subjectKind === 'figure' ? fields.activity : fields.initiative
    const hangs = subjectKind === 'figure' || subjectKind === 'indicator'
    if (hangs && typeof home === 'string') homes.set(subject, home)
  }
  const newest = new Map<string, Change>()
  for (const change of drafts) {
    const entry = homes.get(change.subject) ?? change.subject
    const known = newest.get(entry)
    if (!known || known.recordedAt <= change.recordedAt) newest.set(entry, change)
  }
  return newest
}

/** 令和2年11月30日, or 30 November 2020. */
export function dayInWords(iso: string, t: Translator): string {
  return t.language === 'en' ? formatEnglishDate(iso) : formatEraDate(iso)
}

/** Day and time in the town. */
export function momentInWords(instant: string, t: Translator): string {
  const at = new Date(instant)
  return `${dayInWords(todayInTokyo(at), t)} ${timeInTokyo(at)}`
}
