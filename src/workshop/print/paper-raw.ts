// Every card that the hall was told is saved: in the order of its number, in its writer's own words.
import type { BookCard, WorkshopBook } from './book.ts'
import type { Block, Section } from './paper.ts'
import type { Words } from './words.ts'

export function cardsSection({ cards }: WorkshopBook, words: Words): Section {
  const { say } = words
  const title = say('section.cards')
  if (cards.length === 0) {
    return { title, isOwnPage: false, blocks: [{ kind: 'note', text: say('noCards') }] }
  }
  const columns = ['number', 'prompt', 'table', 'text', 'source'] as const
  const table: Block = {
    kind: 'table',
    headers: columns.map((column) => say(`column.${column}`)),
    shape: [11, 31, 9, 68, 19],
    numeric: [0, 2],
    rows: cards.map((card) => [
      String(card.number),
      card.prompt,
      card.table === null ? '' : String(card.table),
      wordsOfCard(card, words),
      say(`source.${card.source}`),
    ]),
  }
  return { title, isOwnPage: true, blocks: [{ kind: 'note', text: say('cardsLead') }, table] }
}

/** The card's words, or why they are not here. */
export function wordsOfCard({ text, isWithdrawn, hidden }: BookCard, { say }: Words): string {
  if (isWithdrawn) return say('withdrawn')
  return hidden === null ? text : say('hidden', { reason: hidden })
}
