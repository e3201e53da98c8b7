// Rows whose label stands in the row above them.

import type { LabelAt, OutlineNode } from './outline-nodes.ts'
import type { SourceLine } from './source-document.ts'

/** A row without a label and without a name goes on with the state of the row right above it. */
export function withLabelsAbove(
  rows: readonly SourceLine[],
  read: (row: SourceLine) => OutlineNode[],
): OutlineNode[] {
  let above: LabelAt | null = null
  return rows.flatMap((row) => {
    const nodes = read(row)
    for (const node of nodes) {
      if (node.kind === 'heading') above = null
      if (node.kind !== 'row') continue
      const isNamed = node.title !== null && node.title.to > node.title.from
      if (node.label) above = node.label
      else if (isNamed || row.gap) above = null
      else if (above && node.parts.length > 0) node.label = { ...above, words: [], signs: [] }
    }
    return nodes
  })
}
