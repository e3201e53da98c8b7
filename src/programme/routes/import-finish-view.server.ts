// The last look before an import goes in: what it brings, what stays behind, what nobody has said yet.
import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { endedAmong } from '../import/import-decisions.ts'
import { foldLabel } from '../import/labels.ts'
import type { ComparisonCounts } from '../import/match-newer.ts'
import { storable } from '../import/storable.ts'
import type { OpenImportDraft } from '../import-draft-preview.server.ts'
import { compareWithBook, programmeWithTitle } from '../imports.server.ts'
import { findProgramme } from '../operations.server.ts'
import { type ActivityState, activityStates, type ImportedProgress } from '../schema.ts'
import { ownInWords } from './import-newer-view.server.ts'
import { gradesOf } from './import-pieces-view.server.ts'

export interface FinishView {
  title: string
  initiatives: number
  /** Activities by what they are; one whose grade nobody mapped counts under the grade itself. */
  standings: { state: ActivityState | null; label: string; count: number }[]
  unmapped: string[]
  /** Null for a new programme. */
  newer: { title: string; counts: ComparisonCounts; ends: number; ownChanges: number } | null
  /** A programme of this title is there already, and this would make a second one. */
  namesake: { publicId: string; title: string } | null
  nothingToDo: boolean
  state: string
  seen: string
}

export async function finishView(
  actor: Actor,
  draft: OpenImportDraft,
  t: Translator,
): Promise<FinishView> {
  const imported = storable(draft.preview.imported)
  const newer = newerOf(draft, t)
  const isEmpty = imported.initiatives.length === 0
  return {
    title: imported.title,
    initiatives: imported.initiatives.length,
    standings: standingsOf(imported, t),
    unmapped: gradesOf(draft).flatMap(({ label, state }) => (state === null ? [label] : [])),
    newer,
    namesake: await namesakeOf(actor, draft),
    nothingToDo: newer === null ? isEmpty : !bringsAnything(newer),
    state: draft.state,
    seen: draft.seen,
  }
}

function standingsOf({ initiatives }: ImportedProgress, t: Translator): FinishView['standings'] {
  const activities = initiatives.flatMap((initiative) => initiative.activities)
  const known = activityStates.map((state) => ({
    state,
    label: t(`programme.state.${state}`),
    count: activities.filter((activity) => activity.state === state).length,
  }))
  const open = Map.groupBy(
    activities.filter(({ state }) => state === null),
    ({ label }) => foldLabel(label),
  )
  const grades = [...open.values()].map((same) => ({
    state: null,
    label: same[0]?.label || t('programme.state.none'),
    count: same.length,
  }))
  return [...known, ...grades]
}

function newerOf(draft: OpenImportDraft, t: Translator): FinishView['newer'] {
  if (!draft.target) return null
  const { known, comparison } = compareWithBook(
    draft.target.book,
    draft.preview.imported,
    draft.decisions,
  )
  const ended = endedAmong(comparison.gone, draft.decisions)
  return {
    title: draft.target.programme.title,
    counts: comparison.counts,
    ends: ended.initiatives.length + ended.activities.length,
    ownChanges: ownInWords(known, draft, t).length,
  }
}

function bringsAnything({ counts, ends, ownChanges }: NonNullable<FinishView['newer']>): boolean {
  return counts.new + counts.changed + ends + ownChanges > 0
}

async function namesakeOf(actor: Actor, draft: OpenImportDraft): Promise<FinishView['namesake']> {
  const { title } = draft.preview.imported
  if (draft.target || title === '') return null
  const id = await programmeWithTitle(actor, title)
  if (!id) return null
  const { publicId, title: theirs } = await findProgramme(actor, id)
  return { publicId, title: theirs }
}
