// What the board needs from its line: the live document, the residents' words, who else is here. Tests and the line both can be one.
import type { Doc } from 'yjs'
import type { Editor, LineState, Words } from './words.ts'

export interface BoardSource {
  readonly doc: Doc
  readonly words: ReadonlyMap<string, Words>
  readonly state: LineState
  /** False on a projector and for those who may only look. */
  readonly mayWrite: boolean
  readonly editors: readonly Editor[]
  listen(listener: (what: 'words' | 'line') => void): () => void
  /** Tells the others what is held; nothing: let go. */
  hold(ids: readonly string[]): void
}
