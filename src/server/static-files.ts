// The browser's own files: named by their content, so kept for ever; and the names that browsers ask for unasked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { programRoot } from '#kernel/root'
import type { ServerEnv } from './environment.ts'

const week = 'public, max-age=604800'
const forEver = 'public, max-age=31536000, immutable'

/** `/assets/…` from the build (with .br/.gz beside each file), the icon, robots.txt, and quiet 404s. */
export function staticFiles(): Hono<ServerEnv> {
  const root = programRoot()
  const icon = readFileSync(join(root, 'src/kernel/ui/favicon.svg'))
  return new Hono<ServerEnv>()
    .use(
      '/assets/*',
      serveStatic<ServerEnv>({
        root: join(root, 'build/client'),
        precompressed: true,
        onFound: (_path, c) => c.header('cache-control', forEver),
      }),
    )
    .get('/assets/*', (c) => c.text('not found\n', 404))
    .on('GET', ['/favicon.svg', '/favicon.ico'], (c) =>
      c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': week }),
    )
    .get('/robots.txt', (c) =>
      c.text('User-agent: *\nDisallow: /*/desk\nDisallow: /*/voice\n', 200, {
        'cache-control': week,
      }),
    )
    .on('GET', ['/.well-known/*', '/apple-touch-icon*', '/browserconfig.xml'], (c) =>
      c.text('not found\n', 404, { 'cache-control': week }),
    )
}
