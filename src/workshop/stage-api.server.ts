// The one address of the console and the projector that is no page: the stream of what happens in their hall.
import { Hono } from 'hono'
import { refuse } from '#kernel/refusal'
import { type Actor, findTown, sessionActor } from '#kernel/tenancy'
import { admitDevice, deviceKey } from './devices.server.ts'
import { mayLook } from './rights.server.ts'
import { sessionOfCode } from './room-line.server.ts'
import { hallStream } from './stage-events.server.ts'

/** `/live/stage/{code}/events`, for staff who are signed in and for devices that have a key. */
export function stageApi(): Hono {
  return new Hono().get('/live/stage/:code/events', async (c) => {
    const { actor, session } = await watcherOf(c.req.raw, c.req.param('code'))
    return hallStream(actor, session, c.req.raw.signal)
  })
}

async function watcherOf(
  request: Request,
  code: string,
): Promise<{ actor: Actor; session: string }> {
  const place = await sessionOfCode(code)
  if (!place) refuse('not-found', 'workshop.refusal.noSession')
  const staff = await sessionActor(request, await findTown(place.townCode))
  if (staff && mayLook(staff)) return { actor: staff, session: place.session }
  const key = deviceKey(request, code)
  if (!key) refuse('not-allowed', 'kernel.tenancy.notAllowed')
  const { actor } = await admitDevice(code, key)
  return { actor, session: place.session }
}
