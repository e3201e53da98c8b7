// The sample evening's board, made by the same edits as any other: islands, nested ones, merged cards.
import * as Y from 'yjs'
import { newId, now } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { addCards, makeGroup, mergeCards, nestGroup } from '../board.ts'
import { tidyBoard } from '../board-layout.ts'
import { boardState } from '../board-state.ts'
import { inTown } from '../handle.server.ts'
import type { SampleEvening, SampleIsland } from './evening.ts'
import type { LoadedEvening } from './load-evening.server.ts'

/** Makes the board and writes it down with the rows that are made from it. */
export async function loadBoard(
  actor: Actor,
  evening: SampleEvening,
  loaded: LoadedEvening,
): Promise<void> {
  const board = new Y.Doc()
  addCards(
    board,
    loaded.cards.map(({ id }) => id),
  )
  const sort = loaded.phases.find(({ kind }) => kind === 'sort')
  await save(actor, board, loaded, sort?.id ?? null)
  for (const island of evening.islands) addIsland(board, island, loaded, null)
  mergeSame(board, loaded)
  tidyBoard(board)
  const close = loaded.phases.at(-1)
  await save(actor, board, loaded, close?.id ?? null)
  await writeRows(actor, board, loaded)
}

function addIsland(
  board: Y.Doc,
  { name, inner }: SampleIsland,
  loaded: LoadedEvening,
  parent: string | null,
): void {
  const id = loaded.islands.get(name)
  const own = loaded.cards.filter((card) => card.island === name)
  const at = { x: 0, y: 0 }
  makeGroup(board, { id, name, at, cards: new Map(own.map((card) => [card.id, at])) })
  if (id && parent) nestGroup(board, id, parent)
  for (const island of inner ?? []) addIsland(board, island, loaded, id ?? null)
}

function mergeSame(board: Y.Doc, { cards }: LoadedEvening): void {
  for (const { id, same } of cards) {
    const stands = cards.find(({ key }) => key === same)
    if (stands) mergeCards(board, stands.id, [id])
  }
}

/** The board as it was at a phase's beginning; what the rows say is the last of them. */
async function save(actor: Actor, board: Y.Doc, { session }: LoadedEvening, phase: string | null) {
  await inTown(actor, async (tx) => {
    await tx
      .insertInto('workshop_board_snapshot')
      .values({
        town_id: actor.town,
        id: newId(),
        session_id: session,
        phase_id: phase,
        up_to: 0,
        data: Y.encodeStateAsUpdate(board),
        at: now(),
      })
      .execute()
  })
}

async function writeRows(actor: Actor, board: Y.Doc, { session }: LoadedEvening) {
  const { groups, cards } = boardState(board)
  const own = { town_id: actor.town, session_id: session }
  const islands = [...groups.values()].map(({ id, parent, name, x, y }) => {
    return { ...own, id, parent_id: parent, name, x, y }
  })
  const placed = [...cards.values()].filter(
    ({ at, group, mergedInto }) => at || group || mergedInto,
  )
  const places = placed.map(({ id, group, mergedInto, x, y }) => {
    return { ...own, card_id: id, group_id: group, merged_into: mergedInto, x, y }
  })
  await inTown(actor, async (tx) => {
    await tx.insertInto('workshop_group').values(islands).execute()
    await tx.insertInto('workshop_placement').values(places).execute()
  })
}
