// What a document means by its signs: ○ is a bullet in one town, a heading in the next, a grade in a third.

import { namesInitiative } from './form-lines.ts'
import { foldLabel, type LabelMap, labelKind } from './labels.ts'
import { gradesBetween } from './middle-labels.ts'
import type { SourceDocument } from './source-document.ts'
import { textIn, trimRange } from './visible-text.ts'

export interface Habits {
  map: LabelMap
  /** Whether this mark at the start of a line is a grade. */
  isGradeMark(mark: string): boolean
  /** 「A 広報誌の発行」 grades, at least twice. */
  lettersGrade: boolean
  /** 「広報誌の発行　A」 or 「… 4」, at least twice. */
  endsGrade: boolean
  /** 「空き家バンク ◎ 12件登録」, several times. */
  gradesBetween: boolean
  /** 「事業名：…」 names the initiatives. */
  isForm: boolean
  /** ● ○ ◎ stand before headings, as nothing stronger does. */
  weakHeadings: boolean
}

const mark = /^(?:[◎○〇◯⚪△▲×☓✕✖]|[☆★]{1,7})/
const strongSign = /^(?:[■□◆◇▼▽◼◻❖]|第?[0-9０-９]{1,2}[.．章節]|[(（][0-9０-９]{1,2}[)）])/

/** Looks over the whole document once. */
export function readHabits(document: SourceDocument, map: LabelMap): Habits {
  const marks = new Map<string, number>()
  let letters = 0
  let ends = 0
  let strong = false
  let isForm = false
  for (const line of document.lines) {
    const cell = line.cells[0]
    if (!cell || line.kind === 'row') continue
    const { from, to } = trimRange(document.raw, cell)
    const start = textIn(document.raw, { from, to: Math.min(to, from + 12) }).replace(
      /^[・･•\-*]\s*/,
      '',
    )
    const found = mark.exec(start)?.[0]
    isForm ||= namesInitiative(start)
    if (found) marks.set(foldLabel(found), (marks.get(foldLabel(found)) ?? 0) + 1)
    if (/^[A-ESＡ-ＥＳ][\s:：]/.test(start)) letters += 1
    if (gradedEnd.test(textIn(document.raw, { from: Math.max(from, to - 6), to }))) ends += 1
    strong ||= line.kind === 'heading' || strongSign.test(start)
  }
  const graded = gradeMarks(marks)
  const mapped = new Set([...map.keys()].map(foldLabel))
  return {
    map,
    isGradeMark: (sign) => graded.has(foldLabel(sign)) || mapped.has(foldLabel(sign)),
    lettersGrade: letters > 1,
    endsGrade: ends > 1,
    gradesBetween: gradesBetween(document),
    isForm,
    weakHeadings: !strong,
  }
}

const gradedEnd = /(?:\u3000|\t|\s\s|…|[：:]\s?)[A-ESＡ-ＥＳ0-9０-９]$/

/** Several marks that rank: ◎ and ○, ○ and ×. One alone, or ○ beside ●, is only a sign. */
function gradeMarks(marks: ReadonlyMap<string, number>): ReadonlySet<string> {
  const ranked = [...marks.keys()].filter((sign) => labelKind(sign) === 'mark')
  const stars = ranked.filter((sign) => /^[☆★]+$/.test(sign))
  const others = ranked.filter((sign) => !/^[☆★]+$/.test(sign))
  const rank = others.length > 1 && !others.every((sign) => sign === '○' || sign === '▲')
  return new Set([...(rank ? others : []), ...(stars.length > 1 ? stars : [])])
}
