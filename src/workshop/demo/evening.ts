// How a sample evening is written down, and what it is once its lines are read. Pure.
import type { Fate } from '../schema.ts'

export interface SampleIsland {
  name: string
  /** Dots of phones. */
  votes: number
  /** By prompt: `3 words` is a card of table 3; a leading = says the same as the line above it. */
  cards: Record<string, string[]>
  inner?: SampleIsland[]
}

export interface SampleEvening {
  startsAt: string
  islands: SampleIsland[]
  /** In no island. */
  tray: Record<string, string[]>
  choices?: { island: string; drawing: string; intent: string }[]
  fates: { island: string; fate: Fate; reason: string }[]
}

export interface SampleCard {
  key: string
  prompt: string
  table: number
  text: string
  island: string | null
  /** The key of the card that stands for it. */
  same: string | null
}

/** All cards, islands from above to below. */
export function cardsOfEvening({ islands, tray }: SampleEvening): SampleCard[] {
  return [
    ...allIslands(islands).flatMap(({ name, cards }) => read(cards, name)),
    ...read(tray, null),
  ]
}

/** An island before those in it. */
export function allIslands(islands: readonly SampleIsland[]): SampleIsland[] {
  return islands.flatMap((island) => [island, ...allIslands(island.inner ?? [])])
}

function read(cards: Record<string, string[]>, island: string | null): SampleCard[] {
  return Object.entries(cards).flatMap(([prompt, lines]) => {
    let stands: string | null = null
    return lines.map((line): SampleCard => {
      const isSame = line.startsWith('=')
      const [table = '', ...words] = line.replace(/^=/, '').split(' ')
      const text = words.join(' ')
      const key = `${island} ${text}`
      const same = isSame ? stands : null
      if (!isSame) stands = key
      return { key, prompt, table: Number(table), text, island, same }
    })
  })
}

/** Always the same shuffle: cards come in from all tables at once, not island by island. */
export function shuffled<T>(items: readonly T[]): T[] {
  const stride = 37
  return items
    .map((item, index) => ({ item, place: (index * stride) % items.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
