// Takes out of a draft what has no words: a field without words could be neither shown nor checked.

import type { ScaleEntry } from '../schema.ts'
import type { Draft, DraftActivity, DraftInitiative } from './draft.ts'
import { foldLabel, readLabel } from './labels.ts'
import { type MeasuredText, type Range, visibleText } from './visible-text.ts'

/** The draft without empty activities and initiatives; their labels become loose. */
export function prunedDraft(draft: Draft, measured: MeasuredText): Draft {
  const said = (ranges: readonly Range[]) => ranges.map((r) => countedText(measured, r)).join('')
  const looseLabels = [...draft.looseLabels]
  const initiatives: DraftInitiative[] = []
  for (const initiative of draft.initiatives) {
    const counts = (ranges: readonly Range[]) => said(ranges) !== ''
    const activities = keptActivities(initiative, counts, looseLabels).map((activity) =>
      withSaidLabel(activity, said(activity.labelWords)),
    )
    if (activities.length === 0 && !counts(initiative.title)) continue
    initiatives.push({ ...initiative, activities })
  }
  const labels = looseLabels.filter(({ label, words }) => said(words) === visibleText(label))
  return { ...draft, initiatives, looseLabels: labels }
}

function countedText(measured: MeasuredText, range: Range): string {
  return measured.source.slice(measured.offsets[range.from], measured.offsets[range.to])
}

/** A label is what its words say, also where a rule of dashes ran into them. */
function withSaidLabel(activity: DraftActivity, said: string): DraftActivity {
  if (activity.labelWords.length === 0 || said === visibleText(activity.label)) return activity
  if (said === '') return { ...activity, labelWords: [] }
  return { ...activity, label: said, ...readLabel(said) }
}

/** The words of an empty activity's label pass to the next one of the same row. */
function keptActivities(
  initiative: DraftInitiative,
  counts: (ranges: readonly Range[]) => boolean,
  looseLabels: Draft['looseLabels'],
): DraftActivity[] {
  const kept: DraftActivity[] = []
  let orphan: DraftActivity | null = null
  for (const activity of initiative.activities) {
    if (!counts(activity.text)) {
      if (counts(activity.labelWords)) orphan = activity
      continue
    }
    const adopts = orphan && orphan.label === activity.label && activity.labelWords.length === 0
    kept.push(adopts && orphan ? { ...activity, labelWords: orphan.labelWords } : activity)
    if (orphan && !adopts) looseLabels.push({ label: orphan.label, words: orphan.labelWords })
    orphan = null
  }
  if (orphan) looseLabels.push({ label: orphan.label, words: orphan.labelWords })
  return kept
}

/** The labels of a draft in the order in which they first appear, with the states they stand for. */
export function scaleOf(draft: Draft): ScaleEntry[] {
  const scale = new Map<string, ScaleEntry & { at: number }>()
  const add = (label: string, state: ScaleEntry['state'], at: number) => {
    const folded = foldLabel(label)
    const known = scale.get(folded)
    if (!known) scale.set(folded, { label, state, at })
    else if (at < known.at) known.at = at
  }
  for (const initiative of draft.initiatives) {
    for (const activity of initiative.activities) {
      add(activity.label, activity.state, (activity.labelWords[0] ?? activity.text[0])?.from ?? 0)
    }
  }
  for (const loose of draft.looseLabels) {
    add(loose.label, loose.state ?? readLabel(loose.label).state, loose.words[0]?.from ?? 0)
  }
  return [...scale.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ label, state }) => ({ label, state }))
}
