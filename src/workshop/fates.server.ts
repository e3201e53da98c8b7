// What became of each card: said in bulk by staff with reason and date, answered once by whoever wrote it.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { mayDecide, mayLook } from './rights.server.ts'
import type { Fate } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface FateStep {
  id: string
  fate: Fate
  /** The town's own word for it; '' where the product's is used. */
  label: string
  reason: string
  effectiveOn: string
  by: string
  batch: string
  answer: { kind: 'understood' | 'different'; words: string; at: string; isRead: boolean } | null
}

/** All that staff see of a card: what is so, and answers to what was taken back since. */
export interface CardFates {
  steps: FateStep[]
  takenBack: FateStep[]
}

export interface FateWish {
  session: string
  cards: readonly string[]
  fate: Fate
  label?: string
  reason: string
  /** Since when it is so; today where nothing is said, never later. */
  effectiveOn?: string
}

export const mostReasonLetters = 2000
export const mostAnswerLetters = 200

/** Says of several cards at once what became of them; all or none. Refuses cards of other sessions and a missing reason. */
export async function setFates(
  actor: Actor,
  wish: FateWish,
  within?: TownTx,
): Promise<{ batch: string; count: number }> {
  allow(mayDecide(actor))
  const cards = [...new Set(wish.cards)]
  const effectiveOn = wish.effectiveOn ?? todayInTokyo(now())
  refuseMistakes(wish, cards, effectiveOn)
  return inTown(
    actor,
    async (tx) => {
      await expectCards(tx, wish.session, cards)
      const batch = newId()
      const step = {
        town_id: actor.town,
        fate: wish.fate,
        label: storableText(wish.label ?? ''),
        reason: storableText(wish.reason.trim()),
        effective_on: effectiveOn,
        recorded_at: now(),
        recorded_by: nameOf(actor),
        batch_id: batch,
      }
      const rows = cards.map((card) => ({ ...step, id: newId(), card_id: card }))
      await tx.insertInto('workshop_fate').values(rows).execute()
      return { batch, count: rows.length }
    },
    within,
  )
}

function refuseMistakes(wish: FateWish, cards: readonly string[], effectiveOn: string) {
  if (cards.length === 0) refuse('invalid', 'workshop.fate.noCards')
  if (wish.fate !== 'received' && wish.reason.trim() === '') {
    refuse('invalid', 'workshop.fate.reasonMissing')
  }
  if (wish.reason.length > mostReasonLetters) {
    refuse('invalid', 'workshop.fate.reasonTooLong', { most: mostReasonLetters })
  }
  if (effectiveOn > todayInTokyo(now())) refuse('invalid', 'workshop.fate.future')
}

async function expectCards(tx: Tx, session: string, cards: readonly string[]) {
  const known = await tx
    .selectFrom('workshop_card')
    .select('id')
    .where('session_id', '=', session)
    .where('id', 'in', [...cards])
    .execute()
  if (known.length < cards.length) refuse('not-found', 'workshop.fate.noSuchCard')
}

/** Takes back what was said together; cards stand again where they stood before. */
export async function withdrawFates(actor: Actor, batch: string): Promise<number> {
  allow(mayDecide(actor))
  return inTown(actor, async (tx) => {
    const taken = await tx
      .updateTable('workshop_fate')
      .set({ withdrawn_at: now() })
      .where('batch_id', '=', batch)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .execute()
    return taken.length || refuse('not-found', 'workshop.fate.noSuchBatch')
  })
}

/** Every step of a session's cards, oldest first, by card; a resident's answer is never out of sight. */
export async function readFates(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<Map<string, CardFates>> {
  allow(mayLook(actor))
  return inTown(
    actor,
    async (tx) => {
      const cards = tx.selectFrom('workshop_card').select('id').where('session_id', '=', session)
      const rows = await selectSteps(tx).where('fate.card_id', 'in', cards).execute()
      const live = byCard(rows.filter((row) => row.withdrawn_at === null))
      const back = byCard(rows.filter((row) => row.withdrawn_at !== null && row.answer !== null))
      const known = new Set([...live.keys(), ...back.keys()])
      return new Map(
        [...known].map((id) => [id, { steps: live.get(id) ?? [], takenBack: back.get(id) ?? [] }]),
      )
    },
    within,
  )
}

/** The same for cards by id, for whoever was already let in to them. */
export async function fatesOfCards(tx: Tx, cards: readonly string[]) {
  if (cards.length === 0) return new Map<string, FateStep[]>()
  return byCard(
    await selectSteps(tx)
      .where('fate.card_id', 'in', [...cards])
      .execute(),
  )
}

function selectSteps(tx: Tx) {
  return tx
    .selectFrom('workshop_fate as fate')
    .leftJoin('workshop_fate_answer as answer', (join) =>
      join.onRef('answer.fate_id', '=', 'fate.id').onRef('answer.town_id', '=', 'fate.town_id'),
    )
    .select([
      'fate.id',
      'fate.card_id',
      'fate.fate',
      'fate.label',
      'fate.reason',
      'fate.effective_on',
      'fate.recorded_by',
      'fate.batch_id',
      'fate.withdrawn_at',
      'answer.answer',
      'answer.words',
      'answer.answered_at',
      'answer.read_at',
    ])
    .orderBy('fate.effective_on')
    .orderBy('fate.recorded_at')
    .orderBy('fate.id')
}

type StepRow = Awaited<ReturnType<ReturnType<typeof selectSteps>['execute']>>[number]

function byCard(rows: readonly StepRow[]): Map<string, FateStep[]> {
  const steps = new Map<string, FateStep[]>()
  for (const row of rows) {
    const known = steps.get(row.card_id) ?? []
    steps.set(row.card_id, [...known, asStep(row)])
  }
  return steps
}

function asStep(row: StepRow): FateStep {
  return {
    id: row.id,
    fate: row.fate,
    label: row.label,
    reason: row.reason,
    effectiveOn: row.effective_on,
    by: row.recorded_by,
    batch: row.batch_id,
    answer: row.answer && {
      kind: row.answer,
      words: row.words ?? '',
      at: row.answered_at ?? '',
      isRead: row.read_at !== null,
    },
  }
}

/** Staff have read what residents answered. */
export async function markAnswersRead(actor: Actor, steps: readonly string[]): Promise<void> {
  allow(mayDecide(actor))
  if (steps.length === 0) return
  await inTown(actor, async (tx) => {
    await tx
      .updateTable('workshop_fate_answer')
      .set({ read_at: now(), read_by: nameOf(actor) })
      .where('fate_id', 'in', [...steps])
      .where('read_at', 'is', null)
      .execute()
  })
}
