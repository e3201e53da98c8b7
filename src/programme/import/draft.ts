// The import while it is being put together: which words of the source are what.

import type { ActivityState } from '../schema.ts'
import type { Range } from './visible-text.ts'

/** A label and the words of the source that say it; empty where it was counted with another entry. */
export interface DraftLabel {
  /** Where the map of labels says so; else the known meaning. */
  state?: ActivityState | null
  label: string
  words: Range[]
}

export interface DraftActivity {
  label: string
  labelWords: Range[]
  state: ActivityState | null
  grade: string | null
  text: Range[]
  /** Words outside the text from which the dates are read. */
  dateWords: Range[]
  /** What those words say, also where another entry of the row bears them. */
  dateText?: string
  linkWords: Range[]
  /** Words that our own report adds and no import keeps. */
  meta: Range[]
  /** Known dates; null: read them in the text. */
  dates: string[] | null
  /** Links that are not in the text. */
  links: string[]
  /** undefined: propose afresh. */
  split?: string[] | null
}

export interface DraftInitiative {
  title: Range[]
  note: Range[]
  tagWords: Range[]
  tags: string[] | null
  meta: Range[]
  activities: DraftActivity[]
}

export interface DraftUnplaced {
  line: number
  words: Range[]
}

/** All ranges are places of the document's `raw`. Where two claim the same words, the first in this order keeps them. */
export interface Draft {
  markers: Range[]
  title: Range[]
  lead: Range[]
  meta: Range[]
  initiatives: DraftInitiative[]
  /** Labels that stand there without an entry: an empty row, the head of a column. */
  looseLabels: DraftLabel[]
  unplaced: DraftUnplaced[]
}

export function emptyDraft(): Draft {
  return {
    markers: [],
    title: [],
    lead: [],
    meta: [],
    initiatives: [],
    looseLabels: [],
    unplaced: [],
  }
}

export function draftInitiative(title: Range[], note: Range[] = []): DraftInitiative {
  return { title, note, tagWords: [], tags: null, meta: [], activities: [] }
}

export function draftActivity(
  label: DraftLabel,
  text: Range[],
  state: { state: ActivityState | null; grade: string | null },
): DraftActivity {
  return {
    label: label.label,
    labelWords: label.words,
    ...state,
    text,
    dateWords: [],
    linkWords: [],
    meta: [],
    dates: null,
    links: [],
  }
}
