// What the server and the demo need of the workshop.
import type { Actor } from '#kernel/tenancy'
import { loadSample } from './demo/index.server.ts'

/** The demo town's finished sample workshop; the programme's report must be there before. */
export async function demo(actor: Actor): Promise<void> {
  await loadSample(actor)
}
