// The steps of a preview as they are kept: taken again from the file, they give the same preview on any day.

import { z } from 'zod'
import { refuse } from '#kernel/refusal'
import { ActivityState, type ImportedProgress } from '../schema.ts'
import {
  joinActivities,
  mapLabel,
  mergeInitiative,
  moveInitiative,
  type Preview,
  relabelActivity,
  splitActivity,
  unplace,
} from './edit-import.ts'
import { type PieceId, type PiecePlace, pieceIds } from './piece-ids.ts'
import { moveBy, moveInto, placeText, placings } from './place-step.ts'

const Piece = z.string().max(20)
const LabelText = z.string().trim().min(1).max(300)

/** What a person does in the preview; the last two only concern the comparison with what is known. */
export const Step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('move'), piece: Piece, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ do: z.literal('moveInto'), piece: Piece, initiative: Piece }),
  z.object({ do: z.literal('merge'), piece: Piece }),
  z.object({ do: z.literal('relabel'), piece: Piece, label: LabelText }),
  z.object({
    do: z.literal('map'),
    labels: z
      .array(z.object({ label: z.string().max(300), state: ActivityState.nullable() }))
      .min(1)
      .max(200),
  }),
  z.object({ do: z.literal('join'), piece: Piece, other: Piece }),
  z.object({
    do: z.literal('split'),
    piece: Piece,
    /** null: as proposed. */
    pieces: z.array(z.string().max(20_000)).max(500).nullable(),
  }),
  z.object({
    do: z.literal('place'),
    piece: Piece,
    as: z.enum(placings),
    initiative: Piece.nullable(),
    activity: Piece.nullable(),
    label: z.string().trim().max(300),
  }),
  z.object({ do: z.literal('unplace'), piece: Piece }),
  z.object({ do: z.literal('match'), piece: Piece, known: z.uuid().nullable() }),
  z.object({
    do: z.literal('gone'),
    decisions: z
      .array(z.object({ known: z.uuid(), ends: z.boolean(), reason: z.string().max(20_000) }))
      .max(2000),
  }),
])
export type Step = z.infer<typeof Step>

/** A step with the name under which its preview is remembered. */
export interface TakenStep {
  id: string
  step: Step
}

/** The import after a step. Refuses (`invalid`) what does not fit it. */
export function takeStep(preview: Preview, step: Step): ImportedProgress {
  switch (step.do) {
    case 'move':
      return step.piece.startsWith('i')
        ? moveHeading(preview, step.piece, step.by)
        : moveBy(preview, activityOf(preview, step.piece), step.by)
    case 'moveInto':
      return moveInto(
        preview,
        activityOf(preview, step.piece),
        initiativeOf(preview, step.initiative),
      )
    case 'merge':
      return mergeInitiative(preview, initiativeOf(preview, step.piece))
    case 'relabel':
      return relabelActivity(preview, activityOf(preview, step.piece), step.label)
    case 'map':
      return mapAll(preview, step.labels)
    case 'join':
      return joinActivities(preview, ...pairOf(preview, step.piece, step.other))
    case 'split':
      return splitActivity(preview, activityOf(preview, step.piece), step.pieces ?? 'proposal')
    case 'place':
      return placeText(preview, step)
    case 'unplace':
      return putBack(preview, step.piece)
    default:
      return preview.imported
  }
}

function pairOf(preview: Preview, piece: PieceId, other: PieceId) {
  return [activityOf(preview, piece), activityOf(preview, other)] as const
}

function moveHeading(preview: Preview, piece: PieceId, by: number): ImportedProgress {
  const from = initiativeOf(preview, piece)
  const to = from + by
  if (to < 0 || to >= preview.imported.initiatives.length) return nowhere()
  return moveInitiative(preview, from, to)
}

function mapAll(preview: Preview, labels: Extract<Step, { do: 'map' }>['labels']) {
  return labels.reduce(
    (imported, { label, state }) => mapLabel({ ...preview, imported }, label, state),
    preview.imported,
  )
}

function putBack(preview: Preview, piece: PieceId): ImportedProgress {
  const place = placeOf(preview, piece)
  if (place.kind === 'activity') return unplace(preview, { from: 'activity', at: place.at })
  if (place.kind === 'unplaced') return nowhere()
  if (place.kind === 'title' || place.kind === 'lead') return unplace(preview, { from: place.kind })
  return unplace(preview, { from: place.kind, initiative: place.initiative })
}

function placeOf(preview: Preview, piece: PieceId): PiecePlace {
  return pieceIds(preview.imported).places.get(piece) ?? nowhere()
}

function activityOf(preview: Preview, piece: PieceId) {
  const place = placeOf(preview, piece)
  return place.kind === 'activity' ? place.at : nowhere()
}

function initiativeOf(preview: Preview, piece: PieceId): number {
  const place = placeOf(preview, piece)
  return place.kind === 'initiative' ? place.initiative : nowhere()
}

function nowhere(): never {
  return refuse('invalid', 'programme.import.edit.noSuchPiece')
}
