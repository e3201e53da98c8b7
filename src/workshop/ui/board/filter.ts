// Which cards are meant: by table, phase, prompt, and by words searched for. Without it one card in two thousand is never found again.

/** What is known of a card beside its place; the words are the resident's own. */
export interface CardWords {
  id: string
  number: number
  prompt: string
  table: number | null
  text: string
  phaseId: string
}

/** Empty text: any. */
export interface CardFilter {
  table: string
  phase: string
  prompt: string
}

export const noFilter: CardFilter = { table: '', phase: '', prompt: '' }
/** In place of a number: cards that came without a table. */
export const withoutTable = 'none'

export function isFiltering({ table, phase, prompt }: CardFilter): boolean {
  return table !== '' || phase !== '' || prompt !== ''
}

export function passes(card: CardWords, filter: CardFilter): boolean {
  const table = card.table === null ? withoutTable : String(card.table)
  return (
    (filter.table === '' || filter.table === table) &&
    (filter.phase === '' || filter.phase === card.phaseId) &&
    (filter.prompt === '' || filter.prompt === card.prompt)
  )
}

/** One form for full and half width, katakana and hiragana, large and small letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** Finds cards with all of the words searched for, or the one with that number (#12, 12). */
export function searcher(wanted: string): ((card: CardWords) => boolean) | null {
  const words = folded(wanted).split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const number = /^#?(\d+)$/.exec(words.join(''))?.[1]
  return (card) => {
    if (number !== undefined && card.number === Number(number)) return true
    const text = folded(card.text)
    return words.every((word) => text.includes(word))
  }
}

/** The next of a list in a direction, around its ends; the first where none is current. */
export function step<Thing>(
  list: readonly Thing[],
  current: Thing | null,
  by: 1 | -1,
): Thing | null {
  if (list.length === 0) return null
  const at = current === null ? -1 : list.indexOf(current)
  if (at === -1) return (by === 1 ? list[0] : list.at(-1)) ?? null
  return list[(at + by + list.length) % list.length] ?? null
}

/** The values that cards really have, for the choices of the filter. */
export function choicesOf(cards: Iterable<CardWords>): {
  tables: string[]
  prompts: string[]
  phases: string[]
} {
  const tables = new Set<number>()
  const prompts = new Set<string>()
  const phases = new Set<string>()
  let isAnyWithout = false
  for (const { table, prompt, phaseId } of cards) {
    if (table === null) isAnyWithout = true
    else tables.add(table)
    if (prompt) prompts.add(prompt)
    phases.add(phaseId)
  }
  const numbers = [...tables].toSorted((a, b) => a - b).map(String)
  return {
    tables: isAnyWithout && numbers.length > 0 ? [...numbers, withoutTable] : numbers,
    prompts: [...prompts],
    phases: [...phases],
  }
}
