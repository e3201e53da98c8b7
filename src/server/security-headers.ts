// What a browser may do with our pages: nothing from elsewhere, nothing inline, no frame around them.
import type { MiddlewareHandler } from 'hono'
import type { ServerEnv } from './environment.ts'

const everywhere = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
]

/** Policy of a page without scripts: kept in memory, so it cannot carry a nonce. */
export const scriptlessPolicy = [...everywhere, "style-src 'self'"].join('; ')

/** Policy of a page with scripts: only those that carry this answer's nonce, and what they import. */
export function scriptPolicy(nonce: string): string {
  return [
    ...everywhere,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "worker-src 'self' blob:",
  ].join('; ')
}

/** Sets what the route did not set itself; a page sets its own Content-Security-Policy. */
export function securityHeaders(options: { isSecure: boolean }): MiddlewareHandler<ServerEnv> {
  const fixed: [string, string][] = [
    ['content-security-policy', scriptlessPolicy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
    ['x-frame-options', 'DENY'],
  ]
  if (options.isSecure) fixed.push(['strict-transport-security', 'max-age=31536000'])
  return async function setSecurityHeaders(c, next) {
    await next()
    for (const [name, value] of fixed) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}
