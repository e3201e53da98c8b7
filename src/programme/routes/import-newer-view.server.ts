// A newer report beside what the desk has: changed, new and gone, each to be decided.
import { formatFiscalYear, type Translator } from '#kernel/i18n'
import type { FieldInWords } from '../difference-words.ts'
import type { ComparedField, ImportComparison } from '../import/match-newer.ts'
import { type PieceId, pieceIds } from '../import/piece-ids.ts'
import { lineOfPiece } from '../import/source-view.ts'
import type { OpenImportDraft } from '../import-draft-preview.server.ts'
import { ownFields } from '../import-edits.ts'
import { compareWithBook, type NewerReport } from '../imports.server.ts'
import type { ActivityState, ImportedActivity, ImportedInitiative } from '../schema.ts'
import type { Activity, Initiative, Programme } from '../state.ts'
import { datesInWords } from './import-pieces-view.server.ts'
import { type KnownChoice, offerMissing } from './newer-choices.ts'
import { pageOf } from './page-of.ts'
import { type NewerKind, newerKinds } from './preview-links.ts'

export interface PairedRow {
  piece: PieceId
  isInitiative: boolean
  line: { index: number; line: number }
  /** The initiative in which it stands. */
  home: string
  mark: { label: string; state: ActivityState | null } | null
  text: string
  fields: FieldInWords[]
  /** The known entry that it is; null where it is new. */
  known: string | null
  /** Somebody said so. */
  isSettled: boolean
  /** What a new piece may turn out to be, the likeliest first, and how many more there are. */
  choices: KnownChoice[]
  moreChoices: number
}

export interface GoneRow {
  known: string
  isInitiative: boolean
  home: string
  mark: PairedRow['mark']
  text: string
  ends: boolean
  reason: string
}

export interface NewerView {
  counts: ImportComparison['counts']
  own: FieldInWords[]
  kind: NewerKind
  rows: PairedRow[]
  gone: GoneRow[]
  page: number
  pages: number
  first: PieceId | null
}

const rowsOnPage = 40

/** One kind of difference, a page of it. */
export function newerView(
  draft: OpenImportDraft,
  target: NonNullable<OpenImportDraft['target']>,
  query: URLSearchParams,
  t: Translator,
): NewerView {
  const newer = compareWithBook(target.book, draft.preview.imported, draft.decisions)
  const { counts } = newer.comparison
  const kind = kindOf(query.get('kind'), counts)
  const rows = kind === 'gone' ? [] : pairedRows(draft, newer, kind, t)
  const gone = goneRows(draft, newer)
  const pages = Math.max(1, Math.ceil((kind === 'gone' ? gone : rows).length / rowsOnPage))
  const page = pageOf(query.get('page'), pages)
  const onPage = <T>(list: T[]) => list.slice((page - 1) * rowsOnPage, page * rowsOnPage)
  const opened = query.get('piece')
  const shown = kind === 'new' ? offerMissing(onPage(rows), gone, opened) : onPage(rows)
  return {
    counts,
    own: ownInWords(newer.known, draft, t),
    kind,
    rows: shown,
    gone: kind === 'gone' ? onPage(gone) : [],
    page,
    pages,
    first: opened ?? shown[0]?.piece ?? null,
  }
}

function kindOf(wanted: string | null, counts: ImportComparison['counts']): NewerKind {
  const asked = newerKinds.find((kind) => kind === wanted)
  return asked ?? newerKinds.find((kind) => counts[kind] > 0) ?? 'changed'
}

/** The programme's own words that the report changes. */
export function ownInWords(
  known: Programme,
  { preview }: OpenImportDraft,
  t: Translator,
): FieldInWords[] {
  const fields = Object.entries(ownFields(known, preview.imported) ?? {})
  return fields.map(([field, after]) => {
    const say = (value: unknown) =>
      typeof value === 'number' ? formatFiscalYear(value, t.language) : String(value)
    const before = say(known[field as 'title' | 'lead' | 'fiscalYear'])
    return { field, name: t.byName(`programme.field.${field}`), before, after: say(after) }
  })
}

function pairedRows(
  draft: OpenImportDraft,
  { known, comparison }: NewerReport,
  kind: 'changed' | 'new',
  t: Translator,
): PairedRow[] {
  const { imported } = draft.preview
  const ids = pieceIds(imported)
  const words = wordsOfKnown(known)
  return comparison.initiatives.flatMap((compared, index) => {
    const initiative = imported.initiatives[index]
    const piece = ids.initiatives[index]
    if (!initiative || !piece) return []
    const base = (id: PieceId, pair: { known: string | null }) => ({
      piece: id,
      line: lineOfPiece(draft.preview, id),
      known: pair.known,
      isSettled: draft.decisions.matches.has(id),
      choices: [],
      moreChoices: 0,
      home: initiative.title,
    })
    const own: PairedRow = {
      ...{ ...base(piece, compared), isInitiative: true, mark: null, text: initiative.title },
      fields: initiativeFields(
        words.initiatives.get(compared.known ?? ''),
        initiative,
        compared,
        t,
      ),
    }
    const activities = compared.activities.flatMap((pair, place): PairedRow[] => {
      const activity = initiative.activities[place]
      const id = ids.activities[index]?.[place]
      if (!activity || !id || pair.kind !== kind) return []
      const { label, state, text } = activity
      const before = words.activities.get(pair.known ?? '')
      const fields = activityFields(before, { activity, home: initiative.title }, pair.fields, t)
      return [{ ...base(id, pair), isInitiative: false, mark: { label, state }, text, fields }]
    })
    return compared.kind === kind ? [own, ...activities] : activities
  })
}

interface KnownActivity {
  activity: Activity
  home: string
}

function wordsOfKnown(known: Programme) {
  const initiatives = new Map(known.initiatives.map((one): [string, Initiative] => [one.id, one]))
  const activities = new Map(
    known.initiatives.flatMap(({ title, activities }) =>
      activities.map((activity): [string, KnownActivity] => [
        activity.id,
        { activity, home: title },
      ]),
    ),
  )
  return { initiatives, activities }
}

function initiativeFields(
  before: Initiative | undefined,
  after: ImportedInitiative,
  { fields }: { fields: readonly ComparedField[] },
  t: Translator,
): FieldInWords[] {
  if (!before) return []
  const told = { title: [before.title, after.title], note: [before.note, after.note] } as const
  return fields.flatMap((field) => {
    if (field !== 'title' && field !== 'note') return []
    const [was, is] = told[field]
    return [{ field, name: t(`programme.field.${field}`), before: was, after: is }]
  })
}

function activityFields(
  known: KnownActivity | undefined,
  { activity, home }: { activity: ImportedActivity; home: string },
  fields: readonly ComparedField[],
  t: Translator,
): FieldInWords[] {
  if (!known) return []
  const before = known.activity
  const stateWord = (state: ActivityState | null) => t(`programme.state.${state ?? 'none'}`)
  const mark = (label: string, state: ActivityState | null) =>
    label === stateWord(state) ? label : `${label} (${stateWord(state)})`
  const labels = [mark(before.label.label, before.state), mark(activity.label, activity.state)]
  const dates = (list: readonly string[]) => datesInWords(list, t).join('\n')
  const told: Partial<Record<ComparedField, [string, readonly (string | undefined)[]]>> = {
    initiative: ['initiative', [known.home, home]],
    state: ['label', labels],
    grade: ['label', labels],
    text: ['text', [before.text, activity.text]],
    dates: ['dates', [dates(before.dates), dates(activity.dates)]],
    links: ['links', [before.links.join('\n'), activity.links.join('\n')]],
  }
  return fields.flatMap((field) => {
    const [name, [was = '', is = '']] = told[field] ?? ['', []]
    return name === ''
      ? []
      : [{ field, name: t.byName(`programme.field.${name}`), before: was, after: is }]
  })
}

function goneRows({ decisions }: OpenImportDraft, { known, comparison }: NewerReport): GoneRow[] {
  const initiatives = new Set(comparison.gone.initiatives)
  const activities = new Set(comparison.gone.activities)
  const decided = (id: string) => {
    const { ends = false, reason = '' } = decisions.gone.get(id) ?? {}
    return { known: id, ends, reason }
  }
  return known.initiatives.flatMap((initiative) => {
    const { id, title: home } = initiative
    const own = { ...decided(id), isInitiative: true, home, mark: null, text: home }
    const inside = initiative.activities
      .filter((activity) => activities.has(activity.id))
      .map(({ id: activity, label: { label }, state, text }) => {
        return { ...decided(activity), isInitiative: false, home, mark: { label, state }, text }
      })
    return initiatives.has(id) ? [own, ...inside] : inside
  })
}
