// For tests: the live part of the server alone, in this process or (run as a file) in one that can be killed.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type Database, openDatabase, useDatabase } from '#kernel/db'
import { Refusal } from '#kernel/refusal'
import { openHalls } from './halls.server.ts'
import * as cards from './routes/live-cards.ts'
import * as events from './routes/live-events.ts'

/** A server with boards alone; `hasSockets` false: as behind a network that lets none through. */
export async function startLiveServer(
  database: Database,
  { hasSockets = true, port: wish = 0 } = {},
) {
  const problems: unknown[] = []
  const note = (details: unknown) => void problems.push(details)
  const isOwnOrigin = (request: Request) =>
    URL.parse(request.headers.get('origin') ?? '')?.host === new URL(request.url).host
  const halls = await openHalls(database, { log: { error: note, warn: note }, isOwnOrigin })
  const server = createServer(
    // All test files of a worker share its Response: it stays Node's own.
    getRequestListener(answer, { overrideGlobalObjects: false }),
  )
  server.on('upgrade', (request, socket, head) => {
    if (!hasSockets || !halls.upgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(wish, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    problems,
    async close() {
      halls.hangUp()
      await halls.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(request: Request): Promise<Response> {
  const [, , , session = '', what] = new URL(request.url).pathname.split('/')
  const args = { request, params: { session } } as never
  try {
    if (what === 'cards') return await cards.loader(args)
    return request.method === 'POST' ? await events.action(args) : await events.loader(args)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const statuses = { invalid: 400, 'not-allowed': 403, 'not-found': 404, conflict: 409 }
    return new Response(null, { status: statuses[problem.kind as keyof typeof statuses] ?? 500 })
  }
}

if (process.argv[1] === import.meta.filename) {
  const database = await openDatabase(process.env.DATABASE_URL ?? '')
  useDatabase(database)
  const { origin } = await startLiveServer(database)
  process.send?.(origin)
}
