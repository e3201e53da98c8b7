// Votes and closing answers of a session, for the desk: phones and paper apart and together.
import { type Actor, allow } from '#kernel/tenancy'
import { readAnswers } from './answers.server.ts'
import type { QuestionResult } from './answers.ts'
import { type PhaseVotes, readVotes } from './ballots.server.ts'
import { readCards } from './cards.server.ts'
import { countHall } from './hall.server.ts'
import { inTown } from './handle.server.ts'
import { findSession } from './places.server.ts'
import { mayLook } from './rights.server.ts'
import { groupLabel } from './screen.ts'
import { readGroups } from './targets.server.ts'

export interface TargetRow {
  target: string
  kind: 'card' | 'group'
  /** A card's number. */
  number: number | null
  label: string
  phones: number
  voters: number
  paper: number
  total: number
}

export interface VoteResult extends Omit<PhaseVotes, 'targets'> {
  rows: TargetRow[]
}

export interface Results {
  /** Newest vote first. */
  votes: VoteResult[]
  /** Checked in at the door: voters stand beside them. */
  present: number
  groups: { id: string; label: string }[]
  answers: QuestionResult[]
}

/** Everything that was voted and answered in a session. */
export async function readResults(actor: Actor, session: string): Promise<Results> {
  return inTown(actor, async (tx) => {
    await findSession(tx, { id: session })
    allow(mayLook(actor))
    const votes = await readVotes(actor, session, tx)
    const cards = await readCards(actor, session, tx)
    const groups = await readGroups(tx, session)
    const rowOf = ({ target, ...counts }: PhaseVotes['targets'][number]): TargetRow[] => {
      const group = groups.find(({ id }) => id === target)
      if (group) {
        const label = groupLabel(group, cards)
        return [{ target, kind: 'group', number: null, label, ...counts }]
      }
      const card = cards.find(({ id }) => id === target)
      if (!card) return []
      return [{ target, kind: 'card', number: card.number, label: card.text, ...counts }]
    }
    return {
      votes: votes
        .map(({ targets, ...vote }) => ({ ...vote, rows: targets.flatMap(rowOf) }))
        .toReversed()
        // A vote that nobody took part in is told only while it is the newest.
        .filter(({ ballots, rows }, index) => index === 0 || ballots + rows.length > 0),
      present: (await countHall(actor, session, tx)).present,
      groups: groups.map((group) => ({ id: group.id, label: groupLabel(group, cards) })),
      answers: await readAnswers(actor, session, tx),
    }
  })
}
