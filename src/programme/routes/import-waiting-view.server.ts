// The texts that nobody has placed yet, and where the chosen one most likely belongs.
import { type PieceId, pieceIds } from '../import/piece-ids.ts'
import { allActivities, lastBefore } from '../import/place-step.ts'
import { lineOfPiece } from '../import/source-view.ts'
import type { OpenImportDraft } from '../import-draft-preview.server.ts'
import { type Choices, choicesOf } from './import-pieces-view.server.ts'
import { pageOf } from './page-of.ts'

export interface WaitingRow {
  id: PieceId
  text: string
  line: { index: number; line: number }
}

export interface PlaceChoices extends Choices {
  id: PieceId
  /** Activities near it on the paper, which it may continue. */
  activities: { id: PieceId; text: string; initiative: string }[]
  likely: { initiative: PieceId; activity: PieceId; label: string }
}

export interface WaitingView {
  rows: WaitingRow[]
  chosen: PlaceChoices | null
  page: number
  pages: number
  first: PieceId | null
}

const rowsOnPage = 30
const neighbours = 30

/** A page of waiting texts; the first is opened where none is chosen. */
export function waitingView(draft: OpenImportDraft, query: URLSearchParams): WaitingView {
  const { preview } = draft
  const { unplaced } = preview.imported
  const ids = pieceIds(preview.imported)
  const at = ids.unplaced.indexOf(query.get('piece') ?? '')
  const pages = Math.max(1, Math.ceil(unplaced.length / rowsOnPage))
  const page = pageOf(query.get('page'), pages, Math.floor(Math.max(0, at) / rowsOnPage) + 1)
  const from = (page - 1) * rowsOnPage
  const shown = ids.unplaced.slice(from, from + rowsOnPage)
  const chosen = shown.find((id) => id === query.get('piece')) ?? shown[0] ?? null
  return {
    rows: shown.map((id, index) => ({
      id,
      text: unplaced[from + index]?.text ?? '',
      line: lineOfPiece(preview, id),
    })),
    chosen: chosen === null ? null : placeChoices(draft, chosen),
    page,
    pages,
    first: chosen,
  }
}

function placeChoices(draft: OpenImportDraft, id: PieceId): PlaceChoices {
  const { imported } = draft.preview
  const ids = pieceIds(imported)
  const all = allActivities(ids)
  const activity = lastBefore(all, id)
  const at = all.indexOf(activity ?? '')
  const near = all.slice(Math.max(0, at - neighbours), at + neighbours)
  const found = (piece: PieceId) => {
    const place = ids.places.get(piece)
    const initiative = place?.kind === 'activity' ? imported.initiatives[place.at.initiative] : null
    const own = place?.kind === 'activity' ? initiative?.activities[place.at.activity] : null
    return { title: initiative?.title ?? '', text: own?.text ?? '', label: own?.label ?? '' }
  }
  return {
    id,
    ...choicesOf(draft),
    activities: near.map((piece) => {
      const { title, text } = found(piece)
      return { id: piece, text, initiative: title }
    }),
    likely: {
      initiative: lastBefore(ids.initiatives, id) ?? ids.initiatives[0] ?? '',
      activity: activity ?? near[0] ?? '',
      label: activity === null ? '' : found(activity).label,
    },
  }
}
