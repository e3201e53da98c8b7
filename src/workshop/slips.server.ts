// What the holder of a slip is shown without an account: their own cards and what became of them.
import { isId, now, type TablesTx } from '#kernel/db'
import { storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { type FateStep, fatesOfCards, mostAnswerLetters } from './fates.server.ts'
import { inTown } from './handle.server.ts'
import { seriesOf } from './sessions.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** One card as its writer sees it; no name, no nickname, no table. */
export interface SlipCard {
  id: string
  number: number
  prompt: string
  /** '' once withdrawn. */
  text: string
  writtenAt: string
  isWithdrawn: boolean
  hiddenReason: string | null
  /** 表札 from the outermost island inwards; empty in the tray. */
  groups: string[]
  /** The number of the card that stands for both, where two said the same. */
  mergedInto: number | null
  /** Oldest first; empty: 受付. */
  fates: FateStep[]
}

export interface Slip {
  seriesTitle: string
  date: string | null
  /** Where the series stands in the programme; null while nobody said so. */
  programme: string | null
  initiative: string | null
  activity: string | null
  cards: SlipCard[]
}

const slipShape = /^[2-9A-HJKMNP-Z]{8}$/

/** A code as people type it: small letters, full width, with blanks or hyphens. */
export function normalSlip(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―ー-]/g, '')
}

/** The cards of one slip; undefined where the town has no such slip. Anybody who holds the code may ask. */
export async function openSlip(actor: Actor, typed: string): Promise<Slip | undefined> {
  const slip = normalSlip(typed)
  if (!slipShape.test(slip)) return undefined
  return inTown(actor, async (tx) => {
    const holder = await tx
      .selectFrom('workshop_participant as participant')
      .innerJoin('workshop_session as session', 'session.id', 'participant.session_id')
      .select(['participant.id', 'session.id as session', 'session.series_id as series'])
      .where('participant.slip', '=', slip)
      .executeTakeFirst()
    if (!holder) return undefined
    const series = await seriesOf(tx, holder.series)
    const session = series?.sessions.find(({ id }) => id === holder.session)
    return {
      seriesTitle: series?.title ?? '',
      date: session?.date ?? null,
      programme: series?.programme ?? null,
      initiative: series?.initiative ?? null,
      activity: series?.activity ?? null,
      cards: await cardsOf(tx, holder),
    }
  })
}

async function cardsOf(tx: Tx, holder: { id: string; session: string }): Promise<SlipCard[]> {
  const rows = await tx
    .selectFrom('workshop_card as card')
    .leftJoin('workshop_placement as place', 'place.card_id', 'card.id')
    .leftJoin('workshop_card as stands', 'stands.id', 'place.merged_into')
    .select(['card.id', 'card.number', 'card.prompt', 'card.text', 'card.created_at as writtenAt'])
    .select(['card.withdrawn_at', 'card.hidden_reason as hiddenReason'])
    .select(['place.group_id', 'stands.number as mergedInto'])
    .where('card.participant_id', '=', holder.id)
    .orderBy('card.number')
    .execute()
  const groups = await tx
    .selectFrom('workshop_group')
    .select(['id', 'parent_id', 'name'])
    .where('session_id', '=', holder.session)
    .where('is_gone', '=', false)
    .execute()
  const ids = rows.map((row) => row.id)
  const fates = await fatesOfCards(tx, ids)
  const pathOf = groupPaths(groups)
  return rows.map(({ withdrawn_at, group_id, ...card }) => ({
    ...card,
    isWithdrawn: withdrawn_at !== null,
    groups: group_id ? pathOf(group_id) : [],
    fates: fates.get(card.id) ?? [],
  }))
}

interface GroupRow {
  id: string
  parent_id: string | null
  name: string
}

/** Names from the outermost island inwards; a circle, which a board never makes, ends where it began. */
function groupPaths(groups: readonly GroupRow[]): (id: string) => string[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  return (id) => {
    const path: string[] = []
    const seen = new Set<string>()
    let group = byId.get(id)
    while (group && !seen.has(group.id)) {
      seen.add(group.id)
      if (group.name) path.unshift(group.name)
      group = group.parent_id ? byId.get(group.parent_id) : undefined
    }
    return path
  }
}

export interface SlipAnswer {
  slip: string
  /** The step that is answered. */
  step: string
  kind: 'understood' | 'different'
  words: string
}

/**
 * The writer of a card says to one change: わかった or 思っていたことと違う, with up to 200 letters.
 * Once per change; refuses another's change, too many letters, a second answer.
 */
export async function answerFate(actor: Actor, answer: SlipAnswer): Promise<void> {
  const words = storableText(answer.words.trim())
  if ([...words].length > mostAnswerLetters) {
    refuse('invalid', 'workshop.fate.answerTooLong', { most: mostAnswerLetters })
  }
  if (!isId(answer.step)) refuse('not-found', 'workshop.fate.noSuchStep')
  await inTown(actor, async (tx) => {
    const own = await tx
      .selectFrom('workshop_fate as fate')
      .innerJoin('workshop_card as card', 'card.id', 'fate.card_id')
      .innerJoin('workshop_participant as participant', 'participant.id', 'card.participant_id')
      .select('fate.id')
      .where('fate.id', '=', answer.step)
      .where('fate.withdrawn_at', 'is', null)
      .where('participant.slip', '=', normalSlip(answer.slip))
      .executeTakeFirst()
    if (!own) refuse('not-found', 'workshop.fate.noSuchStep')
    const told = await tx
      .insertInto('workshop_fate_answer')
      .values({
        town_id: actor.town,
        fate_id: own.id,
        answer: answer.kind,
        words,
        answered_at: now(),
      })
      .onConflict((conflict) => conflict.columns(['town_id', 'fate_id']).doNothing())
      .returning('fate_id')
      .executeTakeFirst()
    if (!told) refuse('conflict', 'workshop.fate.alreadyAnswered')
  })
}
