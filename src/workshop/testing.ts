// For tests: a hall with cards, groups and people in it, as short words.
import { newId, newPublicId, now } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { openWorkshop, readPhases } from './phases.server.ts'

/** A workshop that takes cards, by its internal ids. */
export async function aHall(actor: Actor) {
  return openWorkshop(actor, { title: '試しの会', prompts: ['町の宝'], fallbackPrompt: '自由に' })
}

/** A phone in the hall. */
export async function aPhone(actor: Actor, session: string): Promise<string> {
  const id = newId()
  await inTown(actor, (tx) =>
    tx
      .insertInto('workshop_participant')
      .values({
        town_id: actor.town,
        id,
        session_id: session,
        slip: newPublicId(),
        source: 'phone',
        joined_at: now(),
      })
      .execute(),
  )
  return id
}

/** A card that somebody's phone wrote. */
export async function aCard(actor: Actor, session: string, text: string): Promise<string> {
  const id = newId()
  const participant = await aPhone(actor, session)
  await inTown(actor, async (tx) => {
    const [phase] = await readPhases(tx, session)
    const { count } = await tx
      .selectFrom('workshop_card')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('session_id', '=', session)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('workshop_card')
      .values({
        town_id: actor.town,
        id,
        session_id: session,
        participant_id: participant,
        phase_id: phase?.id ?? '',
        number: Number(count) + 1,
        prompt: '町の宝',
        text,
        source: 'phone',
        created_at: now(),
        changed_at: now(),
      })
      .execute()
  })
  return id
}

/** An island on the board. */
export async function aGroup(actor: Actor, session: string, name: string): Promise<string> {
  const id = newId()
  await inTown(actor, (tx) =>
    tx
      .insertInto('workshop_group')
      .values({ town_id: actor.town, id, session_id: session, name, x: 0, y: 0 })
      .execute(),
  )
  return id
}
