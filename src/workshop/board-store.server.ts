// How a board is kept: every second's edits, now and then the whole, and rows made from it for everybody else.
import { type RawBuilder, sql } from 'kysely'
import type * as Y from 'yjs'
import { encodeStateAsUpdate } from 'yjs'
import { newId, now, type TablesTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import type { BoardState } from './board-state.ts'
import { inTown } from './handle.server.ts'
import { announce } from './room-line.server.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface StoredBoard {
  /** Everything that makes the board when applied in this order. */
  updates: Uint8Array[]
  /** The number of the last update that was written down. */
  last: number
  rows: ProjectedRows
  /** Phases that began without a picture of the board: nobody was at it, so it was as it is now. */
  phases: string[]
}

/** The rows as they are written down: what is the same is not written again. */
export interface ProjectedRows {
  groups: Map<string, string>
  placements: Map<string, string>
}

/** A board as it was last written down. */
export async function loadBoard(actor: Actor, session: string): Promise<StoredBoard> {
  return inTown(actor, async (tx) => {
    const snapshot = await tx
      .selectFrom('workshop_board_snapshot')
      .select(['data', 'up_to'])
      .where('session_id', '=', session)
      .where('is_before_return', '=', false)
      .orderBy('up_to', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const updates = await tx
      .selectFrom('workshop_board_update')
      .select(['data', 'number'])
      .where('session_id', '=', session)
      .where('number', '>', snapshot?.up_to ?? 0)
      .orderBy('number')
      .execute()
    return {
      updates: [...(snapshot ? [snapshot.data] : []), ...updates.map((update) => update.data)],
      last: updates.at(-1)?.number ?? snapshot?.up_to ?? 0,
      rows: await readRows(tx, session),
      phases: await phasesWithoutSnapshot(actor, session, tx),
    }
  })
}

/** Phases whose beginning no picture shows. */
export async function phasesWithoutSnapshot(
  actor: Actor,
  session: string,
  within?: Tx,
): Promise<string[]> {
  const rows = await inTown(
    actor,
    (tx) =>
      tx
        .selectFrom('workshop_phase as phase')
        .leftJoin('workshop_board_snapshot as picture', 'picture.phase_id', 'phase.id')
        .select('phase.id')
        .where('phase.session_id', '=', session)
        .where('picture.id', 'is', null)
        .orderBy('phase.number')
        .execute(),
    within,
  )
  return rows.map((row) => row.id)
}

/** One second's edits. A number that is taken means that another process keeps this board. */
export async function appendUpdate(
  actor: Actor,
  session: string,
  update: { number: number; data: Uint8Array },
): Promise<void> {
  await inTown(actor, async (tx) => {
    await tx
      .insertInto('workshop_board_update')
      .values({ town_id: actor.town, session_id: session, at: now(), ...update })
      .execute()
  })
}

export interface Saving {
  board: Y.Doc
  state: BoardState
  /** The number of the last update that is in it. */
  upTo: number
  rows: ProjectedRows
  /** Phases that begin with the board as it is. */
  phases: readonly string[]
}

/** Writes the whole board and its rows in one transaction; answers the rows as they are now. */
export async function saveBoard(
  actor: Actor,
  session: string,
  { board, state, upTo, rows, phases }: Saving,
): Promise<ProjectedRows> {
  const next = rowsOf(state, rows)
  const data = encodeStateAsUpdate(board)
  await inTown(actor, async (tx) => {
    for (const phase of phases.length > 0 ? phases : [null]) {
      await addSnapshot(tx, actor, { session, upTo, data, phase })
    }
    await forgetOlder(tx, session, upTo)
    const groups = changed(rows.groups, next.groups)
    const placements = changed(rows.placements, next.placements)
    if (groups.length > 0) await writeGroups(tx, actor, session, groups)
    if (placements.length > 0) await writePlacements(tx, actor, session, placements)
    if (groups.length + placements.length > 0) await announce(tx, actor, session, 'board')
  })
  return next
}

/** The board as it is before it is put back to an earlier state: that can be gone forward to again. */
export async function keepBeforeReturn(
  actor: Actor,
  session: string,
  board: Y.Doc,
): Promise<string> {
  const data = encodeStateAsUpdate(board)
  return inTown(actor, (tx) =>
    addSnapshot(tx, actor, { session, upTo: 0, data, phase: null, isBeforeReturn: true }),
  )
}

/** A moment that the board can be put back to. */
export interface BoardMoment {
  /** The phase that began then, or the picture taken before somebody put the board back. */
  id: string
  phase: string | null
  at: string
}

export async function listMoments(tx: Tx, session: string): Promise<BoardMoment[]> {
  const rows = await tx
    .selectFrom('workshop_board_snapshot')
    .select(['id', 'phase_id as phase', 'at'])
    .where('session_id', '=', session)
    .where((eb) => eb.or([eb('phase_id', 'is not', null), eb('is_before_return', '=', true)]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, id: row.phase ?? row.id }))
}

/** The board as it was at a moment. */
export async function readMoment(
  tx: Tx,
  session: string,
  moment: string,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('workshop_board_snapshot')
    .select('data')
    .where('session_id', '=', session)
    .where((eb) => eb.or([eb('phase_id', '=', moment), eb('id', '=', moment)]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.data
}

async function addSnapshot(
  tx: Tx,
  actor: Actor,
  picture: {
    session: string
    upTo: number
    data: Uint8Array
    phase: string | null
    isBeforeReturn?: boolean
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('workshop_board_snapshot')
    .values({
      town_id: actor.town,
      id,
      session_id: picture.session,
      phase_id: picture.phase,
      is_before_return: picture.isBeforeReturn ?? false,
      up_to: picture.upTo,
      data: picture.data,
      at: now(),
    })
    .execute()
  return id
}

/** What the newest picture holds is not kept twice; pictures of phases and of before a return stay. */
async function forgetOlder(tx: Tx, session: string, upTo: number) {
  await tx
    .deleteFrom('workshop_board_update')
    .where('session_id', '=', session)
    .where('number', '<=', upTo)
    .execute()
  const newest = tx
    .selectFrom('workshop_board_snapshot')
    .select('id')
    .where('session_id', '=', session)
    .where('is_before_return', '=', false)
    .orderBy('up_to', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
  await tx
    .deleteFrom('workshop_board_snapshot')
    .where('session_id', '=', session)
    .where('phase_id', 'is', null)
    .where('is_before_return', '=', false)
    .where('id', '!=', newest)
    .execute()
}

async function readRows(tx: Tx, session: string): Promise<ProjectedRows> {
  const groups = await tx
    .selectFrom('workshop_group')
    .select(['id', 'parent_id', 'name', 'x', 'y', 'is_gone'])
    .where('session_id', '=', session)
    .execute()
  const placements = await tx
    .selectFrom('workshop_placement')
    .select(['card_id', 'group_id', 'merged_into', 'x', 'y'])
    .where('session_id', '=', session)
    .execute()
  return {
    groups: new Map(groups.map((row) => [row.id, JSON.stringify(row)])),
    placements: new Map(placements.map((row) => [row.card_id, JSON.stringify(row)])),
  }
}

/** The rows that a board makes; islands that were there before and are not any more are gone, not deleted. */
function rowsOf(state: BoardState, before: ProjectedRows): ProjectedRows {
  const groups = new Map<string, string>()
  for (const { id, parent, name, x, y } of state.groups.values()) {
    groups.set(id, JSON.stringify({ id, parent_id: parent, name, x, y, is_gone: false }))
  }
  for (const [id, row] of before.groups) {
    if (!groups.has(id)) groups.set(id, JSON.stringify({ ...JSON.parse(row), is_gone: true }))
  }
  const placements = new Map<string, string>()
  for (const { id, group, mergedInto, at, x, y } of state.cards.values()) {
    // In the tray since it came: nothing to say.
    if (!at && !group && !mergedInto && !before.placements.has(id)) continue
    const row = { card_id: id, group_id: group, merged_into: mergedInto, x, y }
    placements.set(id, JSON.stringify(row))
  }
  return { groups, placements }
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...after].filter(([id, row]) => before.get(id) !== row).map(([, row]) => row)
}

const asJson = (rows: readonly string[]): RawBuilder<unknown> =>
  sql`${`[${rows.join(',')}]`}::jsonb`

async function writeGroups(tx: Tx, actor: Actor, session: string, rows: readonly string[]) {
  await sql`
    insert into workshop_group as old (town_id, id, session_id, parent_id, name, x, y, is_gone)
    select ${actor.town}, id, ${session}, parent_id, name, x, y, is_gone
    from jsonb_to_recordset(${asJson(rows)}) as new
      (id uuid, parent_id uuid, name text, x float8, y float8, is_gone boolean)
    on conflict (town_id, id) do update set
      parent_id = excluded.parent_id, name = excluded.name, x = excluded.x, y = excluded.y,
      is_gone = excluded.is_gone
    where old.session_id = excluded.session_id`.execute(tx)
}

/** A forged board may name cards that are not of this session: they get no row. */
async function writePlacements(tx: Tx, actor: Actor, session: string, rows: readonly string[]) {
  await sql`
    insert into workshop_placement as old (town_id, card_id, session_id, group_id, merged_into, x, y)
    select ${actor.town}, card.id, ${session}, group_id, merged_into, x, y
    from jsonb_to_recordset(${asJson(rows)}) as new
      (card_id uuid, group_id uuid, merged_into uuid, x float8, y float8)
    join workshop_card card on card.id = new.card_id and card.session_id = ${session}
    on conflict (town_id, card_id) do update set
      group_id = excluded.group_id, merged_into = excluded.merged_into,
      x = excluded.x, y = excluded.y`.execute(tx)
}
