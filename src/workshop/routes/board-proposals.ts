// Proposals for the board, reckoned when somebody asks for them.
import { actor } from '#kernel/context'
import { proposeForBoard } from '../board-proposals.server.ts'
import { readSession } from '../sessions.server.ts'
import type { Route } from './+types/board-proposals.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  return Response.json(await proposeForBoard(who, id))
}
