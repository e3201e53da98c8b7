// The one seam between a request and a person: who asks, and the addresses that sign them in and out.
import { type Actor, sessionActor, type Town, visitorOf } from '#kernel/tenancy'

/** Staff of this town where the request carries their session, else a visitor. */
export async function actorOf(request: Request, town: Town): Promise<Actor> {
  return (await sessionActor(request, town)) ?? visitorOf(town)
}
