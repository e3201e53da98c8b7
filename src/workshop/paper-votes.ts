// Reads what a typist enters for votes on paper: a card's number and how many dots were counted on it.
import { toHalfWidth } from '#kernel/i18n'

export interface CardDots {
  number: number
  dots: number
}

export type CardDotsReading = { ok: true; rows: CardDots[] } | { ok: false; line: number }

/** One card per line: 「12 5」, also with full-width digits, a comma, 番 and 票. */
export function readCardDots(text: string): CardDotsReading {
  const rows: CardDots[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = toHalfWidth(raw)
      .replace(/[番票枚]/g, ' ')
      .trim()
    if (!line) continue
    const found = /^(\d{1,6})[\s,、:]+(\d{1,6})$/.exec(line)
    if (!found) return { ok: false, line: index + 1 }
    rows.push({ number: Number(found[1]), dots: Number(found[2]) })
  }
  return { ok: true, rows }
}
