// Sections into the draft: titles, notes, entries with their labels, and what has no place.

import { endBrackets } from './brackets.ts'
import {
  type Draft,
  type DraftInitiative,
  draftActivity,
  draftInitiative,
  emptyDraft,
} from './draft.ts'
import { type LabelMap, readLabel } from './labels.ts'
import type { HeadingNode, LabelAt, OutlineNode, RowNode, WordsNode } from './outline-nodes.ts'
import { cutPieces } from './pieces.ts'
import { isReportTitle, isTitleLike, type Section } from './sections.ts'
import type { SourceDocument, SourcePart } from './source-document.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

/** Entries that gather under a label until something ends them. */
interface Block {
  label: LabelAt
  parts: SourcePart[]
  /** The label bears its own words already (「実施：…」): a line after a gap is no more of it. */
  closed: boolean
  hasItems: boolean
}

interface Work {
  raw: string
  map: LabelMap
  draft: Draft
  initiative: DraftInitiative | null
  /** The initiative that the last row of a wide table named. */
  named: { title: string; initiative: DraftInitiative } | null
  block: Block | null
}

/** Puts the draft of an import together. */
export function assemble(
  document: SourceDocument,
  sections: readonly Section[],
  map: LabelMap,
): Draft {
  const draft = emptyDraft()
  draft.markers.push(...document.signs)
  const work: Work = { raw: document.raw, map, draft, initiative: null, named: null, block: null }
  for (const section of sections) {
    if (section.heading) draft.markers.push(...section.heading.signs)
    if (section === sections[0] && !section.heading) placePreamble(work, section)
    else if (section.role === 'title') placeTitle(work, section)
    else placeSection(work, section)
    flush(work)
  }
  return draft
}

/** Before the first heading: the title, then the lead paragraphs. */
function placePreamble(work: Work, section: Section): void {
  const end = section.nodes.findIndex((node) => node.kind !== 'text' && node.kind !== 'item')
  const texts = (end < 0 ? section.nodes : section.nodes.slice(0, end)).filter(isWords)
  const rest = section.nodes.slice(texts.length)
  const titles = texts.filter((node) => node.kind === 'text' && isTitleLike(work.raw, node.part))
  const title = titles.find((node) => isReportTitle(textIn(work.raw, node.part))) ?? titles[0]
  const at = title ? texts.indexOf(title) : -1
  if (title) work.draft.title.push(trimRange(work.raw, title.part))
  for (const [index, node] of texts.entries()) {
    if (index < at) unplaced(work, node.line, [node.part])
    if (index > at) work.draft.lead.push(trimRange(work.raw, node.part))
  }
  placeNodes(work, { ...section, nodes: rest }, null)
}

function placeTitle(work: Work, section: Section): void {
  const { draft } = work
  if (section.heading) {
    if (draft.title.length > 0) unplaced(work, section.heading.line, draft.title.splice(0))
    draft.title.push(section.heading.body)
  }
  const end = section.nodes.findIndex((node) => node.kind !== 'text')
  const texts = (end < 0 ? section.nodes : section.nodes.slice(0, end)).filter(isWords)
  for (const node of texts) draft.lead.push(trimRange(work.raw, node.part))
  placeNodes(work, { ...section, nodes: section.nodes.slice(texts.length) }, null)
}

function placeSection(work: Work, section: Section): void {
  const { heading } = section
  if (section.role !== 'initiative') {
    if (heading) unplaced(work, heading.line, [heading.body])
    placeNodes(work, section, null)
    return
  }
  const initiative = heading ? titled(work, heading) : draftInitiative([])
  work.draft.initiatives.push(initiative)
  placeNodes(work, section, initiative)
}

function titled(work: Work, heading: HeadingNode): DraftInitiative {
  return namedInitiative(work, heading.body)
}

/** Brackets at the end of a title are its note. */
function namedInitiative(work: Work, body: Range): DraftInitiative {
  const found = endBrackets(work.raw, body)
  if (!found || found.before.to === found.before.from || found.inside.to === found.inside.from) {
    return draftInitiative([trimRange(work.raw, body)])
  }
  work.draft.markers.push(found.open, found.close)
  return draftInitiative([found.before], [found.inside])
}

function placeNodes(work: Work, section: Section, initiative: DraftInitiative | null): void {
  work.initiative = initiative
  work.named = null
  for (const node of section.nodes) placeNode(work, node)
}

function placeNode(work: Work, node: OutlineNode): void {
  if (node.kind === 'label') openBlock(work, node.label, false)
  else if (node.kind === 'entry') {
    openBlock(work, node.label, true)
    work.block?.parts.push(node.part)
  } else if (node.kind === 'row') placeRow(work, node)
  else if (node.kind === 'looseLabel') {
    work.draft.markers.push(...node.label.signs)
    const { state } = readLabel(node.label.label, work.map)
    work.draft.looseLabels.push({ label: node.label.label, words: node.label.words, state })
  } else if (node.kind === 'rest') {
    work.draft.markers.push(...node.signs)
    if (node.words.length > 0) unplaced(work, node.line, node.words)
  } else if (isWords(node)) placeWords(work, node)
}

function openBlock(work: Work, label: LabelAt, closed: boolean): void {
  flush(work)
  work.block = { label, parts: [], closed, hasItems: false }
}

/** Words under a label are its entries; a line after a gap goes on only if it reads like the one before. */
function placeWords(work: Work, node: WordsNode): void {
  const { block } = work
  if (!block) {
    unplaced(work, node.line, [node.part])
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
  } else if (!block.hasItems && !block.closed && endsAlike(work.raw, last, node.part)) {
    block.parts.push({ ...node.part, item: true })
  } else {
    flush(work)
    unplaced(work, node.line, [node.part])
  }
}

function endsAlike(raw: string, one: Range, other: Range): boolean {
  const [a, b] = [textIn(raw, one).trim(), textIn(raw, other).trim()]
  return b !== '以上' && a.endsWith('。') === b.endsWith('。')
}

function placeRow(work: Work, row: RowNode): void {
  flush(work)
  const initiative = rowInitiative(work, row)
  if (!row.label || !initiative) {
    const words = [...row.parts, ...row.dates, ...row.links, ...(row.label?.words ?? [])]
    if (words.length > 0) unplaced(work, row.line, words)
    return
  }
  const first = addEntries(work, initiative, row.label, row.parts)
  const last = initiative.activities.at(-1)
  if (first && last) {
    last.dateWords.push(...row.dates)
    last.linkWords.push(...row.links)
  } else if (row.dates.length + row.links.length > 0) {
    unplaced(work, row.line, [...row.dates, ...row.links])
  }
}

function rowInitiative(work: Work, row: RowNode): DraftInitiative | null {
  if (row.title === null) {
    if (!work.initiative && row.label) {
      work.initiative = draftInitiative([])
      work.draft.initiatives.push(work.initiative)
    }
    return work.initiative
  }
  const title = textIn(work.raw, row.title).replace(/\s/g, '')
  if (work.named && (title === '' || title === work.named.title)) {
    const { initiative } = work.named
    if (title !== '' && initiative.title[0]?.from !== row.title.from) {
      unplaced(work, row.line, [row.title])
    }
    return initiative
  }
  const initiative = title === '' ? draftInitiative([]) : namedInitiative(work, row.title)
  work.draft.initiatives.push(initiative)
  work.named = { title, initiative }
  return initiative
}

/** Cuts what stands under a label into entries; the first one bears the label's words. */
function addEntries(
  work: Work,
  initiative: DraftInitiative,
  label: LabelAt,
  parts: readonly SourcePart[],
): boolean {
  const cut = cutPieces(work.raw, parts)
  const { draft } = work
  draft.markers.push(...label.signs, ...cut.signs)
  const meaning = readLabel(label.label, work.map)
  for (const [index, piece] of cut.pieces.entries()) {
    if (piece.sign) draft.markers.push(piece.sign)
    const words = index === 0 ? label.words : []
    initiative.activities.push(draftActivity({ label: label.label, words }, piece.words, meaning))
  }
  if (cut.pieces.length === 0 && label.words.length > 0) {
    draft.looseLabels.push({ label: label.label, words: label.words, state: meaning.state })
  }
  return cut.pieces.length > 0
}

function flush(work: Work): void {
  const { block } = work
  work.block = null
  if (!block) return
  work.initiative ??= untitled(work)
  addEntries(work, work.initiative, block.label, block.parts)
}

function untitled(work: Work): DraftInitiative {
  const initiative = draftInitiative([])
  work.draft.initiatives.push(initiative)
  return initiative
}

function unplaced(work: Work, line: number, words: readonly Range[]): void {
  work.draft.unplaced.push({ line, words: words.map((range) => trimRange(work.raw, range)) })
}

function isWords(node: OutlineNode): node is WordsNode {
  return node.kind === 'text' || node.kind === 'item'
}
