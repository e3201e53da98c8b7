// A write must come from our own pages: another site's form would carry the reader's cookies.
import type { MiddlewareHandler } from 'hono'
import { refuse } from '#kernel/refusal'
import type { ServerEnv } from './environment.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write whose Origin is neither the address that was asked nor PUBLIC_URL. A browser
 * names an Origin on a write, or says where it comes from; a program without both has no cookies
 * of a reader either.
 */
export function originCheck(publicUrl: string): MiddlewareHandler<ServerEnv> {
  const isOwn = ownOrigin(publicUrl)
  return async function checkOrigin(c, next) {
    if (!reads.has(c.req.method) && !isOwn(c.req.raw)) {
      refuse('not-allowed', 'server.error.foreignOrigin')
    }
    await next()
  }
}

/** Whether a request comes from our own pages; sockets ask this too. */
export function ownOrigin(publicUrl: string): (request: Request) => boolean {
  const publicOrigin = new URL(publicUrl).origin
  return function isOwn(request) {
    const origin = request.headers.get('origin')
    // A page with no-referrer (slip, ticket) hides its origin too: the browser then says "null".
    if (origin && origin !== 'null')
      return origin === publicOrigin || hostOf(origin) === new URL(request.url).host
    const site = request.headers.get('sec-fetch-site')
    if (site) return site === 'same-origin' || site === 'none'
    return !request.headers.has('cookie') || needsNoCookie(request)
  }
}

/**
 * Where a foreign page could do nothing with the reader's cookies: a phone's own interface, whose
 * cookie is SameSite, and pages whose address is itself the key. Over plain http a browser says of
 * the latter neither Origin nor where it comes from.
 */
function needsNoCookie(request: Request): boolean {
  return /^\/(api\/join|\d{6}\/voice|\d{6}\/ticket)\//.test(new URL(request.url).pathname)
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host
}
