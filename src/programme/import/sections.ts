// Headings and what stands under them; which of them are initiatives is told by where the entries are.

import type { HeadingNode, OutlineNode, WordsNode } from './outline-nodes.ts'
import { type Range, textIn } from './visible-text.ts'

export interface Section {
  heading: HeadingNode | null
  nodes: OutlineNode[]
  depth: number
  hasChildren: boolean
  /** Entries stand directly under this heading. */
  bears: boolean
  /** It explains labels: nothing there was done. */
  isLegend: boolean
  role: 'initiative' | 'title' | 'other'
}

const longestPlainHeading = 40

/** The sections of an outline with their roles. The first may have no heading. */
export function sectionsOf(raw: string, nodes: readonly OutlineNode[]): Section[] {
  const sections: Section[] = [openSection(null, 0)]
  const stack: string[] = []
  const open: Section[] = []
  for (const node of withPlainHeadings(raw, nodes)) {
    if (node.kind !== 'heading') {
      sections.at(-1)?.nodes.push(node)
      continue
    }
    enter(stack, node)
    open.length = Math.min(open.length, stack.length - 1)
    const parent = open.at(-1)
    if (parent) parent.hasChildren = true
    const section = openSection(node, stack.length)
    open.push(section)
    sections.push(section)
  }
  for (const section of sections) {
    section.isLegend = isLegendOf(raw, section)
    if (section.isLegend) section.nodes = section.nodes.map(asRest)
    section.bears = section.nodes.some(isBorne)
  }
  giveRoles(sections)
  return sections
}

function isLegendOf(raw: string, { heading }: Section): boolean {
  return (
    heading !== null &&
    /^(?:凡例|区分の説明|評価(?:の)?(?:基準|区分))$/.test(textIn(raw, heading.body))
  )
}

function asRest(node: OutlineNode): OutlineNode {
  if (node.kind === 'rest' || node.kind === 'heading') return node
  const label = 'label' in node ? node.label : null
  const parts = node.kind === 'row' ? [...node.parts, ...node.dates, ...node.links] : []
  if ('part' in node) parts.push({ ...node.part })
  const words = [...(label?.words ?? []), ...(label?.signs ?? []), ...parts]
  if (node.kind === 'row' && node.title) words.push(node.title)
  return { kind: 'rest', line: node.line, words: words.sort((a, b) => a.from - b.from), signs: [] }
}

function openSection(heading: HeadingNode | null, depth: number): Section {
  return {
    heading,
    nodes: [],
    depth,
    hasChildren: false,
    bears: false,
    isLegend: false,
    role: 'other',
  }
}

/** Pops what this heading closes; levels that the file names beat signs. */
function enter(stack: string[], heading: HeadingNode): void {
  if (heading.rank > 0) {
    const open = stack.findIndex((sort) => !/^h\d$/.test(sort) || Number(sort[1]) >= heading.rank)
    if (open >= 0) stack.length = open
  } else {
    const open = stack.lastIndexOf(heading.sort)
    if (open >= 0) stack.length = open
  }
  stack.push(heading.sort)
}

function isBorne(node: OutlineNode): boolean {
  if (node.kind === 'row') return node.title === null && node.label !== null
  return node.kind === 'label' || node.kind === 'entry'
}

/** Where no heading bears a sign, a short line right above a label is one. */
function withPlainHeadings(raw: string, nodes: readonly OutlineNode[]): OutlineNode[] {
  const marked = nodes.filter((node) => node.kind === 'heading')
  const first = nodes.find((node) => node.kind !== 'rest')
  if (marked.some((heading) => heading !== first && heading.sort !== 'band')) return [...nodes]
  return nodes.map((node, index) => {
    const next = nodes[index + 1]
    if (node.kind !== 'text' || !next || !isBorne(next)) return node
    if (!node.gap || !isPlainHeading(raw, node)) return node
    if (index === 0 && isReportTitle(textIn(raw, node.part))) return node
    return plainHeading(node)
  })
}

function isPlainHeading(raw: string, node: WordsNode): boolean {
  const text = textIn(raw, node.part).trim()
  return text.length <= longestPlainHeading && !/[。、:：]$/.test(text) && !/^[※*(（]/.test(text)
}

function plainHeading(node: WordsNode): HeadingNode {
  return { kind: 'heading', line: node.line, sort: 'plain', rank: 0, body: node.part, signs: [] }
}

function giveRoles(sections: Section[]): void {
  const bearing = sections.filter((section) => section.bears)
  for (const section of bearing) section.role = 'initiative'
  const rows = sections.some((section) => section.nodes.some((node) => node.kind === 'row'))
  if (bearing.length === 0 && !rows) nameCommonest(sections)
  const twins = new Set(bearing.map(placeOf))
  for (const section of sections) {
    if (section.bears || section.isLegend || section.hasChildren || !section.heading) continue
    if (twins.has(placeOf(section))) section.role = 'initiative'
  }
  const first = sections.find((section) => section.heading !== null)
  if (sections[0]?.bears || sections[0]?.nodes.some((node) => node.kind === 'row')) return
  if (first && first.role === 'other' && isTopmost(first, sections)) first.role = 'title'
  else if (first && isTitleOverInitiatives(first, sections)) first.role = 'title'
}

function placeOf(section: Section): string {
  return `${section.heading?.sort}/${section.depth}`
}

/** Without any label, the headings of the commonest sort without children are the initiatives. */
function nameCommonest(sections: Section[]): void {
  const leaves = sections.filter((section) => section.heading && !section.hasChildren)
  const times = new Map<string, number>()
  for (const { heading } of leaves) {
    if (heading) times.set(heading.sort, (times.get(heading.sort) ?? 0) + 1)
  }
  const most = [...times].sort((a, b) => b[1] - a[1])[0]
  if (!most || most[1] < 2) return
  for (const leaf of leaves) if (leaf.heading?.sort === most[0]) leaf.role = 'initiative'
}

/** The first heading is the document's title where no other heading is of its sort. */
function isTopmost(first: Section, sections: readonly Section[]): boolean {
  const sort = first.heading?.sort
  return sections.filter((section) => section.heading?.sort === sort).length === 1
}

function isTitleOverInitiatives(first: Section, sections: readonly Section[]): boolean {
  return (
    !first.bears &&
    first.heading?.rank === 1 &&
    isTopmost(first, sections) &&
    sections.some((section) => section !== first && section.role === 'initiative')
  )
}

/** Whether a line reads like the title of a progress report. */
export function isReportTitle(text: string): boolean {
  return /進捗|(?:実施|取組|取り組み|達成)状況|報告|点検|検証|評価(?:結果|シート|表|調書)|管理(?:表|シート)|一覧表?$/.test(
    text,
  )
}

/** 「記」 and 「以上」 frame what a letter lists; they are no words of the report. */
export function isClosing(text: string): boolean {
  return /^(?:記|以上|以\s+上)$/.test(text.trim())
}

/** Whether a range is a line that may be a title: short and no sentence. */
export function isTitleLike(raw: string, range: Range): boolean {
  const text = textIn(raw, range).trim()
  return text.length <= 60 && !/[。、]$/.test(text)
}
