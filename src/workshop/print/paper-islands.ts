// Islands with their names, votes and cards, the islands within them, and the cards in none.
import type { BookCard, BookGroup, WorkshopBook } from './book.ts'
import type { Block, CardLine, Section } from './paper.ts'
import type { Words } from './words.ts'

/** The islands from the board's outermost inward, then the tray. */
export function islandSections(book: WorkshopBook, words: Words): Section[] {
  const { say } = words
  const lines = cardLines(book, words)
  const inner = Map.groupBy(book.groups, ({ parent }) => parent)
  const islandOf = (group: BookGroup, level: number): Block[] => [
    { kind: 'name', level, text: group.name || say('unnamed'), aside: votesOf(group, words) },
    ...cardsBlock(level, lines.get(group.id)),
    ...(inner.get(group.id) ?? []).flatMap((within) => islandOf(within, level + 1)),
  ]
  const islands = (inner.get(null) ?? []).flatMap((group) => islandOf(group, 1))
  const lead: Block = { kind: 'note', text: say('islandsLead') }
  return [
    {
      title: say('section.islands'),
      isOwnPage: true,
      blocks: islands.length > 0 ? [lead, ...islands] : [],
    },
    { title: say('section.tray'), isOwnPage: false, blocks: cardsBlock(0, lines.get(null)) },
  ]
}

function cardsBlock(level: number, cards: CardLine[] = []): Block[] {
  return cards.length > 0 ? [{ kind: 'cards', level, cards }] : []
}

/** Cards that are shown, by their island; a merged one stands below the card it was merged into. */
function cardLines({ cards }: WorkshopBook, words: Words): Map<string | null, CardLine[]> {
  const seen = cards.filter((card) => !card.isWithdrawn && card.hidden === null)
  const ids = new Set(seen.map(({ id }) => id))
  const standsFor = (card: BookCard) => {
    return card.mergedInto && ids.has(card.mergedInto) ? card.mergedInto : null
  }
  const under = Map.groupBy(seen, standsFor)
  const lineOf = (card: BookCard): CardLine => ({
    number: card.number,
    text: card.text,
    aside: asideOf(card, words),
    same: (under.get(card.id) ?? []).map(lineOf),
  })
  const own = under.get(null) ?? []
  const byIsland = Map.groupBy(own, ({ group }) => group)
  return new Map([...byIsland].map(([group, inIt]) => [group, inIt.map(lineOf)]))
}

function asideOf(card: BookCard, words: Words): string {
  const fate = card.fate.fate === 'received' ? '' : fateOf(card, words)
  return [votesOf(card, words), fate].filter(Boolean).join('　')
}

/** The town's own word for what became of a card, else the product's. */
export function fateOf({ fate }: BookCard, { say }: Words): string {
  return fate.label || say(`fate.${fate.fate}`)
}

function votesOf({ votes }: { votes: number }, { say }: Words): string {
  return votes > 0 ? say('dots', { count: votes }) : ''
}
