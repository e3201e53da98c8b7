// The peer: plain Hono on the same adapter, giving out bytes that it was told, with the headers that it was told.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

export interface PlainAnswer {
  path: string
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
  etag: string
}

process.on('message', ({ path, body, headers, etag }: PlainAnswer) => {
  const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...short } = headers
  const app = new Hono().get(path, (c) => {
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, short)
    return c.body(body, 200, headers)
  })
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.(port))
})
