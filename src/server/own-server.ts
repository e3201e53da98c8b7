// Our PostgreSQL while one of our processes uses it: started or adopted, brought back when it dies, stopped by the last one out.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedServer, ensureDatabase, isDatabaseAway, startEmbedded } from '#kernel/db'

const databaseName = 'miraichizu'
const patience = 15_000

export interface OwnServer {
  url: string
  /** Ends our presence; where nobody else is there, the server stops. */
  leave(): Promise<void>
}

/**
 * Starts or adopts our PostgreSQL and keeps one connection open, so that another of our processes
 * that ends meanwhile sees that somebody is still there, and so that we see when the server dies.
 */
export async function enterOwnServer(folder: string): Promise<OwnServer> {
  let here = await enter(folder)
  let isLeaving = false
  let revival = Promise.resolve()
  const watch = () => here.presence.once('end', () => (revival = isLeaving ? revival : revive()))
  const revive = async () => {
    const { port } = new URL(here.url)
    for (let wait = 100; !isLeaving; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      const again = await enter(folder, Number(port)).catch(() => undefined)
      if (!again) continue
      here = again
      if (!isLeaving) watch()
      return
    }
  }
  watch()
  const leave = async () => {
    isLeaving = true
    await revival
    await here.presence.end()
    if (await isUnused(here.server.url('postgres'))) await here.server.stop().catch(() => undefined)
  }
  return { url: here.url, leave }
}

interface Entered {
  server: EmbeddedServer
  url: string
  presence: pg.Client
}

async function enter(folder: string, port?: number): Promise<Entered> {
  const deadline = Date.now() + patience
  for (;;) {
    const server = await startEmbedded(folder, { port })
    try {
      await ensureDatabase(server.url('postgres'), databaseName)
      const url = server.url(databaseName)
      return { server, url, presence: await connect(url, 'miraichizu') }
    } catch (problem) {
      // It was being stopped by the process before us at the very moment in which we adopted it.
      if (!isDatabaseAway(problem) || Date.now() > deadline) throw problem
      await pause(200)
    }
  }
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function isUnused(url: string): Promise<boolean> {
  try {
    const client = await connect(url, 'miraichizu-leaving')
    const others = await client.query(
      `select 1 from pg_stat_activity where application_name = 'miraichizu'`,
    )
    await client.end()
    return others.rowCount === 0
  } catch {
    return false
  }
}
