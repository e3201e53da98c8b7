// The modules that offer something to the server: demo content, and later jobs, open data and annexes.
import type { Actor } from '#kernel/tenancy'
import * as programme from '../programme/manifest.server.ts'
import * as workshop from '../workshop/manifest.server.ts'

/** What a module's manifest.server.ts exports. */
export interface Manifest {
  /** Puts the module's part of the demo town in. */
  demo?(actor: Actor): Promise<void>
}

/** In the order in which their demo content is loaded: what others build on comes first. */
export const manifests: readonly Manifest[] = [programme, workshop]
