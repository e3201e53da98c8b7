// What both Word templates have at their head and foot.
import { AlignmentType, type FileChild, Paragraph, TableRow } from 'docx'
import { mm, ruledTable, textParagraph, textRuns, wordCell } from '#kernel/documents'
import type { PaperFrame } from './paper.ts'
import { wordStyles } from './word-styles.ts'

/** Cover line, title, town and as-of date. */
export function titleBlock(frame: PaperFrame, title = frame.title): FileChild[] {
  const right = (text: string) => {
    const children = textRuns(text)
    return new Paragraph({ style: wordStyles.meta, alignment: AlignmentType.RIGHT, children })
  }
  return [
    ...(frame.coverLine ? [right(frame.coverLine)] : []),
    textParagraph(wordStyles.title, title),
    right(`${frame.town}　${frame.asOf}`),
    ...(frame.knownAt ? [right(frame.knownAt)] : []),
  ]
}

/** What stands small at the head of every page; a print for checking says so first. */
export function runningHeadOf({ draft, runningHead }: PaperFrame): string {
  return draft ? `【${draft.mark}】${draft.head}　${runningHead}` : runningHead
}

/** 決裁日 and 文書番号 of a published report. */
export function approvalBlock({ approval }: PaperFrame): FileChild[] {
  if (approval.length === 0) return []
  const widths = approval.flatMap(() => [mm(22), mm(42)])
  const cells = approval.flatMap(({ label, value }) => [
    wordCell([textParagraph(wordStyles.meta, label)], { width: mm(22), fill: 'F2F2F2' }),
    wordCell([textParagraph(wordStyles.meta, value)], { width: mm(42) }),
  ])
  const space = new Paragraph({ style: wordStyles.meta, keepNext: true, children: [] })
  const row = new TableRow({ cantSplit: true, children: cells })
  return [space, ruledTable(widths, [row], AlignmentType.RIGHT)]
}
