// Where a piece goes when a person only says what it is: beside its neighbours on the paper.

import { refuse } from '#kernel/refusal'
import type { ImportedProgress } from '../schema.ts'
import { type ActivityPlace, moveActivity, type Preview, placeUnplaced } from './edit-import.ts'
import { type PieceId, type PieceIds, pieceIds } from './piece-ids.ts'

export const placings = [
  'activity',
  'text',
  'initiative',
  'note',
  'initiativeTitle',
  'lead',
  'title',
] as const

export interface PlaceText {
  piece: PieceId
  as: (typeof placings)[number]
  /** The initiative that it belongs to. */
  initiative: PieceId | null
  /** The activity that it continues. */
  activity: PieceId | null
  label: string
}

/** Places a waiting text; a new entry stands among the others as on the paper. */
export function placeText(preview: Preview, step: PlaceText): ImportedProgress {
  const ids = pieceIds(preview.imported)
  const place = ids.places.get(step.piece)
  if (place?.kind !== 'unplaced') return nowhere()
  const { index } = place
  if (step.as === 'title' || step.as === 'lead')
    return placeUnplaced(preview, index, { as: step.as })
  if (step.as === 'initiative') {
    const initiative = before(ids.initiatives, step.piece)
    return placeUnplaced(preview, index, { as: 'initiative', initiative })
  }
  if (step.as === 'text') {
    const goal = ids.places.get(step.activity ?? '')
    if (goal?.kind !== 'activity')
      return refuse('invalid', 'programme.import.edit.noActivityChosen')
    return placeUnplaced(preview, index, { as: 'text', at: goal.at })
  }
  const home = ids.places.get(step.initiative ?? '')
  if (home?.kind !== 'initiative') {
    return refuse('invalid', 'programme.import.edit.noInitiativeChosen')
  }
  const { initiative } = home
  if (step.as !== 'activity') return placeUnplaced(preview, index, { as: step.as, initiative })
  if (step.label === '') return refuse('invalid', 'programme.import.edit.noLabel')
  const at = { initiative, activity: before(ids.activities[initiative] ?? [], step.piece) }
  return placeUnplaced(preview, index, { as: 'activity', at, label: step.label })
}

/** Moves an activity one place up or down, over the edge of its initiative into the next. */
export function moveBy(preview: Preview, from: ActivityPlace, by: -1 | 1): ImportedProgress {
  const { initiatives } = preview.imported
  const inside = from.activity + by
  const length = initiatives[from.initiative]?.activities.length ?? 0
  if (inside >= 0 && inside < length) {
    return moveActivity(preview, from, { ...from, activity: inside })
  }
  const initiative = from.initiative + by
  const neighbour = initiatives[initiative]
  if (!neighbour) return nowhere()
  const activity = by === 1 ? 0 : neighbour.activities.length
  return moveActivity(preview, from, { initiative, activity })
}

/** Moves an activity into another initiative, where it stands among the others as on the paper. */
export function moveInto(
  preview: Preview,
  from: ActivityPlace,
  initiative: number,
): ImportedProgress {
  const ids = pieceIds(preview.imported)
  const piece = ids.activities[from.initiative]?.[from.activity] ?? ''
  const others = (ids.activities[initiative] ?? []).filter((id) => id !== piece)
  return moveActivity(preview, from, { initiative, activity: before(others, piece) })
}

/** The last of these pieces that stands before a piece on the paper; null where none does. */
export function lastBefore(pieces: readonly PieceId[], piece: PieceId): PieceId | null {
  const at = placeInSource(piece)
  let found: PieceId | null = null
  for (const other of pieces) {
    const place = placeInSource(other)
    if (place < at && (found === null || place > placeInSource(found))) found = other
  }
  return found
}

/** How many of these pieces come before: behind the last one that precedes it on the paper. */
function before(pieces: readonly PieceId[], piece: PieceId): number {
  const last = lastBefore(pieces, piece)
  return last === null ? 0 : pieces.indexOf(last) + 1
}

function placeInSource(piece: PieceId): number {
  return Number(piece.slice(1))
}

/** All activities in the order of the import. */
export function allActivities(ids: PieceIds): PieceId[] {
  return ids.activities.flat()
}

function nowhere(): never {
  return refuse('invalid', 'programme.import.edit.noSuchPiece')
}
