// All that one phone is told: the phase everybody is in, its own cards, its ballot, its slip.
import { now, type TablesTx } from '#kernel/db'
import { type Town, visitorOf } from '#kernel/tenancy'
import { type Dots, readBallot } from './ballots.server.ts'
import { type OwnCard, readOwnCards } from './cards.server.ts'
import { type Answers, readOwnAnswers } from './closing-answers.server.ts'
import { inTown } from './handle.server.ts'
import { type JoinPlace, type Participant, readSelf } from './participants.server.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import type { PhaseNow, TimerNow } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

/** The same for everybody in the hall. */
export interface HallState {
  /** null until the first phase begins. */
  phase: PhaseNow | null
  prompts: string[]
  timer: TimerNow | null
  voteBudget: number | null
  /** So that every phone's timer agrees, whatever its own clock says. */
  serverTime: string
}

export interface PhoneState extends HallState {
  workshop: string
  code: string
  title: string
  town: { code: string; name: string }
  slip: string
  /** Where the slip leads, at the town's own address. */
  slipUrl: string
  nickname: string | null
  table: number | null
  cards: OwnCard[]
  /** This phone's ballot in the running vote. */
  votes: Dots | null
  /** What this phone answered to the running questions. */
  answers: Answers | null
}

/** What the hall is told now. */
export async function readHall(place: JoinPlace): Promise<HallState> {
  return inTown(visitorOf(place.town as Town), (tx) => hallState(tx, place.session))
}

/** What one phone is told now. */
export async function readPhoneState(
  place: JoinPlace,
  { actor, slip }: Participant,
  publicUrl: string,
): Promise<PhoneState> {
  return inTown(actor, async (tx) => {
    const hall = await hallState(tx, place.session)
    const self = await readSelf(actor, tx)
    const phase = hall.phase
    const isVote = phase?.voteBudget !== null && phase !== null
    return {
      workshop: place.publicId,
      code: place.code,
      title: place.title,
      town: { code: place.town.code, name: place.town.name },
      ...hall,
      slip,
      slipUrl: `${publicUrl}/${place.town.code}/voice/${slip}`,
      ...self,
      cards: await readOwnCards(actor, tx),
      votes: isVote ? await readBallot(actor, phase.id, tx) : null,
      answers: phase?.kind === 'questions' ? await readOwnAnswers(actor, phase.id, tx) : null,
    }
  })
}

async function hallState(tx: TablesTx<WorkshopTables>, session: string): Promise<HallState> {
  const phase = phaseNow(await readPhases(tx, session))
  return {
    phase,
    prompts: phase?.prompts ?? [],
    timer: phase?.timer ?? null,
    voteBudget: phase?.voteBudget ?? null,
    serverTime: now().toISOString(),
  }
}
