// Who may come to a live board, and whether to look or to move things.
import { sql } from 'kysely'
import { database, isId } from '#kernel/db'
import { Refusal, refuse } from '#kernel/refusal'
import { allow, findTown, operatorOf, sessionActor, type Town } from '#kernel/tenancy'
import { admitDevice, deviceKey } from './devices.server.ts'
import type { BoardPlace } from './live.server.ts'
import type { Person } from './live-frames.ts'
import { mayLook, mayRun } from './rights.server.ts'

export interface Admission {
  place: BoardPlace
  mayWrite: boolean
  who: string
  name: string
  kind: Person['kind']
}

interface SessionPlace {
  town: Town
  session: string
  series: string
  code: string
}

/**
 * Staff who run this workshop and its tablets may write; other staff of the town and its projector may
 * look; a phone, a visitor and another town are refused.
 */
export async function admit(request: Request, session: string): Promise<Admission> {
  const place = await placeOf(session)
  const wantsToLook = new URL(request.url).searchParams.get('look') === '1'
  const found = await whoIs(request, place)
  const { town } = place
  return {
    place: { session, actor: operatorOf(town) },
    ...found,
    mayWrite: found.mayWrite && !wantsToLook,
  }
}

async function whoIs(request: Request, place: SessionPlace): Promise<Omit<Admission, 'place'>> {
  const staff = await sessionActor(request, place.town)
  const mayWrite = staff !== null && mayRun(staff, [place.series, place.session])
  if (!mayWrite) {
    const device = await deviceOf(request, place)
    if (device) return device
  }
  if (!staff) refuse('not-allowed', 'kernel.tenancy.notAllowed')
  allow(mayWrite || mayLook(staff))
  return { mayWrite, who: staff.userId, name: staff.name, kind: 'staff' }
}

async function deviceOf(request: Request, place: SessionPlace) {
  const key = deviceKey(request, place.code)
  if (!key) return undefined
  try {
    const { actor, label } = await admitDevice(place.code, key)
    if (actor.role === 'participant') return undefined
    const kind = actor.role
    // What the projector shows has no names.
    const name = kind === 'projector' ? '' : label
    return { mayWrite: kind === 'tablet', who: actor.id, name, kind }
  } catch (problem) {
    if (problem instanceof Refusal) return undefined
    throw problem
  }
}

/** The town of a session is not known from its address: it is asked for before anything else. */
async function placeOf(session: string): Promise<SessionPlace> {
  if (!isId(session)) refuse('not-found', 'workshop.refusal.noSession')
  const { rows } = await sql<{ town_code: string; series_id: string; code: string }>`
    select * from workshop_place_of_session(${session})`.execute(database().kysely)
  const row = rows[0]
  if (!row) refuse('not-found', 'workshop.refusal.noSession')
  const town = await findTown(row.town_code)
  return { town, session, series: row.series_id, code: row.code }
}
