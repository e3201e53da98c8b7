// Lines into outline nodes: which are headings, labels, entries, items, and which only text.

import { firstBrackets } from './brackets.ts'
import { formLine } from './form-lines.ts'
import type { Habits } from './habits.ts'
import { leadingLabel, trailingLabel } from './labelled-lines.ts'
import { labelKind } from './labels.ts'
import { middleLabel } from './middle-labels.ts'
import type { HeadingNode, OutlineNode } from './outline-nodes.ts'
import { isClosing } from './sections.ts'
import { headingSign, itemSign, type Sign } from './signs.ts'
import type { SourceDocument, SourceLine, SourcePart } from './source-document.ts'
import { readTable } from './table-forms.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

const longestHeading = 80
const longestNumbered = 60

interface Walk {
  document: SourceDocument
  habits: Habits
  /** Kinds of numbers that stand before the headings above, outermost first. */
  open: string[]
  /** Signs and numbers that headings bore so far. */
  sorts: Set<string>
  /** A label holds: what follows are its entries. */
  labelled: boolean
  legend: ReadonlySet<SourceLine>
}

/** The outline of a document, in its order. */
export function outlineOf(document: SourceDocument, habits: Habits): OutlineNode[] {
  const legend = legendOf(document)
  const walk: Walk = { document, habits, open: [], sorts: new Set(), labelled: false, legend }
  const nodes: OutlineNode[] = []
  const { lines } = document
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    let end = index + 1
    while (line.kind === 'row' && lines[end]?.table === line.table && lines[end]?.kind === 'row')
      end += 1
    const read =
      line.kind === 'row'
        ? readTable(document, lines.slice(index, end), habits, (row) => readLine(walk, row, row))
        : readLine(walk, line, lines[end])
    for (const node of read) nodes.push(node)
    index = end
  }
  return nodes
}

function readLine(walk: Walk, line: SourceLine, next: SourceLine | undefined): OutlineNode[] {
  const cell = line.cells[0]
  const part = cell?.parts[0]
  if (!cell || !part) return []
  if (line.cells.length > 1 || line.kind === 'aside') {
    return [{ kind: 'rest', line: line.line, words: line.cells, signs: [] }]
  }
  const nodes = readWords(walk, line, cell, next)
  for (const node of nodes) {
    if (node.kind === 'heading') {
      walk.labelled = false
      walk.sorts.add(node.sort)
    }
    if (node.kind === 'label' || node.kind === 'entry') walk.labelled = true
  }
  return nodes
}

function readWords(
  walk: Walk,
  line: SourceLine,
  cell: Range & { parts: SourcePart[] },
  next: SourceLine | undefined,
): OutlineNode[] {
  const { raw } = walk.document
  const range = trimRange(raw, cell)
  const words = { kind: 'text' as const, line: line.line, gap: line.gap, part: cellPart(cell) }
  if (isClosing(textIn(raw, range))) return [{ ...words, aside: true }]
  if (walk.legend.has(line) && line.kind !== 'heading') {
    return [walk.labelled ? { ...words, aside: true } : words]
  }
  const form = walk.habits.isForm ? formLine(raw, line, range, walk.habits.map) : null
  if (form) return form
  const labelled = labelledLine(walk, line, range)
  if (labelled) return labelled
  const heading = readHeading(walk, line, range)
  if (heading) return headingNodes(walk, heading, next)
  const sign = itemSign(raw, range)
  if (line.kind === 'item' || sign) {
    return opensList(walk, line, next)
      ? [listHeading(line, range, sign)]
      : [gradedItem(walk, line, cell)]
  }
  const trailing = trailingLabel(raw, range, walk.habits, false)
  if (!trailing?.body) return [words]
  const part = { ...trailing.body, style: '', item: false }
  return [{ kind: 'entry', line: line.line, label: trailing.label, part }]
}

/** A label at the start, also behind a bullet or number; then it is no heading. */
function labelledLine(walk: Walk, line: SourceLine, range: Range): OutlineNode[] | null {
  const { raw } = walk.document
  const sign = itemSign(raw, range) ?? headingSign(raw, range)
  const direct = leadingLabel(raw, range, walk.habits)
  const behind = direct || !sign ? null : leadingLabel(raw, sign.body, walk.habits)
  const found = direct ?? behind
  if (!found) return null
  const label = { ...found.label }
  if (behind && sign) label.signs = [sign.sign, ...label.signs]
  if (!found.body) return [{ kind: 'label', line: line.line, label }]
  const isItem = behind !== null || line.kind === 'item'
  const part = { ...found.body, style: '', item: isItem }
  return [{ kind: 'entry', line: line.line, label, part }]
}

/** Whether an item stands above deeper ones that bear labels: then it names an initiative. */
function opensList(walk: Walk, line: SourceLine, next: SourceLine | undefined): boolean {
  const [own, below] = [line.cells[0], next?.cells[0]]
  if (!own || !below || !next || next.kind === 'row' || next.kind === 'heading' || next.gap)
    return false
  const { raw } = walk.document
  const range = trimRange(raw, below)
  const deeper =
    line.kind === 'item'
      ? next.kind === 'item' && next.level > line.level
      : range.from - below.from > trimRange(raw, own).from - own.from
  return deeper && labelledLine(walk, next, range) !== null
}

function listHeading(line: SourceLine, range: Range, sign: Sign | null): HeadingNode {
  const signs = sign ? [sign.sign] : []
  const base = { kind: 'heading' as const, line: line.line, sort: `item${line.level}`, rank: 0 }
  return { ...base, body: sign?.body ?? range, signs }
}

/** An item, with its grade where one stands at its end. */
function gradedItem(
  walk: Walk,
  line: SourceLine,
  cell: Range & { parts: SourcePart[] },
): OutlineNode {
  const { raw } = walk.document
  const sign = itemSign(raw, cell)
  const trailing = ownGrade(walk, sign?.body ?? cell, false)
  if (!trailing?.body) {
    const part = { ...cellPart(cell), item: line.kind === 'item' }
    return { kind: 'item', line: line.line, gap: line.gap, part }
  }
  const label = {
    ...trailing.label,
    signs: [...(sign ? [sign.sign] : []), ...trailing.label.signs],
  }
  const part = { ...trailing.body, style: '', item: true }
  return { kind: 'entry', line: line.line, label, part }
}

function readHeading(walk: Walk, line: SourceLine, range: Range): HeadingNode | null {
  const { raw } = walk.document
  const sign = headingSign(raw, range)
  const base = { kind: 'heading' as const, line: line.line, rank: 0 }
  if (line.kind === 'heading') {
    const body = sign && !/^s[●○◎★☆]/.test(sign.kind) ? sign.body : range
    const signs = body === range ? [] : [sign?.sign ?? range]
    return { ...base, sort: `h${line.level}`, rank: line.level, body, signs }
  }
  if (line.kind === 'item') return null
  const boxed = firstBrackets(raw, range, longestNumbered)
  if (
    boxed &&
    '【〔［[＜《'.includes(raw[boxed.open.from] ?? '') &&
    boxed.before.to === boxed.before.from
  ) {
    return { ...base, sort: 's【', body: boxed.inside, signs: [boxed.open, boxed.close] }
  }
  if (!sign || !isHeadingLike(walk, sign)) return null
  if (sign.kind.startsWith('n') && !opensHeading(walk, sign)) return null
  return { ...base, sort: sign.kind, body: sign.body, signs: [sign.sign] }
}

function isHeadingLike(walk: Walk, sign: Sign): boolean {
  const text = textIn(walk.document.raw, sign.body)
  const isNumber = sign.kind.startsWith('n')
  if (text.length > (isNumber ? longestNumbered : longestHeading)) return false
  if (text.endsWith('。')) return false
  return isNumber || /^s[■□◆◇▼▽▲◼◻◾❖]/.test(sign.kind) || walk.habits.weakHeadings
}

/** Under a label, a number starts an item, unless headings above are counted like that. */
function opensHeading(walk: Walk, sign: Sign): boolean {
  const known = walk.open.indexOf(sign.kind)
  if (known < 0 && walk.labelled) return false
  if (known >= 0) walk.open.length = known
  walk.open.push(sign.kind)
  return true
}

/** A heading with its grade: an entry of its own, unless content follows that the grade is said of. */
function headingNodes(
  walk: Walk,
  heading: HeadingNode,
  next: SourceLine | undefined,
): OutlineNode[] {
  const { raw } = walk.document
  const end = trailingLabel(raw, heading.body, walk.habits, true)
  const trailing = heading.sort.startsWith('n') ? ownGrade(walk, heading.body, true) : end
  if (!trailing?.body) return [heading]
  const isOwn = trailing.body.to === heading.body.to || isListed(walk, heading)
  if (!isOwn && next && hasContent(walk, next)) {
    return [
      { ...heading, body: trailing.body },
      { kind: 'label', line: heading.line, label: trailing.label },
    ]
  }
  const label = { ...trailing.label, signs: [...heading.signs, ...trailing.label.signs] }
  const part = { ...trailing.body, style: '', item: true }
  return [{ kind: 'entry', line: heading.line, label, part }]
}

/** A grade at the end of the words, or between them where the document does so. */
function ownGrade(walk: Walk, range: Range, strict: boolean) {
  const { raw } = walk.document
  const end = trailingLabel(raw, range, walk.habits, strict)
  return end ?? (walk.habits.gradesBetween ? middleLabel(raw, range) : null)
}

/** ① and ア below other headings count entries: what follows goes on with them. */
function isListed(walk: Walk, heading: HeadingNode): boolean {
  if (!/^n(?:①|ア|\(ア\))$/.test(heading.sort)) return false
  return [...walk.sorts].some((sort) => sort !== heading.sort && /^[ns]/.test(sort))
}

function hasContent(walk: Walk, next: SourceLine): boolean {
  const cell = next.cells[0]
  if (!cell || next.kind === 'heading' || next.kind === 'row') return false
  const { raw } = walk.document
  const sign = headingSign(raw, cell)
  if (sign && !/^s[●○◎★☆]/.test(sign.kind)) return false
  return leadingLabel(raw, cell, walk.habits) === null
}

function cellPart(cell: Range & { parts: SourcePart[] }): SourcePart {
  const first = cell.parts[0]
  return { from: cell.from, to: cell.to, style: first?.style ?? '', item: first?.item ?? false }
}

const definition =
  /^\s*([◎○〇◯△▲×☓✕A-ESＡ-ＥＳ1-7１-７]|[☆★]{1,7})\s*(?:[：:=＝…]|とは)\s*(\S.{0,30})$/
const ranks = ['◎○△▲×', 'SABCDE', '12345', '54321', '1234567', '7654321']

/** Three or more lines that explain marks, best to worst: a legend and no entries. */
function legendOf(document: SourceDocument): Set<SourceLine> {
  const legend = new Set<SourceLine>()
  let run: SourceLine[] = []
  let signs = ''
  const close = () => {
    if (run.length > 2 && ranks.some((rank) => isWithin(signs, rank)))
      for (const l of run) legend.add(l)
    run = []
    signs = ''
  }
  for (const line of document.lines) {
    const cell = line.cells[0]
    const text = cell && line.cells.length === 1 ? textIn(document.raw, cell) : ''
    const found = text.length < 60 ? definition.exec(text) : null
    const severalOnOne = text.length < 200 && (text.match(/[◎○△×A-E][：:=＝]/g) ?? []).length > 2
    if (severalOnOne || (text.length < 200 && /^\s*[※(（]?(?:凡例|評価基準)/.test(text)))
      legend.add(line)
    if (!found || found[2]?.endsWith('。')) {
      close()
      continue
    }
    run.push(line)
    signs += (found[1] ?? '').normalize('NFKC').replace(/[〇◯]/, '○')
  }
  close()
  return legend
}

/** Whether the signs stand in the order of the rank, each once. */
function isWithin(signs: string, rank: string): boolean {
  let at = -1
  for (const sign of signs) {
    const place = rank.indexOf(sign)
    if (place <= at || labelKind(sign) === null) return false
    at = place
  }
  return true
}
