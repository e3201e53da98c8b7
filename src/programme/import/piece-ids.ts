// Names for the pieces of a preview that stay when others move: where in the source their first word stands.

import type { ImportedProgress } from '../schema.ts'
import type { ActivityPlace } from './edit-import.ts'

/** An activity (a12), an initiative (i12), a waiting text (u12), a note (n12), the title (t) or lead (l). */
export type PieceId = string

export type PiecePlace =
  | { kind: 'title' }
  | { kind: 'lead' }
  | { kind: 'initiative'; initiative: number }
  | { kind: 'note'; initiative: number }
  | { kind: 'activity'; at: ActivityPlace }
  | { kind: 'unplaced'; index: number }

export interface PieceIds {
  initiatives: PieceId[]
  /** By initiative, then activity. */
  activities: PieceId[][]
  unplaced: PieceId[]
  places: Map<PieceId, PiecePlace>
  /** Place of the source where a field of this name begins. */
  starts: Map<string, number>
}

const known = new WeakMap<ImportedProgress, PieceIds>()

/** The ids of all pieces of an import. */
export function pieceIds(imported: ImportedProgress): PieceIds {
  const made = known.get(imported) ?? makeIds(imported)
  known.set(imported, made)
  return made
}

function makeIds(imported: ImportedProgress): PieceIds {
  const starts = new Map<string, number>()
  for (const span of imported.spans) if (!starts.has(span.in)) starts.set(span.in, span.from)
  const start = (name: string) => starts.get(name)
  const ids: PieceIds = {
    initiatives: [],
    activities: [],
    unplaced: imported.unplaced.map((_, index) => `u${start(`unplaced[${index}]`)}`),
    places: new Map<PieceId, PiecePlace>([
      ['t', { kind: 'title' }],
      ['l', { kind: 'lead' }],
    ]),
    starts,
  }
  imported.initiatives.forEach(({ activities }, initiative) => {
    const name = `initiatives[${initiative}]`
    const first = start(`${name}.title`) ?? start(`${name}.activities[0].text`)
    ids.initiatives.push(`i${first}`)
    ids.places.set(`i${first}`, { kind: 'initiative', initiative })
    ids.places.set(`n${first}`, { kind: 'note', initiative })
    const own = activities.map((_, activity) => {
      const id = `a${start(`${name}.activities[${activity}].text`)}`
      ids.places.set(id, { kind: 'activity', at: { initiative, activity } })
      return id
    })
    ids.activities.push(own)
  })
  ids.unplaced.forEach((id, index) => {
    ids.places.set(id, { kind: 'unplaced', index })
  })
  return ids
}

/** The piece that a span of the source belongs to, null for signs. */
export function pieceOfSpan(ids: PieceIds, name: string): PieceId | null {
  if (name === 'title') return 't'
  if (name === 'lead') return 'l'
  const [, waiting, initiative, activity] =
    /^(?:unplaced\[(\d+)\]|initiatives\[(\d+)\](?:\.activities\[(\d+)\])?)/.exec(name) ?? []
  if (waiting !== undefined) return ids.unplaced[Number(waiting)] ?? null
  if (activity !== undefined) return ids.activities[Number(initiative)]?.[Number(activity)] ?? null
  return initiative === undefined ? null : (ids.initiatives[Number(initiative)] ?? null)
}
