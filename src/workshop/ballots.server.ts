// Votes: one ballot per phone and phase, replaced as a whole; paper votes stand beside them as counts.
import { now, type TablesTx, type TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, type GuestActor } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { phaseNow, usualBudget } from './phase.ts'
import { findSession, readPhases } from './phases.server.ts'
import { isDeviceIn, mayLook } from './rights.server.ts'
import { announce, shareRoom } from './room-line.server.ts'
import type { PhaseKind, PhaseNow } from './schema.ts'
import type { WorkshopTables } from './tables.ts'
import { knownTargets } from './targets.server.ts'

type Tx = TablesTx<WorkshopTables>

/** Dots per card or group. */
export type Dots = Record<string, number>

/**
 * Puts a phone's whole ballot in the place of its last one. Refuses anything outside a vote, more
 * dots than there are, and targets that are not there or may not be voted on. `meant` is the vote that
 * the phone showed: what was on its way when the next one began does not count there.
 */
export async function castBallot(actor: GuestActor, votes: Dots, meant?: string): Promise<Dots> {
  const given = Object.entries(votes).filter(([, dots]) => dots > 0)
  return inTown(actor, async (tx) => {
    await shareRoom(tx, actor.session)
    const phase = votePhase(phaseNow(await readPhases(tx, actor.session)), meant)
    checkBudget(phase, given)
    await checkTargets(tx, actor.session, phase, given)
    const row = { votes: JSON.stringify(Object.fromEntries(given)), cast_at: now() }
    await tx
      .insertInto('workshop_ballot')
      .values({ town_id: actor.town, phase_id: phase.id, participant_id: actor.id, ...row })
      .onConflict((conflict) =>
        conflict.columns(['town_id', 'phase_id', 'participant_id']).doUpdateSet(row),
      )
      .execute()
    await announce(tx, actor, actor.session, 'votes')
    return Object.fromEntries(given)
  })
}

/** A phone's ballot in a phase; null where it has not voted there. */
export async function readBallot(actor: GuestActor, phase: string, tx: Tx): Promise<Dots | null> {
  const row = await tx
    .selectFrom('workshop_ballot')
    .select('votes')
    .where('phase_id', '=', phase)
    .where('participant_id', '=', actor.id)
    .executeTakeFirst()
  return row?.votes ?? null
}

export interface TargetVotes {
  /** The card or the group; what was merged counts for the card that stands for it. */
  target: string
  /** Dots from phones, and how many phones gave some. */
  phones: number
  voters: number
  /** Dots from paper. */
  paper: number
  total: number
}

export interface PhaseVotes {
  phase: string
  number: number
  kind: PhaseKind
  budget: number
  /** Phones that voted at all. */
  ballots: number
  /** Most dots first. */
  targets: TargetVotes[]
}

/** The votes of every vote of a session, oldest vote first; never who voted for what. */
export async function readVotes(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<PhaseVotes[]> {
  allow(mayLook(actor) || isDeviceIn(actor, session))
  return inTown(
    actor,
    async (tx) => {
      await findSession(tx, { id: session })
      const all = await readPhases(tx, session)
      // What was gone back to lives on in the phase that continues it, ballots included.
      const continued = new Set(all.map(({ settings }) => settings.continues))
      const phases = all.filter(({ id, kind }) => isVote(kind) && !continued.has(id))
      if (phases.length === 0) return []
      const ids = phases.map(({ id }) => id)
      const ballots = await tx
        .selectFrom('workshop_ballot')
        .select(['phase_id', 'votes'])
        .where('phase_id', 'in', ids)
        .execute()
      const paper = await tx
        .selectFrom('workshop_paper_vote')
        .select(['phase_id', 'target_id', 'dots'])
        .where('phase_id', 'in', ids)
        .execute()
      const merged = await readMerged(tx, session)
      return phases.map(({ id, number, kind, settings }) => {
        const own = ballots.filter((ballot) => ballot.phase_id === id)
        const onPaper = paper.filter((row) => row.phase_id === id)
        const budget = settings.budget ?? usualBudget
        const targets = countDots(own, onPaper, merged)
        return { phase: id, number, kind, budget, ballots: own.length, targets }
      })
    },
    within,
  )
}

const isVote = (kind: PhaseKind) => kind === 'vote' || kind === 'choose'

/** The running vote; refused as a conflict outside of one, and where another one was meant. */
function votePhase(phase: PhaseNow | null, meant: string | undefined): PhaseNow {
  if (!phase || !isVote(phase.kind)) return refuse('conflict', 'workshop.phone.refusal.noVote')
  if (meant && meant !== phase.id) refuse('conflict', 'workshop.phone.refusal.otherPhase')
  return phase
}

function checkBudget({ settings }: PhaseNow, given: readonly [string, number][]) {
  const budget = settings.budget ?? usualBudget
  const most = settings.mostPerTarget ?? budget
  const total = given.reduce((sum, [, dots]) => sum + dots, 0)
  if (total > budget) refuse('invalid', 'workshop.phone.refusal.overBudget', { budget })
  if (given.some(([, dots]) => dots > most)) {
    refuse('invalid', 'workshop.phone.refusal.overTarget', { most })
  }
}

async function checkTargets(
  tx: Tx,
  session: string,
  { settings }: PhaseNow,
  given: readonly [string, number][],
) {
  const ids = given.map(([id]) => id)
  const known = await knownTargets(tx, session, ids, settings.on)
  if (ids.some((id) => !known.has(id))) refuse('invalid', 'workshop.phone.refusal.noTarget')
}

async function readMerged(tx: Tx, session: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('workshop_placement')
    .select(['card_id', 'merged_into'])
    .where('session_id', '=', session)
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.card_id, row.merged_into ?? row.card_id]))
}

function countDots(
  ballots: readonly { votes: Dots }[],
  paper: readonly { target_id: string; dots: number }[],
  merged: ReadonlyMap<string, string>,
): TargetVotes[] {
  const counts = new Map<string, TargetVotes>()
  const at = (id: string) => {
    const target = merged.get(id) ?? id
    const count = counts.get(target) ?? { target, phones: 0, voters: 0, paper: 0, total: 0 }
    counts.set(target, count)
    return count
  }
  for (const { votes } of ballots) {
    for (const [id, dots] of Object.entries(votes)) at(id).phones += dots
    for (const target of new Set(Object.keys(votes).map((id) => at(id)))) target.voters += 1
  }
  for (const { target_id, dots } of paper) at(target_id).paper += dots
  for (const count of counts.values()) count.total = count.phones + count.paper
  return [...counts.values()].toSorted(
    (a, b) => b.total - a.total || (a.target < b.target ? -1 : 1),
  )
}
