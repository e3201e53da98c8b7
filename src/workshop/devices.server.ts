// Tablets on the tables and the projector: no account, but a key for one session that can be taken back.
import { createHash, randomBytes } from 'node:crypto'
import { newId, now } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import {
  type Actor,
  allow,
  findTown,
  type GuestActor,
  guestOf,
  nameOf,
  type Town,
  visitorOf,
} from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { findSession } from './phases.server.ts'
import { mayRun } from './rights.server.ts'
import { announce, sessionOfCode } from './room-line.server.ts'

export const deviceKinds = ['tablet', 'projector'] as const
export type DeviceKind = (typeof deviceKinds)[number]
const mostLabelLetters = 40

export interface Device {
  id: string
  kind: DeviceKind
  label: string
  madeAt: string
  madeBy: string
  isRevoked: boolean
}

/** Lets a tablet or projector in. The key is told this once; it goes into the address as a fragment. */
export async function addDevice(
  actor: Actor,
  session: string,
  device: { kind: DeviceKind; label: string },
): Promise<{ id: string; key: string; code: string }> {
  const label = device.label.trim()
  if (!label || label.length > mostLabelLetters) {
    refuse('invalid', 'workshop.live.deviceLabel', { most: mostLabelLetters })
  }
  const made = { id: newId(), key: randomBytes(18).toString('base64url') }
  return inTown(actor, async (tx) => {
    const place = await findSession(tx, { id: session })
    allow(mayRun(actor, [place.series, place.id]))
    await tx
      .insertInto('workshop_device')
      .values({
        town_id: actor.town,
        id: made.id,
        session_id: session,
        kind: device.kind,
        label,
        token_hash: hashOf(made.key),
        made_at: now(),
        made_by: nameOf(actor),
      })
      .execute()
    return { ...made, code: place.code }
  })
}

/** Ends a device's right at once, also on a board that it has open. */
export async function revokeDevice(actor: Actor, session: string, device: string): Promise<void> {
  await inTown(actor, async (tx) => {
    const place = await findSession(tx, { id: session })
    allow(mayRun(actor, [place.series, place.id]))
    const { numUpdatedRows } = await tx
      .updateTable('workshop_device')
      .set({ revoked_at: now() })
      .where('session_id', '=', session)
      .where('id', '=', device)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) refuse('not-found', 'workshop.live.noDevice')
    await announce(tx, actor, session, 'devices')
  })
}

/** All devices of a session, the newest last. */
export async function listDevices(actor: Actor, session: string): Promise<Device[]> {
  return inTown(actor, async (tx) => {
    const place = await findSession(tx, { id: session })
    allow(mayRun(actor, [place.series, place.id]))
    const rows = await tx
      .selectFrom('workshop_device')
      .select(['id', 'kind', 'label', 'made_at as madeAt', 'made_by as madeBy', 'revoked_at'])
      .where('session_id', '=', session)
      .orderBy('made_at')
      .orderBy('id')
      .execute()
    return rows.map(({ revoked_at, ...row }) => ({ ...row, isRevoked: revoked_at !== null }))
  })
}

export interface AdmittedDevice {
  town: Town
  actor: GuestActor
  label: string
}

/** The tablet or projector of a session's code that has this key; refused where there is none. */
export async function admitDevice(code: string, key: string): Promise<AdmittedDevice> {
  const place = await sessionOfCode(code)
  if (!place) refuse('not-found', 'workshop.refusal.noSession')
  const town = await findTown(place.townCode)
  const device = await inTown(visitorOf(town), (tx) =>
    tx
      .selectFrom('workshop_device')
      .select(['id', 'kind', 'label'])
      .where('session_id', '=', place.session)
      .where('token_hash', '=', hashOf(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!device) refuse('not-allowed', 'workshop.live.deviceKey')
  const actor = guestOf(town, { role: device.kind, id: device.id, session: place.session })
  return { town, actor, label: device.label }
}

/** Which of these devices may no longer be here. */
export async function revokedDevices(actor: Actor, session: string): Promise<Set<string>> {
  const rows = await inTown(actor, (tx) =>
    tx
      .selectFrom('workshop_device')
      .select('id')
      .where('session_id', '=', session)
      .where('revoked_at', 'is not', null)
      .execute(),
  )
  return new Set(rows.map((row) => row.id))
}

const cookieDays = 30

/** Set-Cookie for the page that posts the key; works over plain http in a hall. */
export function deviceCookie(code: string, key: string, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : ''
  return `${cookieName(code)}=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${cookieDays * 86_400}${secure}`
}

/** The key that this browser has for a session's code. */
export function deviceKey(request: Request, code: string): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/; */)
  const start = `${cookieName(code)}=`
  const found = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length)
  return found && /^[\w-]{10,100}$/.test(found) ? found : undefined
}

const cookieName = (code: string) => `miraichizu.device.${code}`

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url')
