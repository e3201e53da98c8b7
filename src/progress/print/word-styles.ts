// How our Word files look. The names of the styles are the importer's: it finds every piece of a report by them.
import { AlignmentType, type ICharacterStyleOptions, type IParagraphStyleOptions } from 'docx'
import { mm, wordFont } from '#kernel/documents'
import { characterStyles, paragraphStyles } from '#programme'

export const wordStyles = {
  ...paragraphStyles,
  label: 'MzLabel',
  ...characterStyles,
} as const

/** Line pitch in 240ths of a line. */
const leading = (line: number) => ({ line, lineRule: 'auto' }) as const

const gothic = wordFont('gothic')
const quiet = '4D4D4D'
export const accent = '17365D'

type Style = IParagraphStyleOptions

/** Word's own headings under ours: its outline and screen readers know these. */
const bases: Record<string, string> = {
  [wordStyles.title]: 'Title',
  [wordStyles.initiative]: 'Heading1',
}

const style = (id: string, run: Style['run'], paragraph: Style['paragraph'] = {}): Style => ({
  id,
  name: id,
  quickFormat: true,
  basedOn: bases[id] ?? 'Normal',
  run,
  paragraph,
})

const detail = (id: string) => {
  return style(
    id,
    { size: 18 },
    { indent: { left: 210 }, spacing: { before: 30, ...leading(270) } },
  )
}

export const wordParagraphs: Style[] = [
  style(
    wordStyles.title,
    { font: gothic, size: 34, bold: true, color: accent },
    {
      alignment: AlignmentType.CENTER,
      spacing: { before: 80, after: 140, ...leading(280) },
      border: { bottom: { style: 'single', size: 12, color: accent, space: 8 } },
    },
  ),
  style(wordStyles.lead, {}, { indent: { firstLine: 210 }, spacing: { ...leading(360) } }),
  style(
    wordStyles.initiative,
    { font: gothic, size: 24, bold: true, color: '1A1A1A' },
    { keepNext: true, outlineLevel: 0, spacing: { before: 360, after: 100 } },
  ),
  style(wordStyles.label, { font: gothic, bold: true }, { alignment: AlignmentType.CENTER }),
  style(
    wordStyles.activity,
    {},
    { indent: { left: 210, hanging: 210 }, spacing: { before: 60, after: 20, ...leading(310) } },
  ),
  detail(wordStyles.when),
  detail(wordStyles.place),
  detail(wordStyles.reason),
  detail(wordStyles.instead),
  detail(wordStyles.links),
  style(
    wordStyles.figure,
    { font: gothic, size: 17, color: quiet },
    { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 60 } },
  ),
  style(
    wordStyles.meta,
    { font: gothic, size: 18, color: quiet },
    { spacing: { ...leading(280) } },
  ),
]

export const wordCharacters: ICharacterStyleOptions[] = [
  { id: wordStyles.mark, name: wordStyles.mark, run: { font: gothic, bold: true } },
  { id: wordStyles.name, name: wordStyles.name },
  { id: wordStyles.note, name: wordStyles.note, run: { font: gothic, bold: false } },
]

/** Widths of the 区分 table: the label's column and the rest of an A4 page's text width. */
export const columnWidths = [mm(24), mm(138)]
