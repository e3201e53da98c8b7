// The result book as a tagged PDF.
import { makePdf, readTemplate } from '#kernel/documents'
import type { Block, Paper } from './paper.ts'
import type { LoadedPhotos } from './photo-bytes.server.ts'

/** Found by path: also the built program reads it from the sources. */
const template = 'src/workshop/print/book.typ'

/** Sets the paper as PDF/UA-1, A4. */
export function bookPdf(paper: Paper, date: string, photos: LoadedPhotos): Uint8Array {
  const withFile = (block: Block) => {
    return block.kind === 'photo' ? { ...block, file: photos.of(block.hash)?.name ?? null } : block
  }
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(withFile),
  }))
  return makePdf({
    source: readTemplate(template),
    data: { ...paper, sections },
    title: paper.title,
    author: paper.town,
    date,
    language: paper.language,
    files: photos.byName,
  }).bytes
}
