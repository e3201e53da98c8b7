// The outline of a report: what each line is, before anybody knows to which initiative it belongs.

import type { SourcePart } from './source-document.ts'
import type { Range } from './visible-text.ts'

/** A label with the words that say it and the signs around them. */
export interface LabelAt {
  label: string
  words: Range[]
  signs: Range[]
}

/** A line that bears a label. */
export interface Labelled {
  label: LabelAt
  /** What the label is said of; null where it stands alone on the line. */
  body: Range | null
}

export interface HeadingNode {
  kind: 'heading'
  line: number
  /** Headings with the same sign stand on one level. */
  sort: string
  /** Level that the file itself names (1-6), else 0. */
  rank: number
  body: Range
  signs: Range[]
}

/** A label on a line of its own: what follows is its content. */
export interface LabelNode {
  kind: 'label'
  line: number
  label: LabelAt
}

/** A line that bears its own label: 「実施：…」, 「… ◎」. */
export interface EntryNode {
  kind: 'entry'
  line: number
  label: LabelAt
  part: SourcePart
}

export interface WordsNode {
  kind: 'item' | 'text'
  line: number
  gap: boolean
  part: SourcePart
  /** It frames a letter (記, 以上): no words of the report itself. */
  aside?: true
}

/** A row of a table whose columns are understood. */
export interface RowNode {
  kind: 'row'
  line: number
  /** null: the row belongs to the heading above; no words: to the title of the row above. */
  title: Range | null
  label: LabelAt | null
  parts: SourcePart[]
  dates: Range[]
  links: Range[]
}

/** A label that heads a column. */
export interface LooseLabelNode {
  kind: 'looseLabel'
  line: number
  label: LabelAt
}

/** Words that have no place in the form. */
export interface RestNode {
  kind: 'rest'
  line: number
  words: Range[]
  signs: Range[]
  /** What was listed above ends here. */
  ends?: true
}

export type OutlineNode =
  | HeadingNode
  | LabelNode
  | EntryNode
  | WordsNode
  | RowNode
  | LooseLabelNode
  | RestNode
