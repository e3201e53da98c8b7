// How far the hall is: numbers for the facilitator and the projector, never a name.
import type { TablesTx, TownTx } from '#kernel/db'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { readPhases } from './phases.server.ts'
import { findSession } from './places.server.ts'
import { isDeviceIn, mayLook } from './rights.server.ts'
import type { HallNumbers } from './stage-news.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** The numbers of a session as they are now. */
export async function countHall(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<HallNumbers> {
  allow(mayLook(actor) || isDeviceIn(actor, session))
  return inTown(
    actor,
    async (tx) => {
      await findSession(tx, { id: session })
      const phase = (await readPhases(tx, session)).at(-1)
      return { ...(await countRoom(tx, session)), ...(await countPhase(tx, phase?.id ?? null)) }
    },
    within,
  )
}

async function countRoom(tx: Tx, session: string) {
  const joined = await tx
    .selectFrom('workshop_participant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('session_id', '=', session)
    .where('source', '=', 'phone')
    .executeTakeFirstOrThrow()
  const cards = await tx
    .selectFrom('workshop_card')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('session_id', '=', session)
    .where('withdrawn_at', 'is', null)
    .where('hidden_at', 'is', null)
    .executeTakeFirstOrThrow()
  const present = await tx
    .selectFrom('workshop_attendance')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('session_id', '=', session)
    .where('came_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    joined: Number(joined.count),
    cards: Number(cards.count),
    present: Number(present.count),
  }
}

async function countPhase(tx: Tx, phase: string | null) {
  if (phase === null) return { ballots: 0, answers: 0, setsDealt: 0, setsSorted: 0 }
  const ballots = await tx
    .selectFrom('workshop_ballot')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('phase_id', '=', phase)
    .executeTakeFirstOrThrow()
  const answers = await tx
    .selectFrom('workshop_closing_answer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('phase_id', '=', phase)
    .executeTakeFirstOrThrow()
  const sets = await tx
    .selectFrom('workshop_pile')
    .select((eb) => [
      eb.fn.countAll<number>().as('dealt'),
      eb.fn.count<number>('sorted_at').as('sorted'),
    ])
    .where('phase_id', '=', phase)
    .executeTakeFirstOrThrow()
  return {
    ballots: Number(ballots.count),
    answers: Number(answers.count),
    setsDealt: Number(sets.dealt),
    setsSorted: Number(sets.sorted),
  }
}
