// Which cards somebody who looks through them wants to see, and in which order.
import type { ModeratedCard } from './moderation.server.ts'

export const moderationViews = ['all', 'flagged', 'hidden'] as const
export type ModerationView = (typeof moderationViews)[number]

export interface ModerationFilter {
  view: ModerationView
  words: string
  /** Null: every table. */
  table: number | null
}

/** What needs a look first (flagged and still shown), then newest first. */
export function filterCards(
  cards: readonly ModeratedCard[],
  filter: ModerationFilter,
): ModeratedCard[] {
  const wanted = folded(filter.words)
  return cards
    .filter((card) => isIn(card, filter.view))
    .filter((card) => filter.table === null || card.table === filter.table)
    .filter(
      (card) => !wanted || folded(`${card.number} ${card.text} ${card.prompt}`).includes(wanted),
    )
    .toSorted((a, b) => Number(needsLook(b)) - Number(needsLook(a)) || b.number - a.number)
}

/** How many cards each view holds. */
export function countViews(cards: readonly ModeratedCard[]): Record<ModerationView, number> {
  const count = (view: ModerationView) => cards.filter((card) => isIn(card, view)).length
  return { all: count('all'), flagged: count('flagged'), hidden: count('hidden') }
}

export function needsLook(card: ModeratedCard): boolean {
  return card.flags.length > 0 && card.hidden === null
}

function isIn(card: ModeratedCard, view: ModerationView): boolean {
  if (view === 'flagged') return needsLook(card)
  return view === 'all' || card.hidden !== null
}

/** Full and half width, kana and case are the same to somebody who searches. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .trim()
}
