// Where a request comes from: without it somebody could try one password on every account of a town.
import { isIP } from 'node:net'
import type { Context } from 'hono'
import { isLoopback } from '#kernel/settings'
import type { ServerEnv } from './environment.ts'

/**
 * The caller's network address. Only a proxy on this very machine, or one that TRUSTED_PROXY names,
 * is believed when it names another one (the last of X-Forwarded-For, which it added itself);
 * everybody else could write anything there.
 */
export function callerOf(
  c: Context<ServerEnv>,
  trustedProxies: readonly string[],
): string | undefined {
  const peer = c.env?.incoming?.socket.remoteAddress?.replace(/^::ffff:/, '')
  if (!peer || !(isLoopback(peer) || trustedProxies.includes(peer))) return peer
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isIP(named) ? named : peer
}
