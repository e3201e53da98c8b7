// The forms of the roster and the door: read, given to their operation, mistakes handed back.
import { z } from 'zod'
import { attempt, type FormReading, readForm } from '#kernel/forms'
import type { Actor } from '#kernel/tenancy'
import {
  type CheckedIn,
  checkInByName,
  checkInByTicket,
  letWalkIn,
  undoCheckIn,
} from '../door.server.ts'
import { NewPerson, WalkIn } from '../people-form.ts'
import { addPerson, cancelPerson, correctPerson, toldOfPlace } from '../roster.server.ts'

const One = z.object({ id: z.uuid() })

/** 名簿に加える. */
export async function addFromForm(actor: Actor, session: string, request: Request) {
  const form = await readForm(request, NewPerson)
  if (!form.ok) return form
  return attempt(form.values, () => addPerson(actor, { session, ...form.value }))
}

/** 直す. */
export async function correctFromForm(
  actor: Actor,
  { session, person }: { session: string; person: string },
  request: Request,
): Promise<FormReading<void>> {
  const form = await readForm(request, NewPerson)
  if (!form.ok) return form
  return attempt(form.values, () => correctPerson(actor, { session, id: person, ...form.value }))
}

/** The buttons beside a name. */
export async function rosterStep(actor: Actor, session: string, posted: FormData): Promise<string> {
  const { id } = One.parse(Object.fromEntries(posted))
  if (posted.get('intent') === 'cancel') {
    await cancelPerson(actor, { session, id })
    return 'cancelled'
  }
  await toldOfPlace(actor, { session, id })
  return 'told'
}

/** What the door answers: who is in now, or what is wrong with what was typed. */
export type DoorAnswer =
  | { kind: 'in'; person: CheckedIn }
  | { kind: 'walkIn'; people: number }
  | { kind: 'undone' }

/** One press at the door. */
export async function doorStep(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<DoorAnswer>> {
  const posted = await request.clone().formData()
  switch (posted.get('intent')) {
    case 'ticket': {
      const typed = String(posted.get('ticket') ?? '')
      const work = () => checkInByTicket(actor, { session, typed })
      return entered(await attempt({ ticket: typed }, work, { '*': 'ticket' }))
    }
    case 'name': {
      const { id } = One.parse(Object.fromEntries(posted))
      return entered(await attempt({}, () => checkInByName(actor, { session, id })))
    }
    case 'undo': {
      const { id } = One.parse(Object.fromEntries(posted))
      await undoCheckIn(actor, { session, id })
      return { ok: true, value: { kind: 'undone' }, values: {} }
    }
    default:
      return walkIn(actor, session, request)
  }
}

function entered(reading: FormReading<CheckedIn>): FormReading<DoorAnswer> {
  return reading.ok ? { ...reading, value: { kind: 'in', person: reading.value } } : reading
}

async function walkIn(actor: Actor, session: string, request: Request) {
  const form = await readForm(request, WalkIn)
  if (!form.ok) return form
  const { people } = await letWalkIn(actor, { session, ...form.value })
  return { ok: true as const, value: { kind: 'walkIn' as const, people }, values: form.values }
}
