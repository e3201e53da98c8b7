// From the lines of a town's paper to its initiatives and activities. Pure: runs in the browser as well.

import type { ActivityState, ImportedProgress } from '../schema.ts'
import { assemble } from './assemble.ts'
import type { Draft } from './draft.ts'
import { finishDraft } from './finish-draft.ts'
import { readHabits } from './habits.ts'
import { outlineOf } from './outline.ts'
import { isOwnDocx, readOwnDocx } from './own-docx.ts'
import { ownHead, readOwnSheet } from './own-sheet.ts'
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
  return finishDraft(draftOf(document, options), document, options)
}

/** Our own report says by its styles or its head what is what; any other must be understood. */
function draftOf(document: SourceDocument, { map = new Map(), fiscalYear }: ParseOptions): Draft {
  if (isOwnDocx(document)) return readOwnDocx(document, map, fiscalYear)
  const head = ownHead(document)
  if (head >= 0) return readOwnSheet(document, head, map, fiscalYear)
  const nodes = outlineOf(document, readHabits(document, map))
  return assemble(document, sectionsOf(document.raw, nodes), map)
}
