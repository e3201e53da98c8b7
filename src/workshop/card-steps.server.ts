// What happened to a card, step by step: the first typing of a corrected card is kept here.
import { newId, now, type TablesTx } from '#kernel/db'
import { type Actor, nameOf } from '#kernel/tenancy'
import type { WorkshopTables } from './tables.ts'

/** Adds a step; `text` are the words before it. */
export async function addStep(
  tx: TablesTx<WorkshopTables>,
  actor: Actor,
  step: {
    card: string
    kind: WorkshopTables['workshop_card_step']['kind']
    text: string
    reason?: string
  },
): Promise<void> {
  const { card, kind, text, reason = null } = step
  await tx
    .insertInto('workshop_card_step')
    .values({
      town_id: actor.town,
      id: newId(),
      card_id: card,
      kind,
      text,
      reason,
      at: now(),
      by_name: nameOf(actor),
    })
    .execute()
}
