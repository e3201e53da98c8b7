// Which words name a state and which are a grade: states are known, grades are kept and never guessed.

import type { ActivityState } from '../schema.ts'

/** What `--map '◎=implemented'` says: label → state. */
export type LabelMap = ReadonlyMap<string, ActivityState>

const knownStates: ReadonlyMap<string, ActivityState> = new Map([
  ['実施', 'implemented'],
  ['未実施', 'notImplemented'],
  ['中止', 'notImplemented'],
  ['延期', 'notImplemented'],
  ['未着手', 'notImplemented'],
  ['予定', 'planned'],
])

/** Headings that say a state in a phrase: 「実施したもの」, 「今後の予定」. */
const phrases: readonly [shape: RegExp, state: ActivityState][] = [
  [/^(?:既に|すでに)?実施(?:した|済の?|済みの?)(?:もの|事業|取組|項目|内容)$/, 'implemented'],
  [
    /^(?:未実施の?|実施(?:でき|し|に至ら)なかった|中止した|延期した)(?:もの|事業|取組|項目|内容)$/,
    'notImplemented',
  ],
  [
    /^(?:今後の|次年度以?降?の|来年度以?降?の|翌年度の)(?:実施|取組|主な)?予定(?:事業|取組|項目|内容)?$|^(?:実施)?予定(?:の|している)(?:もの|事業|取組|項目|内容)$/,
    'planned',
  ],
]

/** Words that towns use as grades. They say that something is a label, not what it means. */
const gradeWords = new Set(
  (
    '完了 実施済 実施済み 実施中 実施予定 一部実施 一部未実施 継続 継続中 継続実施 検討 検討中 進行中 取組中 推進中 ' +
    '済 済み 未済 未 未完了 未達 見送り 取りやめ 保留 未定 着手 着手済 着手済み 達成 未達成 一部達成 達成済 概ね達成 おおむね達成 順調 概ね順調 おおむね順調 やや遅れ ' +
    'やや遅れている 遅れ 遅れている 遅延 終了 廃止 休止 見直し 評価なし 対象外 未評価 拡充 縮小 改善 現状維持'
  ).split(' '),
)

const longestLabel = 12
const marks = /^(?:[◎○△▲×☓✕✖✓✔●]{1,5}|[☆★]{1,7})$/
const letters = /^[A-ES][+-]?$/
const romans = /^(?:IV|V|I{1,3})$/
const digits = /^[0-9]$/
/** Where every other row has a grade, a dash says that this one has none. */
const dashes = /^[-－―—–ー]$/

export type LabelKind = 'state' | 'word' | 'mark' | 'letter' | 'digit' | 'dash'

const folds = new Map<string, string>()
const mostFolds = 2000

/** One spelling for labels that look the same: width, blanks inside, the three circles. */
export function foldLabel(label: string): string {
  const known = folds.get(label)
  if (known !== undefined) return known
  const folded = label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〇◯⚪]/g, '○')
  if (folds.size < mostFolds) folds.set(label, folded)
  return folded
}

/** What sort of label a text is, or null if it is none. A mapped label counts as known. */
export function labelKind(text: string, map?: LabelMap): LabelKind | null {
  if (text.length > longestLabel * 3) return null
  const folded = foldLabel(text)
  if (folded === '' || folded.length > longestLabel) return null
  if (knownState(folded)) return 'state'
  if (gradeWords.has(folded)) return 'word'
  if (marks.test(folded)) return 'mark'
  if (letters.test(folded) || romans.test(folded)) return 'letter'
  if (digits.test(folded)) return 'digit'
  if (dashes.test(folded)) return 'dash'
  return mappedState(folded, map) ? 'word' : null
}

/** The state and grade that a label stands for. */
export function readLabel(
  label: string,
  map?: LabelMap,
): { state: ActivityState | null; grade: string | null } {
  const folded = foldLabel(label)
  const mapped = mappedState(folded, map)
  const known = knownState(folded)
  if (known) return { state: mapped ?? known, grade: null }
  return { state: mapped ?? null, grade: label }
}

/** A label as it is kept: blanks inside 「実　施」 are layout, those of a longer wording are its own. */
export function writeLabel(text: string): string {
  const joined = text.replace(/\s/g, '')
  return labelKind(joined) ? joined : text.trim().replace(/\s+/g, ' ')
}

function knownState(folded: string): ActivityState | undefined {
  return knownStates.get(folded) ?? phrases.find(([shape]) => shape.test(folded))?.[1]
}

function mappedState(folded: string, map?: LabelMap): ActivityState | undefined {
  for (const [label, state] of map ?? []) if (foldLabel(label) === folded) return state
  return undefined
}
