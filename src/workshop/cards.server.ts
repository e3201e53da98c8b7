// Cards after they are written: read for board, desk and book, shown to their writer, taken back.
import { now, type TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, type GuestActor } from '#kernel/tenancy'
import { addStep } from './card-steps.server.ts'
import { inTown } from './handle.server.ts'
import { findSession } from './phases.server.ts'
import { isDeviceIn, mayLook } from './rights.server.ts'
import { announce, holdRoom } from './room-line.server.ts'
import type { CardSource } from './schema.ts'

export { correctTypedCard, type TypedCard, type Typing, typeCards } from './typed-cards.server.ts'

/** A card for board, desk and book: where it lies and what it says, never who wrote it. */
export interface Card {
  id: string
  number: number
  prompt: string
  table: number | null
  /** Empty once withdrawn. */
  text: string
  source: CardSource
  phaseId: string
  /** Who typed it on somebody's behalf. */
  enteredBy: string | null
  createdAt: string
  changedAt: string
  withdrawnAt: string | null
  hiddenAt: string | null
  hiddenReason: string | null
  group: string | null
  mergedInto: string | null
  x: number | null
  y: number | null
}

/** All cards of a session by number, withdrawn and hidden ones included. */
export async function readCards(actor: Actor, session: string, within?: TownTx): Promise<Card[]> {
  allow(mayLook(actor) || isDeviceIn(actor, session))
  return inTown(
    actor,
    async (tx) => {
      await findSession(tx, { id: session })
      return tx
        .selectFrom('workshop_card as card')
        .leftJoin('workshop_placement as place', 'place.card_id', 'card.id')
        .select(['card.id', 'card.number', 'card.prompt', 'card.table_number as table'])
        .select(['card.text', 'card.source', 'card.phase_id as phaseId'])
        .select(['card.entered_by as enteredBy', 'card.created_at as createdAt'])
        .select(['card.changed_at as changedAt', 'card.withdrawn_at as withdrawnAt'])
        .select(['card.hidden_at as hiddenAt', 'card.hidden_reason as hiddenReason'])
        .select(['place.group_id as group', 'place.merged_into as mergedInto'])
        .select(['place.x', 'place.y'])
        .where('card.session_id', '=', session)
        .orderBy('card.number')
        .execute()
    },
    within,
  )
}

/** How many cards were written so far, withdrawn ones included. */
export async function countCards(actor: Actor, session: string, within?: TownTx): Promise<number> {
  allow(mayLook(actor) || isDeviceIn(actor, session))
  return inTown(
    actor,
    async (tx) => {
      const row = await tx
        .selectFrom('workshop_card')
        .select((card) => card.fn.countAll<number>().as('cards'))
        .where('session_id', '=', session)
        .executeTakeFirstOrThrow()
      return row.cards
    },
    within,
  )
}

/** A participant's own card, as its phone shows it. */
export interface OwnCard {
  id: string
  number: number
  prompt: string
  table: number | null
  text: string
  phaseId: string
  withdrawn: boolean
  /** Why it is not shown to the hall; null where it is. */
  hidden: string | null
}

/** The cards of one phone, oldest first. */
export async function readOwnCards(actor: GuestActor, within?: TownTx): Promise<OwnCard[]> {
  const cards = await readCardsOf(actor, [actor.id], within)
  return cards.map(({ participant: _, ...card }) => card)
}

/** The same for several phones at once, for telling them what changed. */
export async function readCardsOf(
  actor: Actor,
  participants: readonly string[],
  within?: TownTx,
): Promise<(OwnCard & { participant: string })[]> {
  const rows = await inTown(
    actor,
    (tx) =>
      tx
        .selectFrom('workshop_card')
        .select(['id', 'number', 'prompt', 'table_number as table', 'text', 'phase_id as phaseId'])
        .select(['participant_id as participant', 'withdrawn_at', 'hidden_reason as hidden'])
        .where('participant_id', 'in', [...participants])
        .orderBy('number')
        .execute(),
    within,
  )
  return rows.map(({ withdrawn_at, ...row }) => ({ ...row, withdrawn: withdrawn_at !== null }))
}

/**
 * Takes a phone's own card back, at any time: its words go, also the earlier ones; its number stays.
 * Doing it again changes nothing. Refuses another's card.
 */
export async function withdrawCard(actor: GuestActor, card: string): Promise<void> {
  await inTown(actor, async (tx) => {
    await holdRoom(tx, actor.session)
    const found = await tx
      .selectFrom('workshop_card')
      .select(['participant_id as owner', 'withdrawn_at'])
      .where('id', '=', card)
      .executeTakeFirst()
    if (!found) refuse('not-found', 'workshop.phone.refusal.noCard')
    if (found.owner !== actor.id) refuse('not-allowed', 'workshop.phone.refusal.foreignCard')
    if (found.withdrawn_at) return
    const at = now()
    await tx
      .updateTable('workshop_card')
      .set({ text: '', withdrawn_at: at, changed_at: at })
      .where('id', '=', card)
      .execute()
    await tx
      .updateTable('workshop_card_step')
      .set({ text: '' })
      .where('card_id', '=', card)
      .execute()
    await addStep(tx, actor, { card, kind: 'withdrawn', text: '' })
    await announce(tx, actor, actor.session, 'cards')
  })
}
