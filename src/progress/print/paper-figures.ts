// Pictures and attachments of a report as they will stand on paper: below their activity, or as 別紙N behind it.
import type { ReportFigure } from '../schema.ts'
import type { Words } from './words.ts'

export interface PaperFigure {
  hash: string
  caption: string
  alternativeText: string
  /** 別紙N; 0 for a figure below its activity. */
  annex: number
  /** PDF, Word, Excel: it goes along beside the paper; '' for a picture, which stands in it. */
  attachment: string
}

const attachmentKinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
}

/** The figure as this paper sets it; what goes to the annex gets its number in the order of the text. */
export function figureOf(figure: ReportFigure, annex: PaperFigure[]): PaperFigure {
  const { hash, caption, alternativeText, placement } = figure
  const attachment = attachmentKinds[figure.mediaType] ?? ''
  const inline = {
    hash,
    caption,
    alternativeText: alternativeText || caption,
    annex: 0,
    attachment,
  }
  if (placement === 'inline' && attachment === '') return inline
  const numbered = { ...inline, annex: annex.length + 1 }
  annex.push(numbered)
  return numbered
}

/** Pictures have a page each behind the text; attachments are listed on one. */
export function partsOfAnnex(annex: readonly PaperFigure[]) {
  return {
    pictures: annex.filter(({ attachment }) => attachment === ''),
    attachments: annex.filter(({ attachment }) => attachment !== ''),
  }
}

/** What the list of attachments says of itself. */
export function attachmentWords({ say }: Words) {
  return {
    title: say('annex.attachments'),
    note: say('annex.attachmentsNote'),
    headers: [say('annex.number'), say('annex.name'), say('annex.kind')],
  }
}
