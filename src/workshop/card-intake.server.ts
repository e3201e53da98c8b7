// Cards of many phones reach the disk together: without it a thousand phones would mean a thousand commits.
import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseAway, newId, now, type TablesTx } from '#kernel/db'
import { storableText } from '#kernel/ledger/store'
import { Refusal, refuse } from '#kernel/refusal'
import type { GuestActor } from '#kernel/tenancy'
import { readCardText } from './card.ts'
import { inTown } from './handle.server.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import { cardsSaved, type SavedCard } from './room.server.ts'
import { announce, holdRoom } from './room-line.server.ts'
import { mostCardLetters, type PhaseNow } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** What a phone wants to be kept. */
export interface CardWish {
  id: string
  text: string
  /** The prompt's text; the first one where it is left out. */
  prompt?: string | null
  table?: number | null
}

export interface CardKept {
  card: SavedCard
  isNew: boolean
}

interface Waiting {
  actor: GuestActor
  wish: CardWish
  keep(kept: CardKept): void
  fail(problem: unknown): void
}

/** Long enough to gather what a busy hall sends, too short to be noticed. */
const gatherMs = 10
const mostInOne = 200
const queues = new Map<string, Waiting[]>()

/**
 * Keeps a card, or a correction of it; answers when it is on disk. Sending the same again changes
 * nothing. Refuses another's id, a withdrawn one, an unknown prompt, and anything after the phase.
 */
export function saveCard(actor: GuestActor, wish: CardWish): Promise<CardKept> {
  const read = readCardText(wish.text)
  if (!read.ok) {
    refuse('invalid', `workshop.phone.refusal.${read.problem}`, { limit: mostCardLetters })
  }
  const tidy = { ...wish, id: wish.id.toLowerCase(), text: storableText(read.text) }
  return new Promise((keep, fail) => {
    const waiting = { actor, wish: tidy, keep, fail }
    const queue = queues.get(actor.session)
    if (queue) {
      queue.push(waiting)
    } else {
      const fresh = [waiting]
      queues.set(actor.session, fresh)
      work(actor.session, fresh)
    }
  })
}

/** Empties the queue of one session, batch by batch, one batch at a time. */
async function work(session: string, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    await pause(gatherMs)
    await settle(queue.splice(0, mostInOne))
  }
  queues.delete(session)
}

/** What one card broke must not cost the others: then each is tried alone. */
async function settle(batch: Waiting[]): Promise<void> {
  try {
    const outcomes = await saveBatch(batch)
    for (const [index, outcome] of outcomes.entries()) answer(batch[index], outcome)
  } catch (problem) {
    if (batch.length === 1 || isDatabaseAway(problem)) {
      for (const { fail } of batch) fail(problem)
      return
    }
    for (const waiting of batch) await settle([waiting])
  }
}

type Outcome = CardKept | Refusal

function answer(waiting: Waiting | undefined, outcome: Outcome) {
  if (outcome instanceof Refusal) waiting?.fail(outcome)
  else waiting?.keep(outcome)
}

async function saveBatch(batch: readonly Waiting[]): Promise<Outcome[]> {
  const [first] = batch
  if (!first) return []
  const { actor } = first
  const { outcomes, saved } = await inTown(actor, async (tx) => {
    await holdRoom(tx, actor.session)
    const table = await openTable(tx, actor.session, batch)
    const outcomes = batch.map((waiting) => decide(table, waiting))
    await writeDown(tx, actor, table)
    return { outcomes, saved: table.fresh.map(asSaved) }
  })
  if (saved.length > 0) cardsSaved(actor.session, saved)
  return outcomes
}

type Row = Pick<
  WorkshopTables['workshop_card'],
  | 'id'
  | 'session_id'
  | 'participant_id'
  | 'phase_id'
  | 'number'
  | 'prompt'
  | 'table_number'
  | 'text'
> & { isWithdrawn: boolean }

interface Correction {
  row: Row
  before: string
}

/** Everything that the cards of one batch are decided by, and what was decided. */
interface Table {
  phase: PhaseNow | null
  known: Map<string, Row>
  tables: Map<string, number | null>
  lastNumber: number
  fresh: Row[]
  corrections: Correction[]
}

async function openTable(tx: Tx, session: string, batch: readonly Waiting[]): Promise<Table> {
  const phase = phaseNow(await readPhases(tx, session))
  const ids = batch.map(({ wish }) => wish.id)
  const rows = await tx
    .selectFrom('workshop_card')
    .select(['id', 'session_id', 'participant_id', 'phase_id', 'number', 'prompt', 'table_number'])
    .select((row) => ['text', row('withdrawn_at', 'is not', null).as('isWithdrawn')])
    .where('id', 'in', ids)
    .execute()
  const last = await tx
    .selectFrom('workshop_card')
    .select((row) => row.fn.max('number').as('number'))
    .where('session_id', '=', session)
    .executeTakeFirst()
  const writers = await tx
    .selectFrom('workshop_participant')
    .select(['id', 'table_number'])
    .where('id', 'in', [...new Set(batch.map(({ actor }) => actor.id))])
    .execute()
  return {
    phase,
    known: new Map(rows.map((row) => [row.id, { ...row, isWithdrawn: Boolean(row.isWithdrawn) }])),
    tables: new Map(writers.map((writer) => [writer.id, writer.table_number])),
    lastNumber: last?.number ?? 0,
    fresh: [],
    corrections: [],
  }
}

function decide(table: Table, { actor, wish }: Waiting): Outcome {
  const before = table.known.get(wish.id)
  if (before && before.participant_id !== actor.id) return no('not-allowed', 'foreignCard')
  if (before?.isWithdrawn) return no('conflict', 'withdrawn')
  const { phase } = table
  const prompt = wish.prompt || before?.prompt || phase?.prompts[0] || ''
  const seat = wish.table === undefined ? before?.table_number : wish.table
  const said = { prompt, text: wish.text, table_number: seat ?? table.tables.get(actor.id) ?? null }
  if (before && isSame(before, said)) return { card: asSaved(before), isNew: false }
  if (!phase?.isOpen) return no('conflict', 'closed')
  // Writing that goes on, or asks the same again, takes corrections of what was written before.
  if (before && !phase.prompts.includes(before.prompt)) return no('conflict', 'closed')
  if (!phase.prompts.includes(prompt)) return no('invalid', 'unknownPrompt')
  return before ? correct(table, before, said) : add(table, { actor, id: wish.id, phase, said })
}

type Said = Pick<Row, 'prompt' | 'text' | 'table_number'>

function isSame(before: Row, said: Said): boolean {
  return (
    before.text === said.text &&
    before.prompt === said.prompt &&
    before.table_number === said.table_number
  )
}

function add(
  table: Table,
  { actor, id, phase, said }: { actor: GuestActor; id: string; phase: PhaseNow; said: Said },
): CardKept {
  table.lastNumber += 1
  const row = {
    id,
    session_id: actor.session,
    participant_id: actor.id,
    phase_id: phase.id,
    number: table.lastNumber,
    isWithdrawn: false,
    ...said,
  }
  table.fresh.push(row)
  table.known.set(id, row)
  return { card: asSaved(row), isNew: true }
}

function correct(table: Table, before: Row, said: Said): CardKept {
  const row = { ...before, ...said }
  table.corrections.push({ row, before: before.text })
  table.known.set(row.id, row)
  return { card: asSaved(row), isNew: false }
}

function no(kind: 'not-allowed' | 'conflict' | 'invalid', name: string): Refusal {
  return new Refusal(kind, `workshop.phone.refusal.${name}`)
}

async function writeDown(tx: Tx, actor: GuestActor, { fresh, corrections }: Table) {
  const at = now()
  if (fresh.length > 0) {
    const rows = fresh.map(({ isWithdrawn: _, ...row }) => ({
      town_id: actor.town,
      ...row,
      source: 'phone' as const,
      created_at: at,
      changed_at: at,
    }))
    await tx.insertInto('workshop_card').values(rows).execute()
    await announce(tx, actor, actor.session, 'saved')
  }
  for (const { row, before } of corrections) {
    const { id, prompt, text, table_number } = row
    await tx
      .updateTable('workshop_card')
      .set({ prompt, text, table_number, changed_at: at })
      .where('id', '=', id)
      .execute()
    await tx
      .insertInto('workshop_card_step')
      .values({
        town_id: actor.town,
        id: newId(),
        card_id: id,
        kind: 'corrected',
        text: before,
        at,
      })
      .execute()
  }
  if (corrections.length > 0) await announce(tx, actor, actor.session, 'cards')
}

function asSaved(row: Row): SavedCard {
  const { id, number, prompt, text, table_number: table, phase_id: phaseId } = row
  return { id, number, prompt, table, text, phaseId, source: 'phone' }
}
