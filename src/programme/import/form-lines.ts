// Forms that name each field at the start of its line: 「事業名：…」, 「担当課：…」, 「実施状況：…」.

import type { LabelMap } from './labels.ts'
import type { OutlineNode } from './outline-nodes.ts'
import type { SourceLine } from './source-document.ts'
import { headRole } from './table-columns.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

const longestName = 15
const field = /^(\S[^：:\n]*?)\s*[：:]/
const named =
  /^\s*[【〔［[]?(?:事業名|施策名|取組名|取り組み名|項目名|事務事業名|プロジェクト名)[】〕］\]]?\s*[：:\s]\s*\S/

/** Whether a line names an initiative as forms do. */
export function namesInitiative(text: string): boolean {
  return named.test(text)
}

/** The field that a line of a form begins with, or null: states and grades are told by other rules. */
export function formLine(
  raw: string,
  line: SourceLine,
  range: Range,
  map: LabelMap,
): OutlineNode[] | null {
  const found = field.exec(textIn(raw, { ...range, to: Math.min(range.to, range.from + 40) }))
  const name = found?.[1] ?? ''
  if (!found || name.length > longestName) return null
  const role = headRole(name, map)
  const words = { from: range.from, to: range.from + found[0].length }
  const body = trimRange(raw, { from: words.to, to: range.to })
  const isFilled = body.to > body.from
  const at = { line: line.line }
  if (role === 'title' && isFilled) {
    return [
      { ...at, kind: 'rest', words: [words], signs: [] },
      { ...at, kind: 'heading', sort: 'form', rank: 0, body, signs: [] },
    ]
  }
  if (role === 'other' || role === 'number') {
    return [{ ...at, kind: 'rest', words: [range], signs: [], ends: true }]
  }
  if (role !== 'text' && role !== 'labelOrText') return null
  const said = { from: words.from, to: words.from + name.length }
  const colon = { from: words.to - 1, to: words.to }
  const label = { label: name, words: [said], signs: [colon] }
  if (!isFilled) return [{ ...at, kind: 'label', label }]
  return [{ ...at, kind: 'entry', label, part: { ...body, style: '', item: false } }]
}
