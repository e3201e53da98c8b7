// Cards that stand in somebody's Excel sheet: which column is what, and which lines cannot be cards.
import type { RawRow } from '#kernel/documents'
import { toHalfWidth } from '#kernel/i18n'
import { mostCardLetters, mostTables } from './schema.ts'

/** Columns by the words that people write over them. */
const words = {
  text: ['付箋', '内容', '意見', 'カード', 'text', 'card'],
  table: ['テーブル', '班', '卓', 'グループ', 'table'],
  prompt: ['テーマ', '問い', '設問', 'prompt'],
} as const
type ColumnName = keyof typeof words

/** Where nobody wrote a heading. */
const usual: Record<ColumnName, number> = { text: 0, table: 1, prompt: 2 }

export interface PaperRow {
  line: number
  text: string
  table: number | null
  /** '' where the line says none. */
  prompt: string
}

export interface PaperMistake {
  line: number
  problem: 'tooLong' | 'table' | 'prompt' | 'noText'
  value: string
}

export interface PaperTable {
  rows: PaperRow[]
  mistakes: PaperMistake[]
}

/** Reads lines as cards; every line with words becomes a card or a mistake, none is left out. `prompts` are those asked in the hall. */
export function readPaperTable(raw: readonly RawRow[], prompts: readonly string[]): PaperTable {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head] = filled
  const named = head ? placesOf(head.cells) : undefined
  const hasHead = named?.text !== undefined
  const places = hasHead ? named : usual
  const read = (hasHead ? filled.slice(1) : filled).map((row) => readRow(row, places, prompts))
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  }
}

type Places = Partial<Record<ColumnName, number>>

function placesOf(cells: readonly string[]): Places {
  const places: Places = {}
  for (const [at, cell] of cells.entries()) {
    const word = cell.normalize('NFKC').trim().toLowerCase()
    for (const name of Object.keys(words) as ColumnName[]) {
      if ((words[name] as readonly string[]).includes(word)) places[name] ??= at
    }
  }
  return places
}

function readRow({ line, cells }: RawRow, places: Places, prompts: readonly string[]) {
  const cell = (name: ColumnName) => cells[places[name] ?? -1]?.trim() ?? ''
  const text = unguarded(cell('text'))
  const table = tableOf(cell('table'))
  const prompt = unguarded(cell('prompt'))
  const mistakes: PaperMistake[] = []
  if (text === '') mistakes.push({ line, problem: 'noText', value: cells.join(' ').trim() })
  if ([...text].length > mostCardLetters) mistakes.push({ line, problem: 'tooLong', value: text })
  if (table === undefined) mistakes.push({ line, problem: 'table', value: cell('table') })
  if (prompt && !prompts.includes(prompt)) {
    mistakes.push({ line, problem: 'prompt', value: prompt })
  }
  const row = mistakes.length === 0 ? { line, text, table: table ?? null, prompt } : undefined
  return { row, mistakes }
}

/** 3, ３, 3班, テーブル3 → 3; '' → null; anything else is no table. */
function tableOf(cell: string): number | null | undefined {
  if (cell === '') return null
  const digits = /^\D{0,5}(\d{1,3})\D{0,3}$/.exec(toHalfWidth(cell))?.[1]
  const number = Number(digits)
  return digits && number >= 1 && number <= mostTables ? number : undefined
}

/** Our own CSV puts ' before what a spreadsheet would run; coming back it goes. */
function unguarded(text: string): string {
  return /^'+\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text
}
