// What each role may do, as sentences that stand first in every operation.
import { refuse } from '../refusal.ts'
import type { Actor } from './schema.ts'

/** Stops an operation that the actor has no right to. */
export function allow(isAllowed: boolean): void {
  if (!isAllowed) refuse('not-allowed', 'kernel.tenancy.notAllowed')
}

/** Publishes, imports, keeps sections, scales and users. */
export function mayAdminister(actor: Actor): boolean {
  if (actor.kind === 'operator') return true
  return actor.kind === 'staff' && actor.grants.some((grant) => grant.role === 'administrator')
}

/** Sees the desk: drafts, history, everything of the town. */
export function mayRead(actor: Actor): boolean {
  return actor.kind === 'operator' || (actor.kind === 'staff' && actor.grants.length > 0)
}

/** Writes where this section leads. `sections` are the section itself and those it succeeded. */
export function mayEdit(actor: Actor, sections: readonly string[]): boolean {
  if (mayAdminister(actor)) return true
  if (actor.kind !== 'staff') return false
  return actor.grants.some(
    (grant) => grant.role === 'editor' && (grant.scope === null || sections.includes(grant.scope)),
  )
}

/** Editor of anything at all: may propose where a section of theirs is concerned. */
export function isEditor(actor: Actor): boolean {
  if (mayAdminister(actor)) return true
  return actor.kind === 'staff' && actor.grants.some((grant) => grant.role === 'editor')
}

/** Leads workshops; `scopes` are the series and the session asked for, null where a new one is meant. */
export function mayFacilitate(actor: Actor, scopes: readonly string[]): boolean {
  if (mayAdminister(actor)) return true
  if (actor.kind !== 'staff') return false
  return actor.grants.some(
    ({ role, scope }) => role === 'facilitator' && (scope === null || scopes.includes(scope)),
  )
}

/** The name that stands beside a change. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'visitor' ? '' : actor.name
}
