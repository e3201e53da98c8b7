// The seed layout as PDF.
import { makePdf, readTemplate } from '#kernel/documents'
import type { LoadedFigures } from './figures.server.ts'
import type { Paper, PaperFigure, PaperInitiative } from './paper.ts'
import { attachmentWords, partsOfAnnex } from './paper-figures.ts'
import type { Words } from './words.ts'

const folder = 'src/progress/print'

/** Sets the paper by Typst: PDF/UA-1 with embedded fonts. */
export function seedPdf(
  paper: Paper,
  date: string,
  figures: LoadedFigures,
  words: Words,
): Uint8Array {
  const shown = (figure: PaperFigure) => withFile(figure, figures, words)
  const { pictures, attachments } = partsOfAnnex(paper.annex)
  const data = {
    ...paper,
    initiatives: paper.initiatives.map((initiative) => withFigures(initiative, shown, words)),
    annex: pictures.map(shown),
    attachments: attachments.map(shown),
    attachmentWords: attachmentWords(words),
  }
  return makePdf({
    source: readTemplate(`${folder}/seed.typ`),
    data,
    title: paper.title,
    author: paper.town,
    date,
    language: paper.language,
    hasLineNumbers: paper.draft !== null,
    files: { 'frame.typ': readTemplate(`${folder}/frame.typ`), ...figures.byName },
  }).bytes
}

function withFile(figure: PaperFigure, figures: LoadedFigures, { say }: Words) {
  const number = figure.annex
  return {
    ...figure,
    file: figures.of(figure.hash)?.name ?? null,
    heading: say('annex.title', { number }),
    // Typst knows the page only when it sets it: # is filled in there.
    reference: say('annex.referenceOnPage', { number, page: '#' }),
  }
}

function withFigures(
  initiative: PaperInitiative,
  shown: (figure: PaperFigure) => unknown,
  words: Words,
) {
  return {
    ...initiative,
    bracketedNote: words.say('bracketed', { text: initiative.note }),
    rows: initiative.rows.map((row) => ({
      ...row,
      activities: row.activities.map((activity) => ({
        ...activity,
        figures: activity.figures.map(shown),
      })),
    })),
  }
}
