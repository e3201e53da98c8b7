// Turns a draft into the import: every unit of the source gets exactly one owner, whatever the parser did.

import type { Coverage, ImportedInitiative, ImportedProgress, SourceSpan } from '../schema.ts'
import type { Draft, DraftInitiative } from './draft.ts'
import { fieldText, type WhiteSpace } from './field-text.ts'
import { type ActivityWords, finishActivity } from './finish-activity.ts'
import { foldLabel } from './labels.ts'
import { lineFinder } from './line-finder.ts'
import { notedTags } from './noted-tags.ts'
import { type Owners, openOwners } from './owners.ts'
import { prunedDraft, scaleOf } from './prune-draft.ts'
import type { SourceDocument } from './source-document.ts'
import { measureText, type Range, textIn } from './visible-text.ts'

export interface ImportOptions {
  fiscalYear: number
  /** YYYY-MM-DD */
  asOf: string
}

/** The import that a draft describes. The spans cover the source, also where the draft forgot something. */
export function finishDraft(
  draft: Draft,
  document: SourceDocument,
  options: ImportOptions,
): ImportedProgress {
  const measured = measureText(document.raw)
  const clean = prunedDraft(draft, measured)
  const owners = openOwners(measured)
  const scale = scaleOf(clean)
  claimMarkers(owners, clean)
  claimFields(owners, clean, scale)
  const unplacedLines = claimUnplaced(owners, clean, document)
  const spans = owners.spans()
  const text = (name: string, white: WhiteSpace = 'blank') =>
    fieldText(measured, owners.spansOf(name), white)
  const links = owners.linksByField(document.links)
  return {
    title: text('title'),
    lead: text('lead', 'lines'),
    fiscalYear: options.fiscalYear,
    asOf: options.asOf,
    scale,
    initiatives: finishInitiatives(clean, text, links, options),
    unplaced: unplacedLines.map((line, index) => ({ line, text: text(`unplaced[${index}]`) })),
    spans,
    coverage: coverageOf(spans, measured.source.length),
  }
}

/** How much of the source is placed, marker and unplaced; the three always make the whole. */
export function coverageOf(spans: readonly SourceSpan[], source: number): Coverage {
  const coverage = { source, placed: 0, markers: 0, unplaced: 0 }
  for (const span of spans) {
    const length = span.to - span.from
    if (span.in === 'marker') coverage.markers += length
    else if (span.in.startsWith('unplaced')) coverage.unplaced += length
    else coverage.placed += length
  }
  return coverage
}

function claimMarkers(owners: Owners, draft: Draft): void {
  for (const marker of draft.markers) owners.claim(marker, 'marker')
}

function claimFields(owners: Owners, draft: Draft, scale: ImportedProgress['scale']): void {
  const all = (ranges: readonly Range[], name: string) => {
    if (ranges.length === 0) return
    for (const range of ranges) owners.claim(range, name)
  }
  all(draft.title, 'title')
  all(draft.lead, 'lead')
  all(draft.meta, 'meta')
  for (const [index, initiative] of draft.initiatives.entries()) {
    const name = `initiatives[${index}]`
    all(initiative.title, `${name}.title`)
    all(initiative.note, `${name}.note`)
    all(initiative.tagWords, `${name}.tags`)
    all(initiative.meta, `${name}.meta`)
    for (const [place, activity] of initiative.activities.entries()) {
      const own = `${name}.activities[${place}]`
      all(activity.labelWords, `${own}.label`)
      all(activity.text, `${own}.text`)
      all(activity.dateWords, `${own}.dates`)
      all(activity.linkWords, `${own}.links`)
      all(activity.meta, `${own}.meta`)
    }
  }
  const named = new Set<number>()
  for (const loose of draft.looseLabels) {
    const index = scale.findIndex((entry) => foldLabel(entry.label) === foldLabel(loose.label))
    if (index < 0 || named.has(index) || scale[index]?.label !== loose.label) continue
    named.add(index)
    all(loose.words, `scale[${index}].label`)
  }
}

/** Claims what the draft leaves unplaced, all that nobody claimed, and the signs beyond their share. */
function claimUnplaced(owners: Owners, draft: Draft, document: SourceDocument): number[] {
  const lineAt = lineFinder(document)
  const waiting = draft.unplaced.map((entry) => ({
    line: entry.line,
    name: owners.claimApart(entry.words),
    isLast: entry.words.every((range) => !/[\p{L}\p{N}]/u.test(textIn(document.raw, range))),
  }))
  for (const range of owners.unclaimed(lineAt)) {
    const name = owners.claimApart([range])
    waiting.push({ line: lineAt(range.from), name, isLast: false })
  }
  const surplus = owners.releaseMarkers()
  if (surplus) waiting.push({ line: lineAt(surplus.at), name: surplus.name, isLast: true })
  for (const { name, at } of owners.partRules()) {
    waiting.push({ line: lineAt(at), name, isLast: true })
  }
  const places = owners.firstPlaces()
  const order = waiting
    .map((entry) => ({ ...entry, at: places.get(entry.name) ?? -1 }))
    .filter((entry) => entry.at >= 0)
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || a.at - b.at)
  for (const [index, entry] of order.entries()) owners.rename(entry.name, `unplaced[${index}]`)
  return order.map((entry) => entry.line)
}

function finishInitiatives(
  draft: Draft,
  text: (name: string) => string,
  links: ReadonlyMap<string, string[]>,
  options: ImportOptions,
): ImportedInitiative[] {
  const notes = draft.initiatives.map((_, index) => text(`initiatives[${index}].note`))
  const tags = notedTags(notes)
  return draft.initiatives.map((initiative: DraftInitiative, index) => ({
    title: text(`initiatives[${index}].title`),
    note: notes[index] ?? '',
    tags: initiative.tags ?? tags[index] ?? [],
    activities: initiative.activities.map((activity, place) => {
      const name = `initiatives[${index}].activities[${place}]`
      const words: ActivityWords = {
        text: text(`${name}.text`),
        dates: activity.dateWords.length > 0 ? text(`${name}.dates`) : '',
        links: activity.linkWords.length > 0 ? text(`${name}.links`) : '',
        hiddenLinks: links.get(`${name}.text`) ?? [],
      }
      return finishActivity(activity, words, options.fiscalYear)
    }),
  }))
}
