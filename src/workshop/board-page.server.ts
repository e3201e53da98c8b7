// What a page of the board begins with beside the live line: in which phases cards came in, and votes once they may be seen.
import type { Actor } from '#kernel/tenancy'
import { type PhaseVotes, readVotes } from './ballots.server.ts'
import { inTown } from './handle.server.ts'
import type { StoredPhase } from './phase.ts'
import { readPhases } from './phases.server.ts'

export interface BoardPage {
  /** The number of each phase by its id. */
  phases: Record<string, number>
  /** Dots by card or island; none while a vote runs whose result is not shown yet. */
  votes: Record<string, number>
}

/** Phases and votes for a board; the words of the cards come over its line. */
export async function readBoardPage(actor: Actor, session: string): Promise<BoardPage> {
  return inTown(actor, async (tx) => {
    const votes = await readVotes(actor, session, tx)
    const phases = await readPhases(tx, session)
    return {
      phases: Object.fromEntries(phases.map(({ id, number }) => [id, number])),
      votes: shownVotes(phases, votes),
    }
  })
}

/** Dots of the newest vote that is over or revealed: seen earlier, they would lead those who still vote. */
function shownVotes(
  phases: readonly StoredPhase[],
  votes: readonly PhaseVotes[],
): Record<string, number> {
  const running = phases.at(-1)
  const isShown = ({ phase }: PhaseVotes) => phase !== running?.id || running.revealed_at !== null
  const last = votes.findLast((vote) => vote.kind === 'vote' && isShown(vote))
  return Object.fromEntries((last?.targets ?? []).map(({ target, total }) => [target, total]))
}
