// Who may do what in a workshop, as sentences that stand first in every operation.
import { type Actor, isEditor, mayAdminister, mayFacilitate, mayRead } from '#kernel/tenancy'

/** Runs the evening: phases, board, paper entry, hiding. `scopes` are the ids of series and session. */
export function mayRun(actor: Actor, scopes: readonly string[]): boolean {
  return mayFacilitate(actor, scopes) || isEditor(actor)
}

/** Makes and changes series and sessions. */
export function mayPlan(actor: Actor, scopes: readonly string[] = []): boolean {
  return mayFacilitate(actor, scopes) || isEditor(actor)
}

/** Reads the roster: names and contacts are for those who run the door. */
export function mayReadPeople(actor: Actor, scopes: readonly string[]): boolean {
  return mayRun(actor, scopes)
}

/** Says what became of cards. */
export function mayDecide(actor: Actor): boolean {
  return mayAdminister(actor) || isEditor(actor)
}

/** Looks at cards, results and plans at the desk. */
export function mayLook(actor: Actor): boolean {
  return mayRead(actor)
}

/** A tablet or a projector of this very session. */
export function isDeviceIn(actor: Actor, session: string): boolean {
  return actor.kind === 'guest' && actor.role !== 'participant' && actor.session === session
}
