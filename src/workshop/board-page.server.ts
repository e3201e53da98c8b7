// What a page of the board begins with beside the live line: in which phases cards came in, and votes once they may be seen.
import type { Actor } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { readPhases } from './phases.server.ts'

export interface BoardPage {
  /** The number of each phase by its id. */
  phases: Record<string, number>
  /** Dots by card or island. */
  votes: Record<string, number>
}

/** Phases and votes for a board; the words of the cards come over its line. */
export async function readBoardPage(actor: Actor, session: string): Promise<BoardPage> {
  const phases = await inTown(actor, (tx) => readPhases(tx, session))
  return { phases: Object.fromEntries(phases.map(({ id, number }) => [id, number])), votes: {} }
}
