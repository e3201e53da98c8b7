// One process tells every other that something in a hall changed: through the database, also from the command line.
import { sql } from 'kysely'
import { database, type TownTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'

/**
 * What changed: everybody's phase and timer; a card hidden, shown, corrected, withdrawn or typed in;
 * cards that phones sent ('saved', often several times a second); votes; piles; the board;
 * 'merged': the board by an archive's hand, so that whoever keeps it reads it anew.
 */
export type RoomNews =
  | 'phase'
  | 'cards'
  | 'saved'
  | 'votes'
  | 'piles'
  | 'board'
  | 'merged'
  | 'devices'

export const roomChannel = 'workshop_room'

/** Says it to every process when the transaction is committed; never before. */
export async function announce(
  tx: TownTx,
  actor: Actor,
  session: string,
  news: RoomNews,
): Promise<void> {
  const word = `${actor.town} ${session} ${news}`
  await sql`select pg_notify(${roomChannel}, ${word})`.execute(tx as never)
}

/** Lets phase changes and cards of one session wait for one another until the transaction ends. */
export async function holdRoom(tx: TownTx, session: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${session}, 0))`.execute(tx as never)
}

/** Waits for a change of phase alone: as many as like may do so at once, until their transactions end. */
export async function shareRoom(tx: TownTx, session: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${session}, 0))`.execute(
    tx as never,
  )
}

/** Where a join code leads; undefined where there is no such session. Asked before a town is known. */
export async function sessionOfCode(
  code: string,
): Promise<{ townCode: string; session: string; series: string } | undefined> {
  const { rows } = await sql<{ town_code: string; session_id: string; series_id: string }>`
    select * from workshop_of_code(${code})`.execute(database().kysely)
  const row = rows[0]
  return row && { townCode: row.town_code, session: row.session_id, series: row.series_id }
}
