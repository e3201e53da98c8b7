// What a person does in the preview: move, relabel, join, split, place, put back. Every word stays counted.

import { refuse } from '#kernel/refusal'
import type { ActivityState, ImportedProgress } from '../schema.ts'
import {
  type Draft,
  type DraftActivity,
  type DraftInitiative,
  draftActivity,
  draftInitiative,
} from './draft.ts'
import { finishDraft } from './finish-draft.ts'
import { foldLabel, readLabel } from './labels.ts'
import type { SourceDocument } from './source-document.ts'
import { type SplitPlace, splitWords } from './split-words.ts'
import { thawImport } from './thaw-import.ts'
import { measureText, type Range } from './visible-text.ts'

/** An import with the document that its spans index. */
export interface Preview {
  imported: ImportedProgress
  document: SourceDocument
}

export interface ActivityPlace {
  initiative: number
  activity: number
}

/** Where a waiting text may go. A title or note that stood there waits unplaced instead. */
export type Placing =
  | { as: 'title' }
  | { as: 'lead' }
  | { as: 'initiative'; initiative: number }
  | { as: 'initiativeTitle'; initiative: number }
  | { as: 'note'; initiative: number }
  | { as: 'activity'; at: ActivityPlace; label: string }
  | { as: 'text'; at: ActivityPlace }

/** What may be put back to wait unplaced. */
export type Placed =
  | { from: 'title' }
  | { from: 'lead' }
  | { from: 'note'; initiative: number }
  | { from: 'initiative'; initiative: number }
  | { from: 'activity'; at: ActivityPlace }

/** Moves an activity before the one at `to`; its label goes with it. */
export function moveActivity(
  preview: Preview,
  from: ActivityPlace,
  to: ActivityPlace,
): ImportedProgress {
  return edited(preview, (draft) => {
    const activity = activityAt(draft, from)
    const target = initiativeAt(draft, to.initiative)
    initiativeAt(draft, from.initiative).activities.splice(from.activity, 1)
    target.activities.splice(to.activity, 0, activity)
  })
}

/** Moves an initiative with all that is in it before the one at `to`. */
export function moveInitiative(preview: Preview, from: number, to: number): ImportedProgress {
  return edited(preview, (draft) => {
    const initiative = initiativeAt(draft, from)
    draft.initiatives.splice(from, 1)
    draft.initiatives.splice(to, 0, initiative)
  })
}

/** Gives the activities of an initiative to the one before it; its own words wait unplaced. */
export function mergeInitiative(preview: Preview, index: number): ImportedProgress {
  return edited(preview, (draft) => {
    const initiative = initiativeAt(draft, index)
    const home = initiativeAt(draft, index - 1)
    draft.initiatives.splice(index, 1)
    home.activities.push(...initiative.activities)
    for (const words of [initiative.title, initiative.note]) {
      draft.unplaced.push({ line: lineOf(preview, words), words })
    }
  })
}

/** Gives an activity another label, with the state that the label has in this import. */
export function relabelActivity(
  preview: Preview,
  at: ActivityPlace,
  label: string,
): ImportedProgress {
  return edited(preview, (draft) => {
    const activity = activityAt(draft, at)
    if (foldLabel(activity.label) === foldLabel(label)) return
    releaseLabel(draft, initiativeAt(draft, at.initiative), activity)
    Object.assign(activity, { label, labelWords: [], ...meaningOf(preview.imported, label) })
  })
}

/** Says what a label of this import means; null: nothing yet. A grade stays a grade. */
export function mapLabel(
  preview: Preview,
  label: string,
  state: ActivityState | null,
): ImportedProgress {
  return edited(preview, (draft) => {
    const isSame = (one: { label: string }) => foldLabel(one.label) === foldLabel(label)
    for (const { activities } of draft.initiatives) {
      for (const activity of activities.filter(isSame)) activity.state = state
    }
    for (const loose of draft.looseLabels.filter(isSame)) loose.state = state
  })
}

/** Joins an activity to another; the words stand in the order of the paper. */
export function joinActivities(
  preview: Preview,
  into: ActivityPlace,
  other: ActivityPlace,
): ImportedProgress {
  return edited(preview, (draft) => {
    const target = activityAt(draft, into)
    const joined = activityAt(draft, other)
    if (target === joined) refuse('invalid', 'programme.import.edit.cannotJoin')
    const home = initiativeAt(draft, other.initiative)
    home.activities.splice(other.activity, 1)
    releaseLabel(draft, home, joined)
    const inOrder = (one: Range[], two: Range[]) => [...one, ...two].sort((a, b) => a.from - b.from)
    target.text = inOrder(target.text, joined.text)
    target.dateWords = inOrder(target.dateWords, joined.dateWords)
    target.linkWords = inOrder(target.linkWords, joined.linkWords)
    target.meta = inOrder(target.meta, joined.meta)
    readAfresh(target)
  })
}

/** Splits an activity where it is proposed, or where a person says. */
export function splitActivity(
  preview: Preview,
  at: ActivityPlace,
  where: SplitPlace,
): ImportedProgress {
  return edited(preview, (draft) => {
    const activity = activityAt(draft, at)
    const known = preview.imported.initiatives[at.initiative]?.activities[at.activity]
    const pieces = splitWords(measureText(preview.document.raw), activity.text, known, where)
    if (pieces.length < 2) refuse('invalid', 'programme.import.edit.cannotSplit')
    const parts = pieces.map((text, index) => {
      const part: DraftActivity = index === 0 ? activity : sibling(activity)
      part.text = text
      readAfresh(part)
      return part
    })
    initiativeAt(draft, at.initiative).activities.splice(at.activity, 1, ...parts)
  })
}

/** Places a waiting text. */
export function placeUnplaced(preview: Preview, index: number, placing: Placing): ImportedProgress {
  return edited(preview, (draft) => {
    const waiting = draft.unplaced[index]
    if (!waiting) return refuse('invalid', 'programme.import.edit.noSuchPiece')
    draft.unplaced.splice(index, 1)
    place(draft, preview.imported, waiting, placing)
  })
}

/** Puts a piece back among the unplaced texts. An initiative takes its activities along, one text each. */
export function unplace(preview: Preview, placed: Placed): ImportedProgress {
  return edited(preview, (draft) => {
    const wait = (words: Range[]) => draft.unplaced.push({ line: lineOf(preview, words), words })
    if (placed.from === 'title' || placed.from === 'lead') wait(draft[placed.from].splice(0))
    else if (placed.from === 'note') {
      wait(initiativeAt(draft, placed.initiative).note.splice(0))
    } else if (placed.from === 'activity') {
      const home = initiativeAt(draft, placed.at.initiative)
      const activity = activityAt(draft, placed.at)
      home.activities.splice(placed.at.activity, 1)
      releaseLabel(draft, home, activity)
      wait(activity.text)
    } else {
      const initiative = initiativeAt(draft, placed.initiative)
      draft.initiatives.splice(placed.initiative, 1)
      wait(initiative.title)
      wait(initiative.note)
      for (const { label, labelWords: words, state, text } of initiative.activities) {
        if (words.length > 0) draft.looseLabels.push({ label, words, state })
        wait(text)
      }
    }
  })
}

function edited(preview: Preview, edit: (draft: Draft) => void): ImportedProgress {
  const draft = thawImport(preview.imported, preview.document)
  edit(draft)
  const { fiscalYear, asOf } = preview.imported
  return finishDraft(draft, preview.document, { fiscalYear, asOf })
}

function initiativeAt(draft: Draft, index: number): DraftInitiative {
  return draft.initiatives[index] ?? refuse('invalid', 'programme.import.edit.noSuchPiece')
}

function activityAt(draft: Draft, at: ActivityPlace): DraftActivity {
  const activity = initiativeAt(draft, at.initiative).activities[at.activity]
  return activity ?? refuse('invalid', 'programme.import.edit.noSuchPiece')
}

/** The words of a label pass to another entry of its row, else they wait beside the scale. */
function releaseLabel(draft: Draft, home: DraftInitiative, activity: DraftActivity): void {
  const { label, labelWords: words, state } = activity
  activity.labelWords = []
  if (words.length === 0) return
  const heir = home.activities.find(
    (other) => other !== activity && other.label === label && other.labelWords.length === 0,
  )
  if (heir) heir.labelWords = words
  else draft.looseLabels.push({ label, words, state })
}

function meaningOf(imported: ImportedProgress, label: string) {
  const known = imported.scale.find((entry) => foldLabel(entry.label) === foldLabel(label))
  const { state, grade } = readLabel(label)
  return { state: known ? known.state : state, grade }
}

function sibling(activity: DraftActivity): DraftActivity {
  return { ...activity, labelWords: [], dateWords: [], linkWords: [], meta: [], links: [] }
}

/** Words have changed: dates, links and proposals are read in them again. */
function readAfresh(activity: DraftActivity): void {
  activity.dates = null
  activity.links = []
  activity.split = undefined
}

type Waiting = Draft['unplaced'][number]

function place(draft: Draft, imported: ImportedProgress, waiting: Waiting, placing: Placing): void {
  const { line, words } = waiting
  const replace = (old: Range[]) => {
    const before = old.splice(0, old.length, ...words)
    if (before.length > 0) draft.unplaced.push({ line, words: before })
  }
  if (placing.as === 'title') replace(draft.title)
  else if (placing.as === 'lead') draft.lead.push(...words)
  else if (placing.as === 'initiative') {
    draft.initiatives.splice(placing.initiative, 0, draftInitiative(words))
  } else if (placing.as === 'initiativeTitle') {
    replace(initiativeAt(draft, placing.initiative).title)
  } else if (placing.as === 'note') replace(initiativeAt(draft, placing.initiative).note)
  else if (placing.as === 'text') {
    const activity = activityAt(draft, placing.at)
    activity.text.push(...words)
    readAfresh(activity)
  } else {
    const { label, at } = placing
    const activity = draftActivity({ label, words: [] }, words, meaningOf(imported, label))
    initiativeAt(draft, at.initiative).activities.splice(at.activity, 0, activity)
  }
}

function lineOf(preview: Preview, words: readonly Range[]): number {
  const at = words[0]?.from ?? 0
  const line = preview.document.lines.findLast((one) =>
    one.cells.some((cell) => !cell.continued && cell.from <= at),
  )
  return line?.line ?? 1
}
