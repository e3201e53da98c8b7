// What a new piece of a newer report may turn out to be: said by a person, so the likeliest come first. Pure.
import { likeliestAmong } from '../import/best-pairs.ts'

export interface KnownChoice {
  id: string
  text: string
}

interface NewPiece {
  piece: string
  isInitiative: boolean
  text: string
}

interface MissingEntry {
  known: string
  isInitiative: boolean
  text: string
}

const choicesOfRow = 30
const shownOfText = 40

/** All that is missing is offered at the piece that was opened alone: in every row it would be the whole programme again. */
export function offerMissing<Row extends NewPiece>(
  rows: readonly Row[],
  gone: readonly MissingEntry[],
  opened: string | null,
): (Row & { choices: KnownChoice[]; moreChoices: number })[] {
  const missing = (kind: boolean) => {
    const known = gone.filter(({ isInitiative }) => isInitiative === kind)
    return { known, likeliest: likeliestAmong(known.map(({ text }) => text)) }
  }
  const [initiatives, activities] = [missing(true), missing(false)]
  return rows.map((row) => {
    const { known, likeliest } = row.isInitiative ? initiatives : activities
    const order = likeliest(row.text)
    const shown = row.piece === opened ? order : order.slice(0, choicesOfRow)
    const choices = shown.flatMap((place) => choiceOf(known[place]))
    return { ...row, choices, moreChoices: order.length - choices.length }
  })
}

function choiceOf(row: MissingEntry | undefined): KnownChoice[] {
  return row ? [{ id: row.known, text: row.text.slice(0, shownOfText) }] : []
}
