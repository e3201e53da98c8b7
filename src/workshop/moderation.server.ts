// A card can be taken out of everybody's sight with a reason, and come back; nothing is ever erased here.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { type PersonalData, personalDataFinder } from './personal-data.ts'
import { findSession } from './places.server.ts'
import { mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import type { CardSource } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export const mostReasonLetters = 300

export interface ModeratedCard {
  id: string
  number: number
  prompt: string
  table: number | null
  text: string
  source: CardSource
  createdAt: string
  isWithdrawn: boolean
  hidden: { reason: string; by: string; at: string } | null
  /** What might lead to a person. */
  flags: PersonalData[]
  steps: {
    kind: 'corrected' | 'withdrawn' | 'hidden' | 'shown'
    reason: string | null
    at: string
    by: string
  }[]
}

/** Takes a card out of phones, boards and projector; the reason stands in its history. */
export async function hideCard(
  actor: Actor,
  input: { session: string; card: string; reason: string },
): Promise<void> {
  const reason = input.reason.trim()
  if (!reason || reason.length > mostReasonLetters) {
    refuse('invalid', 'workshop.stage.refusal.reason', { most: mostReasonLetters })
  }
  await inTown(actor, async (tx) => {
    await allowOn(tx, actor, input.session)
    const changed = await tx
      .updateTable('workshop_card')
      .set({ hidden_at: now(), hidden_reason: reason, hidden_by: nameOf(actor) })
      .where('session_id', '=', input.session)
      .where('id', '=', input.card)
      .where('hidden_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!changed) return refuseUnchanged(tx, input)
    await addStep(tx, actor, { card: input.card, kind: 'hidden', reason })
    await announce(tx, actor, input.session, 'cards')
  })
}

/** Lets everybody see a hidden card again. */
export async function showCard(
  actor: Actor,
  input: { session: string; card: string },
): Promise<void> {
  await inTown(actor, async (tx) => {
    await allowOn(tx, actor, input.session)
    const changed = await tx
      .updateTable('workshop_card')
      .set({ hidden_at: null, hidden_reason: null, hidden_by: null })
      .where('session_id', '=', input.session)
      .where('id', '=', input.card)
      .where('hidden_at', 'is not', null)
      .returning('id')
      .executeTakeFirst()
    if (!changed) return refuseUnchanged(tx, input)
    await addStep(tx, actor, { card: input.card, kind: 'shown', reason: null })
    await announce(tx, actor, input.session, 'cards')
  })
}

/** Every card of a session, newest first, with its history and what might lead to a person. */
export async function listForModeration(actor: Actor, session: string): Promise<ModeratedCard[]> {
  return inTown(actor, async (tx) => {
    const { series } = await allowOn(tx, actor, session)
    const find = personalDataFinder(await rosterNames(tx, series))
    const cards = await readRows(tx, session)
    const steps = Map.groupBy(await readSteps(tx, session), (step) => step.card_id)
    return cards.map((card) => ({
      id: card.id,
      number: card.number,
      prompt: card.prompt,
      table: card.table_number,
      text: card.text,
      source: card.source,
      createdAt: card.created_at,
      isWithdrawn: card.withdrawn_at !== null,
      hidden: card.hidden_at
        ? { reason: card.hidden_reason ?? '', by: card.hidden_by ?? '', at: card.hidden_at }
        : null,
      flags: find(card.text),
      steps: (steps.get(card.id) ?? []).map(({ kind, reason, at, by_name }) => {
        return { kind, reason, at, by: by_name }
      }),
    }))
  })
}

/** How many cards that can be seen hold what might lead to a person. */
export async function countFlagged(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<number> {
  return inTown(
    actor,
    async (tx) => {
      const { series } = await allowOn(tx, actor, session)
      const find = personalDataFinder(await rosterNames(tx, series))
      const rows = await readRows(tx, session)
      return rows.filter(({ text, hidden_at }) => !hidden_at && find(text).length > 0).length
    },
    within,
  )
}

/** Twice the same press is no mistake; a card of another session is. */
async function refuseUnchanged(
  tx: Tx,
  { session, card }: { session: string; card: string },
): Promise<void> {
  const there = await tx
    .selectFrom('workshop_card')
    .select('id')
    .where('session_id', '=', session)
    .where('id', '=', card)
    .executeTakeFirst()
  if (!there) refuse('not-found', 'workshop.stage.refusal.noCard')
}

async function allowOn(tx: Tx, actor: Actor, session: string) {
  const place = await findSession(tx, { id: session })
  allow(mayRun(actor, [place.series, place.id]))
  return place
}

async function addStep(
  tx: Tx,
  actor: Actor,
  step: { card: string; kind: 'hidden' | 'shown'; reason: string | null },
): Promise<void> {
  await tx
    .insertInto('workshop_card_step')
    .values({
      town_id: actor.town,
      id: newId(),
      card_id: step.card,
      kind: step.kind,
      reason: step.reason,
      at: now(),
      by_name: nameOf(actor),
    })
    .execute()
}

/** Names and readings of everybody who applied, whether they came or not. */
async function rosterNames(tx: Tx, series: string): Promise<string[]> {
  const people = await tx
    .selectFrom('workshop_applicant')
    .select(['name', 'kana'])
    .where('series_id', '=', series)
    .execute()
  return [...new Set(people.flatMap(({ name, kana }) => [name, kana]))].filter(Boolean)
}

function readRows(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_card')
    .select(['id', 'number', 'prompt', 'table_number', 'text', 'source', 'created_at'])
    .select(['withdrawn_at', 'hidden_at', 'hidden_reason', 'hidden_by'])
    .where('session_id', '=', session)
    .orderBy('number', 'desc')
    .execute()
}

function readSteps(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_card_step as step')
    .innerJoin('workshop_card as card', (join) =>
      join.onRef('card.id', '=', 'step.card_id').onRef('card.town_id', '=', 'step.town_id'),
    )
    .select(['step.card_id', 'step.kind', 'step.reason', 'step.at', 'step.by_name'])
    .where('card.session_id', '=', session)
    .orderBy('step.at')
    .orderBy('step.id')
    .execute()
}
