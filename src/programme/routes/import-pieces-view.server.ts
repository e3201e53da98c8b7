// The recognised pieces in their order, a page of them, and what can be done with the chosen one.
import { formatEdtf, isEdtf, type Translator } from '#kernel/i18n'
import { datesInText } from '../import/dates-in-text.ts'
import type { Preview } from '../import/edit-import.ts'
import { foldLabel } from '../import/labels.ts'
import { type PieceId, pieceIds } from '../import/piece-ids.ts'
import { lineOfPiece } from '../import/source-view.ts'
import type { OpenImportDraft } from '../import-draft-preview.server.ts'
import { defaultScale } from '../scale.ts'
import type { ActivityState, ImportedActivity } from '../schema.ts'
import { pageOf } from './page-of.ts'

interface RowBase {
  id: PieceId
  /** Where it stands on the paper. */
  line: { index: number; line: number }
  isFirst: boolean
  isLast: boolean
}

export interface InitiativeRow extends RowBase {
  kind: 'initiative'
  title: string
  note: string
  tags: string[]
}

export interface ActivityRow extends RowBase {
  kind: 'activity'
  label: string
  state: ActivityState | null
  text: string
  dates: string[]
  doubtful: { words: string; reason: string }[]
  links: string[]
  split: string[] | null
}

export type PieceRow = InitiativeRow | ActivityRow

export interface Grade {
  label: string
  state: ActivityState | null
  used: number
}

export interface Choices {
  initiatives: { id: PieceId; title: string }[]
  labels: string[]
}

export interface PieceEditor {
  id: PieceId
  choices: Choices
  /** Neighbours in the same initiative with which it can be joined. */
  previous: PieceId | null
  next: PieceId | null
}

export interface PiecesView {
  head: { title: string; lead: string } | null
  rows: PieceRow[]
  grades: Grade[]
  chosen: PieceEditor | null
  page: number
  pages: number
  /** Beside which the paper is shown. */
  first: PieceId | null
}

const rowsOnPage = 80

/** A page of pieces: the one asked for, else that of the chosen piece. */
export function piecesView(
  draft: OpenImportDraft,
  query: URLSearchParams,
  t: Translator,
): PiecesView {
  const { preview } = draft
  const order = piecesInOrder(preview)
  const piece = query.get('piece')
  const at = order.indexOf(piece ?? '')
  const pages = Math.max(1, Math.ceil(order.length / rowsOnPage))
  const page = pageOf(query.get('page'), pages, Math.floor(Math.max(0, at) / rowsOnPage) + 1)
  const shown = order.slice((page - 1) * rowsOnPage, page * rowsOnPage)
  const { title, lead } = preview.imported
  return {
    head: page === 1 ? { title, lead } : null,
    rows: shown.flatMap((id) => rowOf(preview, id, t) ?? []),
    grades: gradesOf(draft),
    chosen: piece && shown.includes(piece) ? editorOf(draft, piece) : null,
    page,
    pages,
    first: shown.find((id) => id === piece) ?? shown[0] ?? null,
  }
}

function piecesInOrder({ imported }: Preview): PieceId[] {
  const ids = pieceIds(imported)
  return ids.initiatives.flatMap((id, index) => [id, ...(ids.activities[index] ?? [])])
}

function rowOf(preview: Preview, id: PieceId, t: Translator): PieceRow | null {
  const { initiatives, fiscalYear } = preview.imported
  const place = pieceIds(preview.imported).places.get(id)
  const line = lineOfPiece(preview, id)
  if (place?.kind === 'initiative') {
    const found = initiatives[place.initiative]
    if (!found) return null
    const { title, note, tags } = found
    const [isFirst, isLast] = [place.initiative === 0, place.initiative === initiatives.length - 1]
    return { kind: 'initiative', id, line, title, note, tags, isFirst, isLast }
  }
  if (place?.kind !== 'activity') return null
  const { initiative, activity } = place.at
  const found = initiatives[initiative]?.activities[activity]
  if (!found) return null
  const last = (initiatives[initiative]?.activities.length ?? 0) - 1
  return {
    ...{ kind: 'activity', id, line, ...wordsOf(found, fiscalYear, t) },
    isFirst: initiative === 0 && activity === 0,
    isLast: initiative === initiatives.length - 1 && activity === last,
  }
}

function wordsOf(activity: ImportedActivity, fiscalYear: number, t: Translator) {
  const { label, state, text, dates, links, split } = activity
  const { doubtful } = datesInText(text, fiscalYear)
  return {
    ...{ label, state, text, links, split },
    dates: datesInWords(dates, t),
    doubtful: doubtful.map(({ words, reason }) => ({ words, reason: t.byName(reason) })),
  }
}

/** Dates as the town writes them. */
export function datesInWords(dates: readonly string[], t: Translator): string[] {
  return dates.map((date) => (isEdtf(date) ? formatEdtf(date, t.language) : date))
}

/** The grades of the paper: those whose meaning only the town knows. */
export function gradesOf({ preview, target }: OpenImportDraft): Grade[] {
  const used = new Map<string, number>()
  for (const { activities } of preview.imported.initiatives) {
    for (const { label, grade } of activities) {
      if (grade !== null) used.set(foldLabel(label), (used.get(foldLabel(label)) ?? 0) + 1)
    }
  }
  const known = new Set(
    target?.programme.labels.filter(({ state }) => state).map(({ label }) => foldLabel(label)),
  )
  return preview.imported.scale.flatMap(({ label, state }) => {
    const count = used.get(foldLabel(label))
    return count === undefined || known.has(foldLabel(label)) ? [] : [{ label, state, used: count }]
  })
}

/** The initiatives and labels that can be chosen in the preview's forms. */
export function choicesOf({ preview, target }: OpenImportDraft): Choices {
  const { imported } = preview
  const ids = pieceIds(imported)
  const town = target?.programme.labels ?? defaultScale
  const labels = [...imported.scale, ...town].map(({ label }) => label)
  return {
    initiatives: imported.initiatives.map(({ title }, index) => ({
      id: ids.initiatives[index] ?? '',
      title,
    })),
    labels: labels.filter(
      (label, index) =>
        labels.findIndex((other) => foldLabel(other) === foldLabel(label)) === index,
    ),
  }
}

function editorOf(draft: OpenImportDraft, id: PieceId): PieceEditor | null {
  const ids = pieceIds(draft.preview.imported)
  const place = ids.places.get(id)
  if (place?.kind !== 'activity' && place?.kind !== 'initiative') return null
  const choices = choicesOf(draft)
  if (place.kind === 'initiative') {
    return { id, choices, previous: ids.initiatives[place.initiative - 1] ?? null, next: null }
  }
  const { initiative, activity } = place.at
  const own = ids.activities[initiative] ?? []
  return { id, choices, previous: own[activity - 1] ?? null, next: own[activity + 1] ?? null }
}
