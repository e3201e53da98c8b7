// Our own report in Word, known by its styles: read back field by field, so that it changes nothing.

import { endBrackets } from './brackets.ts'
import {
  type Draft,
  type DraftActivity,
  type DraftInitiative,
  draftActivity,
  draftInitiative,
  emptyDraft,
} from './draft.ts'
import { type LabelMap, readLabel, writeLabel } from './labels.ts'
import {
  activityBullet,
  characterStyles,
  initiativeSign,
  paragraphStyles,
  readWhen,
} from './report-marks.ts'
import type { SourceDocument, SourceLine, SourcePart, StyledRange } from './source-document.ts'
import { type Range, textIn, trimRange } from './visible-text.ts'

const ownStyles: ReadonlySet<string> = new Set(Object.values(paragraphStyles))

/** Whether a document has entries in the styles of our report. */
export function isOwnDocx(document: SourceDocument): boolean {
  return document.lines.some((line) =>
    line.cells.some((cell) =>
      cell.parts.some(
        ({ style }) => style === paragraphStyles.activity || style === paragraphStyles.initiative,
      ),
    ),
  )
}

interface Reading {
  document: SourceDocument
  map: LabelMap
  fiscalYear: number
  draft: Draft
  styledByPlace: StyledRange[]
  /** How many of them were passed: they stand in reading order. */
  passed: number
}

/** The draft of our own report. */
export function readOwnDocx(document: SourceDocument, map: LabelMap, fiscalYear: number): Draft {
  const styledByPlace = [...document.styled].sort((a, b) => a.from - b.from)
  const reading = { document, map, fiscalYear, draft: emptyDraft(), styledByPlace, passed: 0 }
  for (const line of document.lines) {
    if (line.kind === 'row') readRow(reading, line)
    else for (const part of line.cells[0]?.parts ?? []) readParagraph(reading, line, part)
  }
  return reading.draft
}

function readParagraph(reading: Reading, line: SourceLine, part: SourcePart): void {
  const { draft } = reading
  const words = wordsOf(reading, part)
  if (part.style === paragraphStyles.title) draft.title.push(...words.own)
  else if (part.style === paragraphStyles.lead) draft.lead.push(...words.own)
  else if (part.style === paragraphStyles.initiative) {
    draft.initiatives.push(readInitiative(reading, part, words))
  } else if (ownStyles.has(part.style)) draft.meta.push(part)
  else draft.unplaced.push({ line: line.line, words: [part] })
  draft.meta.push(...words.marked)
}

interface Words {
  /** Without what is marked as ours. */
  own: Range[]
  marked: Range[]
  name: Range | null
  note: Range | null
}

function wordsOf(reading: Reading, range: Range): Words {
  const { raw } = reading.document
  const words: Words = { own: [], marked: [], name: null, note: null }
  let from = range.from
  for (const styled of styledIn(reading, range)) {
    if (styled.style === characterStyles.name) words.name = styled
    if (styled.style === characterStyles.note) words.note = styled
    if (styled.style !== characterStyles.mark) continue
    words.own.push(trimRange(raw, { from, to: styled.from }))
    words.marked.push(styled)
    from = styled.to
  }
  words.own.push(trimRange(raw, { from, to: range.to }))
  words.own = words.own.filter(({ from, to }) => to > from)
  return words
}

function styledIn(reading: Reading, range: Range): StyledRange[] {
  const found: StyledRange[] = []
  for (let at = reading.passed; at < reading.styledByPlace.length; at += 1) {
    const styled = reading.styledByPlace[at]
    if (!styled || styled.from >= range.to) break
    reading.passed = at + 1
    if (styled.from >= range.from && styled.to <= range.to) found.push(styled)
  }
  return found
}

function readInitiative(reading: Reading, part: SourcePart, words: Words): DraftInitiative {
  const { raw } = reading.document
  const { markers } = reading.draft
  if (words.name) {
    const outside = [
      { from: part.from, to: words.name.from },
      { from: words.name.to, to: words.note?.from ?? part.to },
      ...(words.note ? [{ from: words.note.to, to: part.to }] : []),
    ]
    const signs = outside.flatMap((range) => withoutMarks(range, words.marked))
    markers.push(...signs)
    return draftInitiative([words.name], words.note ? [words.note] : [])
  }
  const first = words.own[0] ?? part
  const sign = signAt(raw, first, initiativeSign)
  if (sign) markers.push(sign)
  const title = trimRange(raw, {
    from: sign?.to ?? first.from,
    to: words.own.at(-1)?.to ?? part.to,
  })
  const found = endBrackets(raw, title)
  if (!found || found.before.to === found.before.from) return draftInitiative([title])
  markers.push(found.open, found.close)
  return draftInitiative([found.before], [found.inside])
}

function withoutMarks(range: Range, marked: readonly Range[]): Range[] {
  const inside = marked.filter((mark) => mark.from >= range.from && mark.to <= range.to)
  const cuts = [range.from, ...inside.flatMap(({ from, to }) => [from, to]), range.to]
  const ranges: Range[] = []
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    ranges.push({ from: cuts[at] ?? 0, to: cuts[at + 1] ?? 0 })
  }
  return ranges
}

function signAt(raw: string, range: Range, sign: string): Range | null {
  const { from } = trimRange(raw, range)
  return raw.startsWith(sign, from) ? { from, to: from + sign.length } : null
}

function readRow(reading: Reading, row: SourceLine): void {
  const { draft } = reading
  const initiative = draft.initiatives.at(-1)
  const [first, ...others] = row.cells
  const parts = others.filter((cell) => !cell.continued).flatMap((cell) => cell.parts)
  const hasEntries = parts.some(({ style }) => style === paragraphStyles.activity)
  if (!first || !initiative || !hasEntries) {
    placeOtherRow(reading, row)
    return
  }
  const label = wordsOf(reading, first)
  draft.meta.push(...label.marked)
  const text = label.own.map((range) => textIn(reading.document.raw, range)).join(' ')
  let labelWords = first.continued ? [] : label.own
  const written = writeLabel(text)
  for (const part of parts) {
    const before = initiative.activities.length
    readPart(reading, row, part, { initiative, label: written, labelWords })
    if (initiative.activities.length > before) labelWords = []
  }
}

/** The head of a table and rows of figures are ours; anything a person added waits unplaced. */
function placeOtherRow(reading: Reading, row: SourceLine): void {
  const parts = row.cells.filter((cell) => !cell.continued).flatMap((cell) => cell.parts)
  const foreign = parts.filter(({ style }) => !ownStyles.has(style))
  reading.draft.meta.push(...parts.filter(({ style }) => ownStyles.has(style)))
  const said = foreign.map((part) => textIn(reading.document.raw, part).replace(/\s/g, ''))
  if (said.join('') === '区分取組内容') reading.draft.meta.push(...foreign)
  else if (foreign.length > 0) reading.draft.unplaced.push({ line: row.line, words: foreign })
}

function readPart(
  reading: Reading,
  row: SourceLine,
  part: SourcePart,
  place: { initiative: DraftInitiative; label: string; labelWords: Range[] },
): void {
  const { raw } = reading.document
  const words = wordsOf(reading, part)
  const bullet = signAt(raw, words.own[0] ?? part, activityBullet)
  if (part.style === paragraphStyles.activity || (part.style === '' && bullet)) {
    reading.draft.meta.push(...words.marked)
    if (bullet) reading.draft.markers.push(bullet)
    const text = words.own.map((range) =>
      bullet && range.from === bullet.from
        ? trimRange(raw, { from: bullet.to, to: range.to })
        : range,
    )
    const label = { label: place.label, words: place.labelWords }
    place.initiative.activities.push(
      draftActivity(label, text, readLabel(place.label, reading.map)),
    )
    return
  }
  const activity = place.initiative.activities.at(-1)
  if (ownStyles.has(part.style) && activity) addField(reading, activity, part)
  else reading.draft.unplaced.push({ line: row.line, words: [part] })
}

function addField(reading: Reading, activity: DraftActivity, part: SourcePart): void {
  if (part.style === paragraphStyles.when) {
    activity.dateWords.push(part)
    activity.dates = readWhen(textIn(reading.document.raw, part), reading.fiscalYear)
  } else if (part.style === paragraphStyles.links) activity.linkWords.push(part)
  else activity.meta.push(part)
}
