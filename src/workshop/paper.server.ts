// Paper in the hall: sheets with a slip on them, and what typists have entered from them.
import { newId, newPublicId, now, type TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { mostForms } from './paper.ts'
import { findSession, readPhases } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import { normalSlip } from './slips.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Makes so many paper participants, one per sheet to print, and hands out their slips. */
export async function makePaperForms(
  actor: Actor,
  session: string,
  count: number,
): Promise<string[]> {
  if (!Number.isInteger(count) || count < 1 || count > mostForms) {
    refuse('invalid', 'workshop.paper.refusal.count', { most: mostForms })
  }
  return inTown(actor, async (tx) => {
    await expectRight(tx, actor, session)
    const slips = Array.from({ length: count }, () => newPublicId())
    const rows = slips.map((slip) => ({
      town_id: actor.town,
      id: newId(),
      session_id: session,
      slip,
      source: 'paper' as const,
      joined_at: now(),
    }))
    await tx.insertInto('workshop_participant').values(rows).execute()
    return slips
  })
}

export interface PaperForm {
  participant: string
  slip: string
}

/** The sheet of this session that bears a slip, as it is typed from the paper. */
export async function findPaperForm(
  actor: Actor,
  session: string,
  typed: string,
): Promise<PaperForm> {
  return inTown(actor, async (tx) => {
    await expectRight(tx, actor, session)
    const found = await tx
      .selectFrom('workshop_participant')
      .select(['id as participant', 'slip', 'source'])
      .where('session_id', '=', session)
      .where('slip', '=', normalSlip(typed))
      .executeTakeFirst()
    if (!found) return refuse('not-found', 'workshop.paper.refusal.noForm')
    if (found.source !== 'paper') return refuse('invalid', 'workshop.paper.refusal.phoneSlip')
    return { participant: found.participant, slip: found.slip }
  })
}

export interface TypedCard {
  id: string
  number: number
  text: string
  prompt: string
  table: number | null
  enteredBy: string
  isWithdrawn: boolean
  /** What was typed before it was corrected, oldest first. */
  before: string[]
}

/** The cards that were entered last on somebody's behalf, newest first. */
export async function listTyped(actor: Actor, session: string, most = 50): Promise<TypedCard[]> {
  return inTown(actor, async (tx) => {
    await expectRight(tx, actor, session)
    const rows = await tx
      .selectFrom('workshop_card')
      .select(['id', 'number', 'text', 'prompt', 'table_number', 'entered_by', 'withdrawn_at'])
      .where('session_id', '=', session)
      .where('source', '!=', 'phone')
      .orderBy('number', 'desc')
      .limit(most)
      .execute()
    const before = await typedBefore(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      text: row.text,
      prompt: row.prompt,
      table: row.table_number,
      enteredBy: row.entered_by ?? '',
      isWithdrawn: row.withdrawn_at !== null,
      before: before.get(row.id) ?? [],
    }))
  })
}

async function typedBefore(tx: Tx, cards: string[]): Promise<Map<string, string[]>> {
  if (cards.length === 0) return new Map()
  const steps = await tx
    .selectFrom('workshop_card_step')
    .select(['card_id', 'text'])
    .where('card_id', 'in', cards)
    .where('kind', '=', 'corrected')
    .orderBy('at')
    .orderBy('id')
    .execute()
  const byCard = Map.groupBy(steps, (step) => step.card_id)
  return new Map([...byCard].map(([card, found]) => [card, found.map(({ text }) => text)]))
}

async function expectRight(tx: Tx, actor: Actor, session: string) {
  const place = await findSession(tx, { id: session })
  allow(mayRun(actor, [place.series, place.id]))
}

/** Every prompt that this session's hall was asked, in order; empty before it began. */
export async function promptsAsked(actor: Actor, session: string): Promise<string[]> {
  return inTown(actor, async (tx) => {
    await expectRight(tx, actor, session)
    const phases = await readPhases(tx, session)
    return [...new Set(phases.flatMap(({ settings }) => settings.prompts ?? []))]
  })
}
