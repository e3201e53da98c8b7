// Who acts, and in which town. Only this folder makes an Actor or a TownId.
import { z } from 'zod'

declare const townId: unique symbol
declare const actorBrand: unique symbol

/** The UUID of a town that exists, proven by a look at the database. */
export type TownId = string & { readonly [townId]: true }

export const staffRoles = ['administrator', 'editor', 'facilitator', 'viewer'] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

/** A role; `scope` is a section for an editor, a workshop for a facilitator, null for the whole town. */
export interface Grant {
  role: StaffRole
  scope: string | null
}

interface ActorBase {
  readonly [actorBrand]: true
  readonly town: TownId
}

/** Somebody of the town hall who signed in. */
export interface StaffActor extends ActorBase {
  readonly kind: 'staff'
  readonly userId: string
  readonly name: string
  readonly grants: readonly Grant[]
}

/** Anybody who reads the public pages. */
export interface VisitorActor extends ActorBase {
  readonly kind: 'visitor'
}

/** The command line on the server itself: whoever can run it can read the database anyway. */
export interface OperatorActor extends ActorBase {
  readonly kind: 'operator'
  readonly name: string
}

/** Somebody without an account in one workshop: a phone by its cookie, a tablet on a table, a projector. */
export interface GuestActor extends ActorBase {
  readonly kind: 'guest'
  readonly role: 'participant' | 'tablet' | 'projector'
  /** The participant or the device. */
  readonly id: string
  /** The one session that they are in. */
  readonly session: string
  /** Nobody's name is known here. */
  readonly name: ''
}

export type Actor = StaffActor | VisitorActor | OperatorActor | GuestActor

export interface Town {
  id: TownId
  /** Six digits with check digit, always text (leading 0). */
  code: string
  name: string
  /** Grows with everything that changes a public page. */
  version: number
  isDemo: boolean
}
