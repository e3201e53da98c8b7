// The proof that an import drops no word: rebuilt from its spans, it must give the source again.

import type { ImportedProgress } from '../schema.ts'
import { coverageOf } from './finish-draft.ts'
import { markerShare } from './owners.ts'
import type { SourceDocument } from './source-document.ts'
import { visibleText } from './visible-text.ts'

/** Names that spans may bear besides fields of the import itself. */
const otherNames =
  /^(?:marker|meta|initiatives\[\d+\]\.(?:tags|meta|activities\[\d+\]\.(?:dates|links|meta)))$/

/** The source as the import has it: the text of each field, cut into its spans and put in their order. */
export function rebuildSource(imported: ImportedProgress, document: SourceDocument): string {
  const rest = new Map<string, { words: string; from: number }>()
  return imported.spans
    .map((span) => {
      const length = span.to - span.from
      if (otherNames.test(span.in)) return document.source.slice(span.from, span.to)
      const field = rest.get(span.in) ?? {
        words: visibleText(fieldAt(imported, span.in) ?? ''),
        from: 0,
      }
      rest.set(span.in, { ...field, from: field.from + length })
      return field.words.slice(field.from, field.from + length)
    })
    .join('')
}

/** What is wrong with an import, one sentence each; nothing where no word was lost, doubled or changed. */
export function checkConservation(imported: ImportedProgress, document: SourceDocument): string[] {
  const faults: string[] = []
  let end = 0
  for (const span of imported.spans) {
    if (span.from !== end) faults.push(`span ${span.in} starts at ${span.from} instead of ${end}`)
    if (span.to <= span.from) faults.push(`span ${span.in} at ${span.from} is empty`)
    end = span.to
  }
  if (end !== document.source.length) {
    faults.push(`spans end at ${end} instead of ${document.source.length}`)
  }
  faults.push(...fieldFaults(imported, document), ...coverageFaults(imported))
  if (rebuildSource(imported, document) !== document.source) faults.push('rebuilt text differs')
  return faults
}

function fieldFaults(imported: ImportedProgress, document: SourceDocument): string[] {
  const words = new Map<string, string[]>()
  for (const { from, to, in: name } of imported.spans) {
    const own = words.get(name)
    if (own) own.push(document.source.slice(from, to))
    else words.set(name, [document.source.slice(from, to)])
  }
  const faults: string[] = []
  for (const [name, pieces] of words) {
    if (otherNames.test(name)) continue
    const text = fieldAt(imported, name)
    if (text === null) faults.push(`there is no field ${name}`)
    else if (visibleText(text) !== pieces.join('')) faults.push(`${name} differs from its spans`)
  }
  for (const [name, text] of fieldsOf(imported)) {
    if (text !== '' && !words.has(name)) faults.push(`${name} has no span`)
  }
  return faults
}

function coverageFaults(imported: ImportedProgress): string[] {
  const { source, placed, markers, unplaced } = imported.coverage
  const faults: string[] = []
  const counted = coverageOf(imported.spans, source)
  if (JSON.stringify(counted) !== JSON.stringify(imported.coverage))
    faults.push('coverage is wrong')
  if (placed + markers + unplaced !== source) faults.push('coverage does not add up')
  if (markers > source * markerShare) faults.push(`${markers} markers are too many for ${source}`)
  return faults
}

/** Every text that must stand in the source; labels stand there only once a row. */
function fieldsOf(imported: ImportedProgress): [string, string][] {
  return [
    ['title', imported.title],
    ['lead', imported.lead],
    ...imported.initiatives.flatMap((initiative, index): [string, string][] => [
      [`initiatives[${index}].title`, initiative.title],
      [`initiatives[${index}].note`, initiative.note],
      ...initiative.activities.map((activity, place): [string, string] => [
        `initiatives[${index}].activities[${place}].text`,
        activity.text,
      ]),
    ]),
    ...imported.unplaced.map(({ text }, index): [string, string] => [`unplaced[${index}]`, text]),
  ]
}

const path =
  /^(?:initiatives\[(\d+)\]\.(?:(title|note)|activities\[(\d+)\]\.(text|label))|unplaced\[(\d+)\]|scale\[(\d+)\]\.label)$/

/** The text that a span's name points at, or null where there is none. */
function fieldAt(imported: ImportedProgress, name: string): string | null {
  if (name === 'title' || name === 'lead') return imported[name]
  const [, initiative, field, activity, part, unplaced, scale] = path.exec(name) ?? []
  if (unplaced !== undefined) return imported.unplaced[Number(unplaced)]?.text ?? null
  if (scale !== undefined) return imported.scale[Number(scale)]?.label ?? null
  const found = imported.initiatives[Number(initiative)]
  if (field === 'title' || field === 'note') return found?.[field] ?? null
  if (part !== 'text' && part !== 'label') return null
  return found?.activities[Number(activity)]?.[part] ?? null
}
