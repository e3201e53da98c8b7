// Sections into the draft: title, lead, initiatives with their notes.

import { isAsOfLine } from './as-of-line.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { LabelMap } from './labels.ts'
import type { OutlineNode, WordsNode } from './outline-nodes.ts'
import { namedInitiative, openWork, placeNodes, placeUnplaced, type Work } from './place-nodes.ts'
import { isReportTitle, isTitleLike, type Section } from './sections.ts'
import type { SourceDocument } from './source-document.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

/** Puts the draft of an import together. */
export function assemble(
  document: SourceDocument,
  sections: readonly Section[],
  map: LabelMap,
): Draft {
  const draft = { ...emptyDraft(), markers: [...document.signs] }
  const work = openWork(document.raw, map, draft)
  const titled = sections.some((section) => section.role === 'title')
  for (const [index, section] of sections.entries()) {
    const isLast = index === sections.length - 1
    if (!section.heading) placePreamble(work, section, titled, isLast)
    else if (section.role === 'title') placeTitle(work, section, section.heading, isLast)
    else placeSection(work, section, isLast)
  }
  return draft
}

/** Before the first heading: the title, then the lead paragraphs; nothing of it where a heading is the title. */
function placePreamble(work: Work, section: Section, titled: boolean, isLast: boolean): void {
  const texts = titled ? [] : leadingWords(section.nodes)
  const titles = texts.filter(
    (node) => node.kind === 'text' && !node.aside && isTitleLike(work.raw, node.part),
  )
  const title = titles.find((node) => isReportTitle(textIn(work.raw, node.part))) ?? titles[0]
  const at = title ? texts.indexOf(title) : -1
  if (title) work.draft.title.push(trimRange(work.raw, title.part))
  for (const [index, node] of texts.entries()) {
    if (index === at) continue
    if (index === 0 && at === 1 && opensTitle(work.raw, node, title)) {
      work.draft.title.unshift(trimRange(work.raw, node.part))
    } else if (index < at || node.aside) {
      placeUnplaced(work, node.line, [node.part])
    } else placeLead(work, node)
  }
  placeNodes(work, section.nodes.slice(texts.length), null, isLast)
}

/** A line that only says as of when the paper is waits: kept in the lead it would contradict the report's own day. */
function placeLead(work: Work, node: WordsNode): void {
  if (isAsOfLine(textIn(work.raw, node.part))) placeUnplaced(work, node.line, [node.part])
  else work.draft.lead.push(trimRange(work.raw, node.part))
}

/** The first of a title's two lines: 「令和5年度 ○○戦略」 above 「進捗状況調書」. */
function opensTitle(raw: string, first: WordsNode, title: WordsNode | undefined): boolean {
  if (!title || title.gap || first.kind !== 'text' || !isTitleLike(raw, first.part)) return false
  return /年度|計画|戦略|プラン|ビジョン/.test(textIn(raw, first.part))
}

function placeTitle(
  work: Work,
  section: Section,
  heading: NonNullable<Section['heading']>,
  isLast: boolean,
): void {
  for (const sign of heading.signs) work.draft.markers.push(sign)
  work.draft.title.push(heading.body)
  const texts = leadingWords(section.nodes).filter((node) => node.kind === 'text' && !node.aside)
  for (const node of texts) placeLead(work, node)
  const placed = new Set<OutlineNode>(texts)
  placeNodes(
    work,
    section.nodes.filter((node) => !placed.has(node)),
    null,
    isLast,
  )
}

function placeSection(work: Work, section: Section, isLast: boolean): void {
  const { heading } = section
  if (section.role !== 'initiative' || !heading) {
    if (heading) placeUnplaced(work, heading.line, inOrder([...heading.signs, heading.body]))
    placeNodes(work, section.nodes, null, isLast)
    return
  }
  for (const sign of heading.signs) work.draft.markers.push(sign)
  const initiative = namedInitiative(work, heading.body)
  work.draft.initiatives.push(initiative)
  placeNodes(work, section.nodes, initiative, isLast)
}

function inOrder(ranges: Range[]): Range[] {
  return ranges.sort((a, b) => a.from - b.from)
}

/** The paragraphs and items before anything else. */
function leadingWords(nodes: readonly OutlineNode[]): WordsNode[] {
  const words: WordsNode[] = []
  for (const node of nodes) {
    if (node.kind !== 'text' && node.kind !== 'item') break
    words.push(node)
  }
  return words
}
