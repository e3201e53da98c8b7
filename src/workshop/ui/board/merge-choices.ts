// Cards that another can be merged with, those of its own island first.
import type { BoardStore } from './board-store.ts'
import type { IslandChoice } from './island-choices.ts'

const letters = 40

export function mergeChoices(store: BoardStore, card: string): IslandChoice[] {
  const own = store.card(card)?.group ?? null
  const others = store.readingOrder().filter((id) => id !== card)
  const isNear = (id: string) => store.card(id)?.group === own
  return [...others.filter(isNear), ...others.filter((id) => !isNear(id))].flatMap((id) => {
    const words = store.words(id)
    return words ? [{ value: id, label: `${words.number} ${words.text.slice(0, letters)}` }] : []
  })
}
