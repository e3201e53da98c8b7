// What can be proposed to those who sort at the board: islands of everybody's piles, and cards that say nearly the same.
import type { Actor } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { type SimilarPair, similarCards } from './similarity.ts'
import { readSortable } from './sorting-cards.server.ts'
import { type IslandProposal, proposeIslands } from './sorting-sets.server.ts'

export interface BoardProposals {
  islands: IslandProposal['islands']
  similar: SimilarPair[]
  sets: number
}

/** Nobody looks through more of them than these. */
const mostPairs = 100

/** Proposes; changes nothing on the board. For those who run the evening. */
export async function proposeForBoard(actor: Actor, session: string): Promise<BoardProposals> {
  const { islands, sets } = await proposeIslands(actor, session)
  const cards = await inTown(actor, (tx) => readSortable(tx, session))
  const { pairs } = similarCards([...cards].map(([id, { text }]) => ({ id, text })))
  return { islands, sets, similar: pairs.slice(0, mostPairs) }
}
