// From the lines of a town's paper to its initiatives and activities. Pure: runs in the browser as well.

import type { ActivityState, ImportedProgress } from '../schema.ts'
import { assemble } from './assemble.ts'
import { finishDraft } from './finish-draft.ts'
import { readHabits } from './habits.ts'
import { outlineOf } from './outline.ts'
import { sectionsOf } from './sections.ts'
import type { SourceDocument } from './source-document.ts'

export interface ParseOptions {
  fiscalYear: number
  /** YYYY-MM-DD */
  asOf: string
  /** What grades mean: label → state. */
  map?: ReadonlyMap<string, ActivityState>
}

/**
 * Understands a progress report. Never throws and never drops a word: `spans` cover
 * `document.source` (UTF-16 code units of that string) from 0 to its end without overlap.
 */
export function parseProgress(document: SourceDocument, options: ParseOptions): ImportedProgress {
  const map = options.map ?? new Map()
  const habits = readHabits(document, map)
  const nodes = outlineOf(document, habits)
  const draft = assemble(document, sectionsOf(document.raw, nodes), map)
  return finishDraft(draft, document, options)
}
