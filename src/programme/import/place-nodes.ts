// The nodes of a section into the draft: entries gather under their labels, the rest waits unplaced.

import { endBrackets } from './brackets.ts'
import { type Draft, type DraftInitiative, draftActivity, draftInitiative } from './draft.ts'
import { type LabelMap, readLabel } from './labels.ts'
import type { LabelAt, OutlineNode, RowNode, WordsNode } from './outline-nodes.ts'
import { cutPieces } from './pieces.ts'
import type { SourcePart } from './source-document.ts'
import { isWhite, type Range, textIn, trimRange } from './visible-text.ts'

/** Entries that gather under a label until something ends them. */
interface Block {
  label: LabelAt
  parts: SourcePart[]
  /** The label bears its own words already (「実施：…」): a line after a gap is no more of it. */
  closed: boolean
  hasItems: boolean
  /** The last label of the document: what follows may be an appendix. */
  isTail: boolean
  /** What a row of a table began: only bullets right below go on with it. */
  row: DraftInitiative | null
}

export interface Work {
  raw: string
  map: LabelMap
  draft: Draft
  initiative: DraftInitiative | null
  /** The initiative that the last row of a wide table named. */
  named: { title: string; initiative: DraftInitiative } | null
  block: Block | null
}

export function openWork(raw: string, map: LabelMap, draft: Draft): Work {
  return { raw, map, draft, initiative: null, named: null, block: null }
}

/** Brackets at the end of a title are its note. */
export function namedInitiative(work: Work, body: Range): DraftInitiative {
  const found = endBrackets(work.raw, body)
  if (!found || found.before.to === found.before.from || found.inside.to === found.inside.from) {
    return draftInitiative([trimRange(work.raw, body)])
  }
  work.draft.markers.push(found.open, found.close)
  return draftInitiative([found.before], [found.inside])
}

export function placeUnplaced(work: Work, line: number, words: readonly Range[]): void {
  work.draft.unplaced.push({ line, words: words.map((range) => trimRange(work.raw, range)) })
}

/** Places what stands under one heading. `isLast`: no other heading follows. */
export function placeNodes(
  work: Work,
  nodes: readonly OutlineNode[],
  initiative: DraftInitiative | null,
  isLast: boolean,
): void {
  work.initiative = initiative
  work.named = null
  const last = isLast ? nodes.findLastIndex(bearsLabel) : nodes.length
  for (const [index, node] of nodes.entries()) placeNode(work, node, index >= last)
  flush(work)
}

function bearsLabel(node: OutlineNode): boolean {
  return node.kind === 'label' || node.kind === 'entry' || node.kind === 'row'
}

function placeNode(work: Work, node: OutlineNode, isTail: boolean): void {
  if (node.kind === 'label') openBlock(work, node.label, false, isTail)
  else if (node.kind === 'entry') openBlock(work, node.label, true, isTail).parts.push(node.part)
  else if (node.kind === 'row') placeRow(work, node)
  else if (node.kind === 'looseLabel') {
    for (const sign of node.label.signs) work.draft.markers.push(sign)
    const { state } = readLabel(node.label.label, work.map)
    work.draft.looseLabels.push({ label: node.label.label, words: node.label.words, state })
  } else if (node.kind === 'rest') {
    if (node.ends) flush(work)
    for (const sign of node.signs) work.draft.markers.push(sign)
    if (node.words.length > 0) placeUnplaced(work, node.line, node.words)
  } else if (node.kind !== 'heading') placeWords(work, node)
}

function openBlock(work: Work, label: LabelAt, closed: boolean, isTail: boolean): Block {
  flush(work)
  const block = { label, parts: [], closed, hasItems: false, isTail, row: null }
  work.block = block
  return block
}

/** Words under a label are its entries; a line after a gap goes on only if it reads like the one before. */
function placeWords(work: Work, node: WordsNode): void {
  const { block } = work
  if (!block || node.aside) {
    flush(work)
    placeUnplaced(work, node.line, [node.part])
    return
  }
  if (block.row && (node.gap || node.kind !== 'item')) {
    placeBelowRow(work, node, block.row)
    return
  }
  if (node.kind === 'item') {
    block.hasItems = true
    block.parts.push(node.part)
    return
  }
  const last = block.parts.at(-1)
  const isNote = /^\s*[※*＊(（]/.test(textIn(work.raw, node.part))
  if (!last || !node.gap || isNote) {
    block.parts.push(node.part)
  } else if (!block.hasItems && !block.closed && goesOn(work.raw, last, node.part, block.isTail)) {
    block.parts.push({ ...node.part, item: true })
  } else {
    flush(work)
    placeUnplaced(work, node.line, [node.part])
  }
}

/** Below a row an indented line goes on with its last entry; anything else is no more of it. */
function placeBelowRow(work: Work, node: WordsNode, initiative: DraftInitiative): void {
  flush(work)
  const last = initiative.activities.at(-1)
  const { from } = trimRange(work.raw, node.part)
  const isIndented = isWhite(work.raw, node.part.from) || /[※*＊]/.test(work.raw[from] ?? '')
  if (last && !node.gap && isIndented) last.text.push(trimRange(work.raw, node.part))
  else placeUnplaced(work, node.line, [node.part])
}

/** Sentence after sentence, name after name; behind the last label only sentences. */
function goesOn(raw: string, one: Range, other: Range, isTail: boolean): boolean {
  const [a, b] = [textIn(raw, one).trim(), textIn(raw, other).trim()]
  return a.endsWith('。') === b.endsWith('。') && (!isTail || b.endsWith('。'))
}

function placeRow(work: Work, row: RowNode): void {
  flush(work)
  const initiative = rowInitiative(work, row)
  const beside = [...row.dates, ...row.links]
  if (!row.label || !initiative) {
    const words = [...row.parts, ...beside, ...(row.label?.words ?? [])]
    if (words.length > 0) placeUnplaced(work, row.line, words)
    return
  }
  const before = initiative.activities.length
  addEntries(work, initiative, row.label, row.parts)
  const entries = initiative.activities.slice(before)
  const first = entries[0]
  if (!first) {
    if (beside.length > 0) placeUnplaced(work, row.line, beside)
    return
  }
  first.dateWords = [...row.dates]
  first.linkWords = [...row.links]
  const below = { ...row.label, words: [], signs: [] }
  work.block = { ...openBlock(work, below, true, false), row: initiative }
  const said = row.dates.map((range) => textIn(work.raw, range)).join('\n')
  for (const entry of entries) entry.dateText = said
}

function rowInitiative(work: Work, row: RowNode): DraftInitiative | null {
  if (row.title === null) {
    if (!work.initiative && row.label) work.initiative = untitled(work)
    return work.initiative
  }
  const title = textIn(work.raw, row.title).replace(/\s/g, '')
  if (work.named && (title === '' || title === work.named.title)) {
    const { initiative } = work.named
    if (title !== '' && initiative.title[0]?.from !== row.title.from) {
      placeUnplaced(work, row.line, [row.title])
    }
    return initiative
  }
  const initiative = title === '' ? draftInitiative([]) : namedInitiative(work, row.title)
  work.draft.initiatives.push(initiative)
  work.named = { title, initiative }
  return initiative
}

const nothing = /^(?:特に)?(?:なし|無し|無|ありません|該当なし|-|－|―|—|ー)[。.]?$/

/** Cuts what stands under a label into entries; the first one bears the label's words. */
function addEntries(
  work: Work,
  initiative: DraftInitiative,
  label: LabelAt,
  parts: readonly SourcePart[],
): void {
  const { draft, raw } = work
  const cut = cutPieces(raw, parts)
  for (const sign of [...label.signs, ...cut.signs]) draft.markers.push(sign)
  const meaning = readLabel(label.label, work.map)
  const words = cut.pieces.flatMap((piece) => piece.words)
  if (
    words.length === 0 ||
    (words.length === 1 && words[0] && nothing.test(textIn(raw, words[0])))
  ) {
    draft.looseLabels.push({ label: label.label, words: label.words, state: meaning.state })
    return
  }
  for (const [index, piece] of cut.pieces.entries()) {
    if (piece.sign) draft.markers.push(piece.sign)
    const own = index === 0 ? label.words : []
    initiative.activities.push(
      draftActivity({ label: label.label, words: own }, piece.words, meaning),
    )
  }
}

function flush(work: Work): void {
  const { block } = work
  work.block = null
  if (!block || (block.row && block.parts.length === 0)) return
  if (!block.row) work.initiative ??= untitled(work)
  const home = block.row ?? work.initiative
  if (home) addEntries(work, home, block.label, block.parts)
}

function untitled(work: Work): DraftInitiative {
  const initiative = draftInitiative([])
  work.draft.initiatives.push(initiative)
  return initiative
}
