// What residents wrote on paper, entered on their behalf: marked as such, with a slip like everybody's.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { readCardText } from './card.ts'
import { addStep } from './card-steps.server.ts'
import { inTown } from './handle.server.ts'
import { addPaperParticipant } from './participants.server.ts'
import { type StoredPhase, takesCards } from './phase.ts'
import { findSession, readPhases } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import { cardsSaved, type SavedCard } from './room.server.ts'
import { announce, holdRoom } from './room-line.server.ts'
import { type CardSource, mostCardLetters } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface TypedCard {
  id?: string
  text: string
  /** The prompt's text; the first one where it is left out. */
  prompt?: string | null
  table?: number | null
}

/** Cards that a typist enters; without `participant` they get a paper participant, with a slip, of their own. */
export interface Typing {
  cards: readonly TypedCard[]
  source: Exclude<CardSource, 'phone'>
  participant?: string
}

/**
 * Writes down what residents wrote on paper, also after the writing is over. Cards whose ids are
 * there already are left as they are. Refuses a session in which no phase has begun, empty cards
 * and prompts that were never asked.
 */
export async function typeCards(
  actor: Actor,
  session: string,
  typing: Typing,
  within?: TownTx,
): Promise<{ participant: string; slip: string; cards: SavedCard[] }> {
  const cards = typing.cards.map(tidy)
  const typed = await inTown(
    actor,
    async (tx) => {
      const place = await findSession(tx, { id: session })
      allow(mayRun(actor, [place.series, place.id]))
      await holdRoom(tx, session)
      const phases = await readPhases(tx, session)
      const paper =
        (await sentBefore(tx, session, cards)) ?? (await paperOf(tx, actor, session, typing))
      const rows = await newRows(tx, { actor, session, phases, cards, typing, paper })
      if (rows.length > 0) await tx.insertInto('workshop_card').values(rows).execute()
      await announce(tx, actor, session, 'cards')
      return { participant: paper.id, slip: paper.slip, cards: rows.map(asSaved) }
    },
    within,
  )
  if (typed.cards.length > 0 && !within) cardsSaved(session, typed.cards)
  return typed
}

/** Corrects what was typed in; the first typing stays in the card's steps. Refuses what a phone wrote. */
export async function correctTypedCard(
  actor: Actor,
  session: string,
  card: { id: string; text: string },
  within?: TownTx,
): Promise<void> {
  const { text } = tidy(card)
  await inTown(
    actor,
    async (tx) => {
      const place = await findSession(tx, { id: session })
      allow(mayRun(actor, [place.series, place.id]))
      await holdRoom(tx, session)
      const before = await tx
        .selectFrom('workshop_card')
        .select(['text', 'source', 'withdrawn_at'])
        .where('id', '=', card.id)
        .where('session_id', '=', session)
        .executeTakeFirst()
      if (!before) refuse('not-found', 'workshop.phone.refusal.noCard')
      if (before.source === 'phone') refuse('not-allowed', 'workshop.phone.refusal.foreignCard')
      if (before.withdrawn_at) refuse('conflict', 'workshop.phone.refusal.withdrawn')
      if (before.text === text) return
      await tx
        .updateTable('workshop_card')
        .set({ text, changed_at: now() })
        .where('id', '=', card.id)
        .execute()
      await addStep(tx, actor, { card: card.id, kind: 'corrected', text: before.text })
      await announce(tx, actor, session, 'cards')
    },
    within,
  )
}

function tidy<T extends { text: string }>(card: T): T {
  const read = readCardText(card.text)
  if (read.ok) return { ...card, text: storableText(read.text) }
  return refuse('invalid', `workshop.phone.refusal.${read.problem}`, { limit: mostCardLetters })
}

/** The sheet of cards that were sent once already: sending them again makes no second one. */
async function sentBefore(tx: Tx, session: string, cards: readonly TypedCard[]) {
  const ids = cards.flatMap(({ id }) => id ?? [])
  if (ids.length === 0) return undefined
  return papers(tx, session)
    .innerJoin('workshop_card as card', (join) =>
      join
        .onRef('card.town_id', '=', 'paper.town_id')
        .onRef('card.participant_id', '=', 'paper.id')
        .on('card.id', 'in', ids),
    )
    .executeTakeFirst()
}

function papers(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_participant as paper')
    .select(['paper.id', 'paper.slip'])
    .where('paper.session_id', '=', session)
    .where('paper.source', '=', 'paper')
}

async function paperOf(tx: Tx, actor: Actor, session: string, typing: Typing) {
  if (!typing.participant) {
    const table = typing.cards.find((card) => card.table)?.table ?? null
    return addPaperParticipant(tx, actor, session, table)
  }
  const paper = await papers(tx, session)
    .where('paper.id', '=', typing.participant)
    .executeTakeFirst()
  return paper ?? refuse('not-found', 'workshop.phone.refusal.noCard')
}

interface NewRows {
  actor: Actor
  session: string
  phases: readonly StoredPhase[]
  cards: readonly TypedCard[]
  typing: Typing
  paper: { id: string }
}

/** The rows of cards that are not there yet, numbered after those that are. */
async function newRows(tx: Tx, { actor, session, phases, cards, typing, paper }: NewRows) {
  const phase = phases.findLast(({ kind }) => takesCards(kind)) ?? phases.at(-1)
  if (!phase) refuse('conflict', 'workshop.phone.refusal.notBegun')
  const prompts = [...new Set(phases.flatMap(({ settings }) => settings.prompts ?? []))]
  const asked = cards.map((card) => promptOf(card, phase.settings.prompts ?? [], prompts))
  const known = await knownIds(tx, cards)
  const last = await lastNumber(tx, session)
  const at = now()
  return cards
    .map((card, index) => ({ ...card, id: card.id ?? newId(), prompt: asked[index] ?? '' }))
    .filter(({ id }) => !known.has(id))
    .map(({ id, text, prompt, table }, index) => ({
      town_id: actor.town,
      id,
      session_id: session,
      participant_id: paper.id,
      phase_id: phase.id,
      number: last + 1 + index,
      prompt,
      table_number: table ?? null,
      text,
      source: typing.source,
      entered_by: nameOf(actor),
      created_at: at,
      changed_at: at,
    }))
}

function promptOf(card: TypedCard, own: readonly string[], all: readonly string[]): string {
  const prompt = card.prompt || own[0] || all[0] || ''
  if (prompt && !all.includes(prompt)) refuse('invalid', 'workshop.phone.refusal.unknownPrompt')
  return prompt
}

async function knownIds(tx: Tx, cards: readonly TypedCard[]): Promise<Set<string>> {
  const ids = cards.flatMap(({ id }) => id ?? [])
  if (ids.length === 0) return new Set()
  const rows = tx.selectFrom('workshop_card').select('id').where('id', 'in', ids)
  return new Set((await rows.execute()).map(({ id }) => id))
}

async function lastNumber(tx: Tx, session: string): Promise<number> {
  const row = await tx
    .selectFrom('workshop_card')
    .select((card) => card.fn.max('number').as('number'))
    .where('session_id', '=', session)
    .executeTakeFirst()
  return row?.number ?? 0
}

type Row = Awaited<ReturnType<typeof newRows>>[number]

function asSaved(row: Row): SavedCard {
  const { id, number, prompt, text, table_number: table, phase_id: phaseId, source } = row
  return { id, number, prompt, table, text, phaseId, source }
}
