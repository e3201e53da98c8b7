// What stands on the projector, worked out from cards, groups and votes: words and numbers, no names.
import type { QuestionResult } from './answers.ts'
import type { PhaseNow } from './schema.ts'

export interface ScreenCard {
  id: string
  number: number
  prompt: string
  text: string
}

export interface ScreenGroup {
  id: string
  name: string
  /** Its own cards and those of the islands in it. */
  count: number
  /** Names of the islands in it. */
  inner: string[]
  /** The first words of some of its cards, where it has no name yet. */
  samples: string[]
}

export interface ScreenResult {
  id: string
  kind: 'card' | 'group'
  label: string
  dots: number
}

export type ScreenBody =
  | { kind: 'none' }
  | { kind: 'cards'; cards: ScreenCard[] }
  | { kind: 'groups'; groups: ScreenGroup[]; loose: number }
  | { kind: 'results'; results: ScreenResult[] }
  | {
      kind: 'choices'
      choices: { id: string; drawing: string; intent: string }[]
      results: ScreenResult[]
    }
  | { kind: 'answers'; results: QuestionResult[] }

/** Which body a phase has; nothing that is still covered. */
export function bodyKindOf(phase: PhaseNow | null): ScreenBody['kind'] {
  if (!phase) return 'none'
  if (phase.kind === 'share') return phase.isRevealed ? 'cards' : 'none'
  if (phase.kind === 'sort' || phase.kind === 'name') return 'groups'
  if (phase.kind === 'vote') return phase.isRevealed ? 'results' : 'none'
  if (phase.kind === 'choose') return 'choices'
  if (phase.kind === 'questions') return phase.isRevealed ? 'answers' : 'none'
  return 'none'
}

interface PlacedCard extends ScreenCard {
  group: string | null
  mergedInto: string | null
}

interface GroupRow {
  id: string
  parent: string | null
  name: string
}

const mostSamples = 3

/** The islands that lie on the board itself, the fullest first; nested ones are told by their names. */
export function screenGroups(
  rows: readonly GroupRow[],
  cards: readonly PlacedCard[],
): ScreenGroup[] {
  const within = (id: string): string[] => {
    const inner = rows.filter(({ parent }) => parent === id)
    return [id, ...inner.flatMap((group) => within(group.id))]
  }
  const known = new Set(rows.map(({ id }) => id))
  return rows
    .filter(({ parent }) => parent === null || !known.has(parent))
    .map(({ id, name }) => {
      const family = within(id)
      const own = cards.filter(({ group }) => group !== null && family.includes(group))
      const inner = rows.filter((row) => row.id !== id && family.includes(row.id))
      const samples = name ? [] : own.slice(0, mostSamples).map(({ text }) => firstLetters(text))
      return {
        id,
        name,
        count: own.length,
        inner: inner.map((row) => row.name).filter(Boolean),
        samples,
      }
    })
    .filter(({ count, name }) => count > 0 || name)
    .toSorted((a, b) => b.count - a.count)
}

/** What the votes went to, in words; what is no longer there is left out. */
export function screenResults(
  targets: readonly { target: string; total: number }[],
  rows: readonly GroupRow[],
  cards: readonly PlacedCard[],
): ScreenResult[] {
  return targets
    .filter(({ total }) => total > 0)
    .flatMap(({ target, total }): ScreenResult[] => {
      const group = rows.find(({ id }) => id === target)
      if (group)
        return [{ id: target, kind: 'group', label: groupLabel(group, cards), dots: total }]
      const card = cards.find(({ id }) => id === target)
      return card ? [{ id: target, kind: 'card', label: card.text, dots: total }] : []
    })
}

/** An island's name, or the first words of a card in it. */
export function groupLabel(group: GroupRow, cards: readonly PlacedCard[]): string {
  const first = cards.find((card) => card.group === group.id)
  return group.name || (first ? firstLetters(first.text) : '')
}

const sampleLetters = 24

function firstLetters(text: string): string {
  const letters = [...new Intl.Segmenter('ja').segment(text.replaceAll('\n', ' '))]
  if (letters.length <= sampleLetters) return letters.map(({ segment }) => segment).join('')
  return `${letters
    .slice(0, sampleLetters)
    .map(({ segment }) => segment)
    .join('')}…`
}
