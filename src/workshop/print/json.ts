// The result as JSON, for programs: its names are told in the manual and stay.
import type { BookCard, WorkshopBook } from './book.ts'

/** The text of the JSON file. */
export function bookJson(book: WorkshopBook): string {
  const { session, town } = book
  const { publicId, ...rest } = { ...session, title: session.title || session.series }
  const told = {
    format: 1,
    workshop: { id: publicId, ...rest, town: town.code, townName: town.name, asOf: book.asOf },
    cards: book.cards.map(asCard),
    groups: book.groups.map(({ at, ...group }) => ({ ...group, x: at.x, y: at.y })),
    steps: book.steps,
    attendance: book.attendance,
    voting: book.voting,
    choices: book.choices,
    answers: book.answers,
    photos: book.photos,
    changes: book.changes,
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

function asCard({ fate, at, isWithdrawn, hidden, ...card }: BookCard) {
  return {
    ...card,
    x: at?.x ?? null,
    y: at?.y ?? null,
    fate: fate.fate,
    fateLabel: fate.label,
    fateReason: fate.reason,
    fateDate: fate.on,
    withdrawn: isWithdrawn,
    hidden: hidden !== null,
    hiddenReason: hidden,
  }
}
