// For whoever runs the server: is it alive, can it serve, what does it do.
import { Hono } from 'hono'
import type { Database } from '#kernel/db'
import type { ServerEnv } from './environment.ts'
import type { Metrics } from './metrics.ts'

/** `/healthz` (the process answers), `/readyz` (the database answers too), `/metrics`. */
export function operationRoutes(database: Database, metrics: Metrics): Hono<ServerEnv> {
  const noStore = { 'cache-control': 'no-store' }
  return new Hono<ServerEnv>()
    .get('/healthz', (c) => c.text('ok\n', 200, noStore))
    .get('/readyz', async (c) => {
      const isReady = await answers(database)
      return isReady ? c.text('ready\n', 200, noStore) : c.text('no database\n', 503, noStore)
    })
    .get('/metrics', (c) =>
      c.body(metrics.text(), 200, {
        ...noStore,
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      }),
    )
}

async function answers(database: Database): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2000).unref())
  const query = database.pool.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([query, late])
}
