// The last look before an import goes in: what it brings, what stays behind, what nobody has said yet.
import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { endedAmong } from '../import/import-decisions.ts'
import type { ComparisonCounts } from '../import/match-newer.ts'
import type { OpenImportDraft } from '../import-draft-preview.server.ts'
import { compareWithBook, programmeWithTitle } from '../imports.server.ts'
import { findProgramme } from '../operations.server.ts'
import type { ActivityState } from '../schema.ts'
import { ownInWords } from './import-newer-view.server.ts'
import { gradesOf } from './import-pieces-view.server.ts'

export interface FinishView {
  title: string
  initiatives: number
  states: Record<ActivityState | 'none', number>
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
  const { imported } = draft.preview
  const states = { implemented: 0, notImplemented: 0, planned: 0, none: 0 }
  for (const { activities } of imported.initiatives) {
    for (const { state } of activities) states[state ?? 'none'] += 1
  }
  const newer = newerOf(draft, t)
  const isEmpty = imported.initiatives.length === 0
  return {
    title: imported.title,
    initiatives: imported.initiatives.length,
    states,
    unmapped: gradesOf(draft).flatMap(({ label, state }) => (state === null ? [label] : [])),
    newer,
    namesake: await namesakeOf(actor, draft),
    nothingToDo: newer === null ? isEmpty : !bringsAnything(newer),
    state: draft.state,
    seen: draft.seen,
  }
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
