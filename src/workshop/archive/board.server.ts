// Two tellings of one board become one: the document's own merging, and the rows made from it anew.
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { now, type TablesTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { boardState } from '../board-state.ts'
import type { WorkshopTables } from '../tables.ts'
import {
  type ArchivedRow,
  type ArchivedRows,
  type ArchivedTable,
  boardTables,
  type Owner,
} from './plan.ts'
import { insertRows, keyOf, readKnown, readRows } from './rows.server.ts'

type Tx = TablesTx<WorkshopTables>

/** Merges the boards of the sessions; answers which of them became another than they were. */
export async function mergeBoards(tx: Tx, actor: Actor, rows: ArchivedRows): Promise<string[]> {
  const told = boardTables.flatMap(({ name }) => rows[name] ?? [])
  const sessions = [...new Set(told.map(({ session_id }) => String(session_id)))]
  const changed: string[] = []
  for (const session of sessions) {
    if (await mergeBoard(tx, actor, session, rowsOfSession(rows, session))) changed.push(session)
  }
  return changed
}

function rowsOfSession(rows: ArchivedRows, session: string): ArchivedRows {
  const own = boardTables.map(({ name }) => [
    name,
    (rows[name] ?? []).filter(({ session_id }) => session_id === session),
  ])
  return Object.fromEntries(own)
}

async function mergeBoard(
  tx: Tx,
  actor: Actor,
  session: string,
  told: ArchivedRows,
): Promise<boolean> {
  const known = await knownRows(tx, session)
  const isNew = Object.values(known).every((rows) => rows.length === 0)
  if (isNew) {
    for (const { name } of boardTables) await insertRows(tx, actor.town, name, told[name] ?? [])
    return true
  }
  await addPictures(tx, actor, told)
  const board = boardOf(known)
  const before = encodeStateAsUpdate(board)
  const news = encodeStateAsUpdate(boardOf(told), encodeStateVector(board))
  applyUpdate(board, news)
  if (Buffer.compare(encodeStateAsUpdate(board), before) === 0) return false
  await tx
    .insertInto('workshop_board_update')
    .values({
      town_id: actor.town,
      session_id: session,
      number: lastNumber(known) + 1,
      data: news,
      at: now(),
    })
    .execute()
  await project(tx, actor, session, board)
  return true
}

async function knownRows(tx: Tx, session: string): Promise<ArchivedRows> {
  const owners = { sessions: [session] } as unknown as Record<Owner, string[]>
  const rows: ArchivedRows = {}
  for (const table of boardTables) rows[table.name] = await readRows(tx, table, owners)
  return rows
}

/** Every edit that anybody made: what is in several of them counts once. */
function boardOf(rows: ArchivedRows): Doc {
  const board = new Doc()
  for (const { data } of [...snapshotsIn(rows), ...(rows.workshop_board_update ?? [])]) {
    applyUpdate(board, Buffer.from(String(data).replace(/^\\x/, ''), 'hex'))
  }
  return board
}

const snapshotsIn = (rows: ArchivedRows) => rows.workshop_board_snapshot ?? []

function lastNumber(rows: ArchivedRows): number {
  const numbers = (rows.workshop_board_update ?? []).map(({ number }) => Number(number))
  return Math.max(0, ...numbers, ...snapshotsIn(rows).map(({ up_to }) => Number(up_to)))
}

/** Pictures of phases come along; numbered 0, so that none is taken for the newest state here. */
async function addPictures(tx: Tx, actor: Actor, told: ArchivedRows): Promise<void> {
  const table = boardTables.find(({ name }) => name === 'workshop_board_snapshot') as ArchivedTable
  const pictures = snapshotsIn(told).filter(({ phase_id }) => phase_id !== null)
  const known = await readKnown(tx, table, pictures)
  const isNew = (row: ArchivedRow) => !known.has(keyOf(row, table.key))
  const news = pictures.filter(isNew).map((row) => ({ ...row, up_to: 0 }))
  await insertRows(tx, actor.town, table.name, news)
}

/** The rows that the merged board makes; islands that are not on it are gone, not deleted. */
async function project(tx: Tx, actor: Actor, session: string, board: Doc): Promise<void> {
  const { groups, cards } = boardState(board)
  const at = { town_id: actor.town, session_id: session }
  await tx
    .updateTable('workshop_group')
    .set({ is_gone: true })
    .where('session_id', '=', session)
    .execute()
  for (const { id, parent, name, x, y } of groups.values()) {
    const row = { parent_id: parent, name, x, y, is_gone: false }
    await tx
      .insertInto('workshop_group')
      .values({ ...at, id, ...row })
      .onConflict((conflict) => conflict.columns(['town_id', 'id']).doUpdateSet(row))
      .execute()
  }
  const here = await tx
    .selectFrom('workshop_card')
    .select('id')
    .where('session_id', '=', session)
    .execute()
  for (const { id } of here) {
    const card = cards.get(id)
    if (!card || (!card.at && !card.group && !card.mergedInto)) continue
    const row = { group_id: card.group, merged_into: card.mergedInto, x: card.x, y: card.y }
    await tx
      .insertInto('workshop_placement')
      .values({ ...at, card_id: id, ...row })
      .onConflict((conflict) => conflict.columns(['town_id', 'card_id']).doUpdateSet(row))
      .execute()
  }
}
