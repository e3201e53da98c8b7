// What a person decided about a newer report: which entry is which, and what becomes of those it leaves out. Pure.

import type { ImportedActivity, ImportedInitiative, ImportedProgress } from '../schema.ts'
import type { SettledPairs } from './match-newer.ts'
import { type PieceId, pieceIds } from './piece-ids.ts'
import type { Step } from './preview-steps.ts'

/** A known entry that the newer report leaves out and that ends with it. */
export interface EndedEntry {
  known: string
  reason: string
}

export interface ImportDecisions {
  /** By piece: the known entry that it is, null where it is new. */
  matches: ReadonlyMap<PieceId, string | null>
  /** By known id, where somebody decided; the reason where it ends. */
  gone: ReadonlyMap<string, { ends: boolean; reason: string }>
}

/** The decisions among the steps of a preview; a later one takes the place of an earlier one. */
export function decisionsOf(steps: readonly Step[]): ImportDecisions {
  const matches = new Map<PieceId, string | null>()
  const gone = new Map<string, { ends: boolean; reason: string }>()
  for (const step of steps) {
    if (step.do === 'match') {
      for (const [piece, known] of matches) {
        if (known !== null && known === step.known) matches.delete(piece)
      }
      matches.set(step.piece, step.known)
    }
    if (step.do === 'gone') {
      for (const { known, ends, reason } of step.decisions) gone.set(known, { ends, reason })
    }
  }
  return { matches, gone }
}

/** The decided pairs of an import; what was decided about a piece that is no longer there is left out. */
export function settledPairs(
  imported: ImportedProgress,
  { matches }: ImportDecisions,
): SettledPairs {
  const { places } = pieceIds(imported)
  const initiatives = new Map<ImportedInitiative, string | null>()
  const activities = new Map<ImportedActivity, string | null>()
  for (const [piece, known] of matches) {
    const place = places.get(piece)
    if (place?.kind === 'initiative') {
      const initiative = imported.initiatives[place.initiative]
      if (initiative) initiatives.set(initiative, known)
    } else if (place?.kind === 'activity') {
      const { at } = place
      const activity = imported.initiatives[at.initiative]?.activities[at.activity]
      if (activity) activities.set(activity, known)
    }
  }
  return { initiatives, activities }
}

/** Of the entries that the newer report leaves out, those that end with it. */
export function endedAmong(
  gone: { initiatives: readonly string[]; activities: readonly string[] },
  decisions: ImportDecisions,
): { initiatives: EndedEntry[]; activities: EndedEntry[] } {
  const ended = (ids: readonly string[]) =>
    ids.flatMap((known) => {
      const decision = decisions.gone.get(known)
      return decision?.ends ? [{ known, reason: decision.reason }] : []
    })
  return { initiatives: ended(gone.initiatives), activities: ended(gone.activities) }
}
