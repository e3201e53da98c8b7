// The small sets that phones pile up, and the islands that come of them.
import { newId, now, type TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { phaseNow, usualSetSize } from './phase.ts'
import { findSession, readPhases } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import type { PhaseNow } from './schema.ts'
import { sortAside } from './sorting.server.ts'
import { readPiles, readSortable } from './sorting-cards.server.ts'
import { dealFrom } from './sorting-hall.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** As many sets as one person is asked for. */
export const mostSets = 3
/** Cards in one pile list that a phone brings without having been dealt them. */
const mostOwnCards = 30

export interface SortingSet {
  id: string
  /** 1, 2, 3 of `most`. */
  number: number
  most: number
  cards: { id: string; text: string; prompt: string }[]
}

/** Who asks, known by the phone's token. */
export interface Sorter {
  session: string
  participant: string
}

/**
 * The small set that a phone should pile up now: the same until it was sent; null when the person has done
 * all, or when there is nothing left to sort. Refuses outside of a sorting phase.
 */
export async function nextSortingSet(
  tx: Tx,
  actor: Actor,
  sorter: Sorter,
): Promise<SortingSet | null> {
  const phase = await sortingPhase(tx, sorter.session)
  const mine = await setsOf(tx, phase.id, sorter.participant)
  const open = mine.find((set) => set.sorted_at === null)
  const again = open && (await shown(tx, sorter.session, open))
  if (again && again.cards.length > 0) return again
  if (mine.length >= mostSets) return null
  const hand = await dealFrom(tx, {
    phase: phase.id,
    session: sorter.session,
    mine: mine.flatMap((set) => set.cards),
    size: phase.settings.setSize ?? usualSetSize,
    seed: `${phase.id} ${sorter.participant} ${mine.length}`,
  })
  // Two cards are the least that can lie together or apart.
  if (hand.length < 2) return null
  const set = { id: newId(), number: mine.length + 1, cards: hand }
  const place = { phase: phase.id, participant: sorter.participant }
  const isFirst = await insertSet(tx, actor, { ...set, ...place })
  // Asked twice in one moment: both are shown the set that came first.
  return isFirst ? shown(tx, sorter.session, set) : nextSortingSet(tx, actor, sorter)
}

/**
 * Keeps the piles of a set; sending again replaces them. Cards left out say nothing. Refuses cards that are
 * not of the set, one card in two piles, and sets beyond the last.
 */
export async function recordPiles(
  tx: Tx,
  actor: Actor,
  input: Sorter & {
    groups: readonly (readonly string[])[]
    /** The set's id, where the phone says it; else the newest one with these cards. */
    set?: string | undefined
  },
): Promise<void> {
  const phase = await sortingPhase(tx, input.session)
  const groups = input.groups.filter((group) => group.length > 0)
  const ids = groups.flat()
  if (ids.length === 0) refuse('invalid', 'workshop.sorting.refusal.noPiles')
  if (new Set(ids).size < ids.length) refuse('invalid', 'workshop.sorting.refusal.cardTwice')
  const mine = await setsOf(tx, phase.id, input.participant)
  if (input.set && mine.every(({ id }) => id !== input.set)) {
    refuse('conflict', 'workshop.sorting.refusal.otherSet')
  }
  const dealt = mine.findLast(
    ({ id, cards }) => id === (input.set ?? id) && ids.every((card) => cards.includes(card)),
  )
  const set = dealt?.id ?? (await insertOwnSet(tx, actor, { ...input, ids, phase, mine }))
  await tx
    .updateTable('workshop_pile')
    .set({ groups: JSON.stringify(groups), sorted_at: now() })
    .where('id', '=', set)
    .execute()
  await announce(tx, actor, input.session, 'piles')
}

export interface IslandProposal {
  /** Islands of two cards and more, in the order of their first cards. */
  islands: { cards: string[]; certainty: number }[]
  /** What stays in the tray. */
  alone: string[]
  /** Sets that were piled up, and people who did. */
  sets: number
  people: number
}

/** Proposes islands from all piles of a session; changes nothing on the board. */
export async function proposeIslands(actor: Actor, session: string): Promise<IslandProposal> {
  const { cards, piles } = await inTown(actor, async (tx) => {
    const place = await findSession(tx, { id: session })
    allow(mayRun(actor, [place.series, place.id]))
    const sortable = await readSortable(tx, session)
    return { cards: [...sortable.keys()], piles: await readPiles(tx, session, sortable) }
  })
  const groups = cards.length > 0 ? await sortAside(session, { cards, piles }) : []
  return {
    islands: groups.filter((group) => group.cards.length > 1),
    alone: groups.filter((group) => group.cards.length === 1).flatMap((group) => group.cards),
    sets: piles.length,
    people: new Set(piles.map(({ participant }) => participant)).size,
  }
}

/** The running phase, if phones sort in it. */
async function sortingPhase(tx: Tx, session: string): Promise<PhaseNow> {
  const phase = phaseNow(await readPhases(tx, session))
  if (phase?.kind !== 'sort') return refuse('conflict', 'workshop.sorting.refusal.notNow')
  return phase
}

interface StoredSet {
  id: string
  number: number
  cards: string[]
}

async function setsOf(tx: Tx, phase: string, participant: string) {
  return tx
    .selectFrom('workshop_pile')
    .select(['id', 'number', 'cards', 'sorted_at'])
    .where('phase_id', '=', phase)
    .where('participant_id', '=', participant)
    .orderBy('number')
    .execute()
}

/** What of a set can be shown now: a card hidden in the meantime is not in it. */
async function shown(
  tx: Tx,
  session: string,
  { id, number, cards }: StoredSet,
): Promise<SortingSet> {
  const sortable = await readSortable(tx, session, cards)
  const known = cards.flatMap((card) => {
    const found = sortable.get(card)
    return found ? [{ id: card, text: found.text, prompt: found.prompt }] : []
  })
  return { id, number, most: mostSets, cards: known }
}

/** Another program may pile up cards of its own choice, as long as they lie on this wall. */
async function insertOwnSet(
  tx: Tx,
  actor: Actor,
  own: Sorter & { ids: string[]; phase: PhaseNow; mine: readonly StoredSet[] },
): Promise<string> {
  const sortable = await readSortable(tx, own.session, own.ids)
  if (own.ids.length > mostOwnCards || own.ids.some((id) => !sortable.has(id))) {
    refuse('invalid', 'workshop.sorting.refusal.otherCards')
  }
  if (own.mine.length >= mostSets) {
    refuse('conflict', 'workshop.sorting.refusal.allSets', { most: mostSets })
  }
  const set = { id: newId(), number: own.mine.length + 1, cards: own.ids }
  const place = { phase: own.phase.id, participant: own.participant }
  const isFirst = await insertSet(tx, actor, { ...set, ...place })
  // Sent twice in one moment: the program is asked to send it once more.
  return isFirst ? set.id : refuse('conflict', 'workshop.sorting.refusal.again')
}

async function insertSet(
  tx: Tx,
  actor: Actor,
  set: StoredSet & { phase: string; participant: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('workshop_pile')
    .values({
      town_id: actor.town,
      id: set.id,
      phase_id: set.phase,
      participant_id: set.participant,
      number: set.number,
      cards: set.cards,
      dealt_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
