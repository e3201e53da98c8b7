// How much memory a preview takes while somebody works on it, so that each that is begun can be kept there. Pure.
import { refuse } from '#kernel/refusal'
import type { Preview } from './edit-import.ts'
import type { SourceDocument } from './source-document.ts'

/** What a line, a cell or a span takes, in letters. */
const place = 50

/** About a million letters in sentences, fewer in a table of short cells. */
export const heaviestDocument = 4_000_000

/** Letters and places of a document. */
export function documentWeight({ raw, source, ...document }: SourceDocument): number {
  const { lines, links, signs, styled } = document
  let places = lines.length + links.length + signs.length + styled.length
  for (const { cells } of lines) {
    for (const { parts } of cells) places += 1 + parts.length
  }
  return raw.length + source.length + place * places
}

/** The document and what was read in it. */
export function previewWeight({ document, imported }: Preview): number {
  return documentWeight(document) + document.source.length + place * imported.spans.length
}

/** Refuses (`invalid`) what would have to be read anew for every look at it; says in how many it must be cut. */
export function refuseHeavy(document: SourceDocument): void {
  const weight = documentWeight(document)
  if (weight <= heaviestDocument) return
  const { fileName: file, raw } = document
  const parts = Math.ceil(weight / heaviestDocument)
  refuse('invalid', 'programme.import.tooMuchText', { file, letters: raw.length, parts })
}
