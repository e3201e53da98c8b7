// Which line of the paper a place of the text stands on.

import { countFitting } from './sorted.ts'
import type { SourceDocument } from './source-document.ts'

/** A function from a place of `raw` to the line that a person sees. */
export function lineFinder(document: SourceDocument): (at: number) => number {
  const starts: { from: number; line: number }[] = []
  for (const line of document.lines) {
    for (const cell of line.cells) {
      if (!cell.continued) starts.push({ from: cell.from, line: line.line })
    }
  }
  starts.sort((a, b) => a.from - b.from)
  return (at) => {
    const count = countFitting(starts, ({ from }) => from <= at)
    return starts[Math.max(0, count - 1)]?.line ?? 1
  }
}
