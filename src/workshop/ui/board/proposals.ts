// What the sorting together and the text measures propose, as far as it is still open on this board.
import { z } from 'zod'
import type { BoardStore } from './board-store.ts'

export const ProposalAnswer = z.object({
  islands: z.array(z.object({ cards: z.array(z.string()), certainty: z.number() })),
  similar: z.array(z.object({ a: z.string(), b: z.string(), likeness: z.number() })),
  /** How many sets were sorted by phones. */
  sets: z.number(),
})
export type ProposalAnswer = z.infer<typeof ProposalAnswer>
export type ProposedIsland = ProposalAnswer['islands'][number]
export type SimilarPair = ProposalAnswer['similar'][number]

/** Proposed islands of cards that nobody has put into one yet: what people did by hand stays as it is. */
export function openIslands(
  store: BoardStore,
  proposed: readonly ProposedIsland[],
): ProposedIsland[] {
  const tray = new Set(store.layout.tray)
  return proposed
    .map(({ cards, certainty }) => ({ cards: cards.filter((id) => tray.has(id)), certainty }))
    .filter(({ cards }) => cards.length > 1)
    .toSorted((a, b) => b.certainty - a.certainty)
}

/** Pairs of which both cards still lie by themselves. */
export function openPairs(store: BoardStore, pairs: readonly SimilarPair[]): SimilarPair[] {
  const isAlone = (id: string) => store.card(id) !== undefined
  return pairs
    .filter(({ a, b }) => isAlone(a) && isAlone(b))
    .toSorted((one, other) => other.likeness - one.likeness)
}
