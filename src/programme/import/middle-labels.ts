// Labels between what was done and why: 「空き家バンク ◎ 12件登録」, 「ワーケーション 【C】 コロナのため中止」.

import { labelKind, writeLabel } from './labels.ts'
import type { Labelled } from './outline-nodes.ts'
import type { SourceDocument } from './source-document.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

/** Between blanks; × before a figure multiplies. */
const middleMark = /(?<=\S\s+)(?:[◎○〇◯△▲☓✕✖]|[☆★]{2,7}|×(?!\s*[\d０-９]))(?=\s+\S)/
const endMark = /(?<=\S\s+)(?:[◎○〇◯△▲×☓✕✖]|[☆★]{2,7})$/
const middleBrackets = /(?<=\S\s*)[【〔［[]([^【】〔〕［］[\]]{1,12})[】〕］\]](?=\s*\S)/
const longestLine = 300

/** Whether a document puts its grades there: several lines do, and not all with the same mark. */
export function gradesBetween(document: SourceDocument): boolean {
  const marks = new Set<string>()
  let marked = 0
  let bracketed = 0
  for (const line of document.lines) {
    const cell = line.cells[0]
    if (!cell || line.kind === 'row' || cell.to - cell.from > longestLine) continue
    const text = textIn(document.raw, trimRange(document.raw, cell))
    const mark = middleMark.exec(text)?.[0] ?? endMark.exec(text)?.[0]
    if (mark) {
      marks.add(mark)
      marked += 1
    }
    if (labelKind(middleBrackets.exec(text)?.[1] ?? '')) bracketed += 1
  }
  return (marked > 1 && marks.size > 1) || bracketed > 1
}

/** Reads a label inside a line; its body is the whole line, from which the label's own words are taken. */
export function middleLabel(raw: string, range: Range): Labelled | null {
  const line = trimRange(raw, range)
  if (line.to - line.from > longestLine) return null
  const text = textIn(raw, line)
  const place = (from: number, length: number) => ({
    from: line.from + from,
    to: line.from + from + length,
  })
  const mark = middleMark.exec(text)
  if (mark) {
    const words = place(mark.index, mark[0].length)
    return { label: { label: writeLabel(mark[0]), words: [words], signs: [] }, body: line }
  }
  const found = middleBrackets.exec(text)
  const inside = found?.[1] ?? ''
  if (!found || !labelKind(inside)) return null
  const words = place(found.index + 1, inside.length)
  const signs = [place(found.index, 1), place(found.index + inside.length + 1, 1)]
  return { label: { label: writeLabel(inside), words: [words], signs }, body: line }
}
