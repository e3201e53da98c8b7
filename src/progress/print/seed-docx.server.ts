// The seed layout as a Word file: real headings, repeated header rows, rows that do not break.
import { AlignmentType, type FileChild, Paragraph, TableRow, TextRun } from 'docx'
import { makeDocx, ruledTable, textParagraph, textRuns, wordCell } from '#kernel/documents'
import { activityBullet, initiativeSign, linksPrefix, whenPrefix } from '#programme'
import type { LoadedFigures } from './figures.server.ts'
import type { DetailKind, Paper, PaperActivity, PaperInitiative, PaperRow } from './paper.ts'
import { annexPages, type FigureSetting, figureParagraphs } from './word-figures.ts'
import { approvalBlock, runningHeadOf, titleBlock } from './word-frame.ts'
import { headerRow, markRuns, metaTable, numbering } from './word-pieces.ts'
import { accent, columnWidths, wordCharacters, wordParagraphs, wordStyles } from './word-styles.ts'
import type { Words } from './words.ts'

interface Setting extends FigureSetting {
  paper: Paper
  /** Numbers the paragraphs of a print for checking; Word numbers no lines inside tables. */
  number: () => TextRun[]
}

/** Sets the paper as a Word file in the styles that an importer knows again. */
export function seedDocx(
  paper: Paper,
  date: string,
  figures: LoadedFigures,
  words: Words,
): Promise<Uint8Array> {
  const setting: Setting = { paper, figures, words, number: numbering(paper) }
  return makeDocx({
    title: paper.title,
    author: paper.town,
    date,
    language: paper.language,
    paragraphStyles: wordParagraphs,
    characterStyles: wordCharacters,
    runningHead: runningHeadOf(paper),
    ...(paper.draft ? { watermark: paper.draft.mark } : {}),
    children: [
      ...titleBlock(paper),
      ...paper.lead.map((text) => leadOf(text, setting)),
      countsOf(paper),
      ...paper.initiatives.flatMap((initiative) => initiativeOf(initiative, setting)),
      ...legendOf(paper),
      ...approvalBlock(paper),
      ...annexPages(paper.annex, setting),
    ],
  })
}

function leadOf(text: string, { number }: Setting): Paragraph {
  return new Paragraph({ style: wordStyles.lead, children: [...number(), ...textRuns(text)] })
}

function countsOf({ counts }: Paper): Paragraph {
  return new Paragraph({
    style: wordStyles.meta,
    alignment: AlignmentType.RIGHT,
    spacing: { before: 120 },
    children: textRuns(counts.join('　')),
  })
}

function initiativeOf(initiative: PaperInitiative, setting: Setting): FileChild[] {
  const { columns } = setting.paper
  const heading = headingOf(initiative, setting)
  const header = headerRow([columns.label, columns.content], columnWidths)
  const rows = initiative.rows.map((row) => rowOf(row, setting))
  return [
    heading,
    ...(initiative.meta.length > 0 ? [metaLine(initiative.meta.join('　'))] : []),
    ...(initiative.empty ? [metaLine(initiative.empty)] : []),
    ...(rows.length > 0 ? [ruledTable(columnWidths, [header, ...rows])] : []),
    ...initiative.tables.flatMap(metaTable),
  ]
}

/** Title and note are runs of their own: a title that ends with brackets comes back whole. */
function headingOf({ title, note }: PaperInitiative, { number }: Setting): Paragraph {
  const noted = [
    new TextRun({ text: '(', bold: false }),
    ...textRuns(note, { style: wordStyles.note }),
    new TextRun({ text: ')', bold: false }),
  ]
  return new Paragraph({
    style: wordStyles.initiative,
    children: [
      ...number(),
      new TextRun({ text: initiativeSign, color: accent }),
      ...textRuns(title, { style: wordStyles.name }),
      ...(note ? noted : []),
    ],
  })
}

function metaLine(text: string): Paragraph {
  const spacing = { after: 60 }
  return new Paragraph({
    style: wordStyles.meta,
    keepNext: true,
    spacing,
    children: textRuns(text),
  })
}

const tints: Record<PaperRow['tone'], string> = {
  implemented: 'E4EDF7',
  notImplemented: 'F8E6E0',
  planned: 'F3F3E6',
  other: 'EFEFEF',
}

function rowOf(row: PaperRow, setting: Setting): TableRow {
  const [width = 0, rest = 0] = columnWidths
  const label = textParagraph(wordStyles.label, row.label)
  const content = row.activities.flatMap((activity) => activityOf(activity, setting))
  return new TableRow({
    cantSplit: row.whole,
    children: [
      wordCell([label], { width, fill: tints[row.tone] }),
      wordCell(content, { width: rest }),
    ],
  })
}

function activityOf(activity: PaperActivity, setting: Setting): Paragraph[] {
  const text = new Paragraph({
    style: wordStyles.activity,
    children: [
      ...setting.number(),
      new TextRun(activityBullet),
      ...activity.marks.flatMap(markRuns),
      ...textRuns(activity.text),
    ],
  })
  const details = activity.details.map(({ kind, label, text }) => {
    const prefix = importedPrefixes[kind] ?? `${label}：`
    const children = [new TextRun({ text: prefix, color: '4D4D4D' }), ...textRuns(text)]
    return new Paragraph({ style: detailStyles[kind], indent: { left: 210 }, children })
  })
  const figures = activity.figures.flatMap((figure) => figureParagraphs(figure, setting))
  return [text, ...details, ...figures]
}

/** Read back by the importer, hence the same in every language. */
const importedPrefixes: Partial<Record<DetailKind, string>> = {
  when: whenPrefix,
  links: linksPrefix,
}

const detailStyles: Record<DetailKind, string> = {
  when: wordStyles.when,
  reason: wordStyles.reason,
  instead: wordStyles.instead,
  place: wordStyles.place,
  links: wordStyles.links,
  correction: wordStyles.meta,
}

function legendOf({ legend }: Paper): Paragraph[] {
  const title = new Paragraph({
    style: wordStyles.meta,
    keepNext: true,
    spacing: { before: 320 },
    border: { top: { style: 'single', size: 4, color: '8C8C8C', space: 6 } },
    children: textRuns(legend.title, { bold: true }),
  })
  const entries = legend.entries.map(({ label, meaning }) => {
    const children = [...textRuns(`${label}　`, { bold: true }), ...textRuns(meaning)]
    return new Paragraph({ style: wordStyles.meta, keepLines: true, keepNext: true, children })
  })
  return [title, ...entries]
}
