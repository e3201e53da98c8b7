// What staff do to a board on the server: edit it, see to which moments it can go back, and put it back.
import * as Y from 'yjs'
import { refuse } from '#kernel/refusal'
import { type Actor, allow } from '#kernel/tenancy'
import { putBack } from './board.ts'
import { boardState } from './board-state.ts'
import {
  type BoardMoment,
  keepBeforeReturn,
  listMoments,
  readMoment,
} from './board-store.server.ts'
import { inTown } from './handle.server.ts'
import { serverEdit, withBoard } from './live.server.ts'
import { findSession } from './phases.server.ts'
import { mayRun } from './rights.server.ts'

/** Edits a board as somebody who runs the workshop, with functions of board.ts; all screens see it. */
export async function editBoard<T>(
  actor: Actor,
  session: string,
  change: (doc: Y.Doc) => T,
): Promise<T> {
  await allowRunning(actor, session)
  return withBoard({ actor, session }, ({ live }) =>
    live.doc.transact(() => change(live.doc), serverEdit),
  )
}

/** The moments that a board can be put back to, oldest first. */
export async function listBoardMoments(actor: Actor, session: string): Promise<BoardMoment[]> {
  await allowRunning(actor, session)
  return inTown(actor, (tx) => listMoments(tx, session))
}

/**
 * Puts a board back to how it was when a phase began (or to another moment of `listBoardMoments`), as a
 * new edit; newer cards go to the tray. Answers the moment before, so that it can be taken back.
 */
export async function rollBackBoard(
  actor: Actor,
  session: string,
  moment: string,
): Promise<{ before: string }> {
  await allowRunning(actor, session)
  // Opening it also keeps pictures of phases that began while nobody was at it.
  return withBoard({ actor, session }, async ({ live, keeper }) => {
    live.flush()
    await keeper.save()
    const data = await inTown(actor, (tx) => readMoment(tx, session, moment))
    if (!data) refuse('not-found', 'workshop.live.noMoment')
    const before = await keepBeforeReturn(actor, session, live.doc)
    const then = new Y.Doc()
    Y.applyUpdate(then, data)
    live.doc.transact(() => putBack(live.doc, boardState(then)), serverEdit)
    return { before }
  })
}

async function allowRunning(actor: Actor, session: string): Promise<void> {
  const place = await inTown(actor, (tx) => findSession(tx, { id: session }))
  allow(mayRun(actor, [place.series, place.id]))
}
