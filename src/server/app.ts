// The only place that knows all modules: every request's way from the socket to a page.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import * as build from 'virtual:react-router/server-build'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { type Database, useDatabase } from '#kernel/db'
import { openFiles, useFilePublicity } from '#kernel/files'
import type { Settings } from '#kernel/settings'
import { closeAccounts, openAccounts, readAccountSecret } from '#kernel/tenancy'
import { isPictureShown } from '#programme'
import { openHalls, phoneApi, stageApi } from '#workshop'
import { bodyLimits } from './body-limits.ts'
import type { ServerEnv } from './environment.ts'
import { answerError } from './error-page.ts'
import { greet } from './greeting.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { observe } from './observation.ts'
import { operationRoutes } from './operation.ts'
import { originCheck, ownOrigin } from './origin-check.ts'
import { createPageCache } from './page-cache.ts'
import { pageHandler } from './pages.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'
import { followTowns } from './towns.ts'

export interface AppParts {
  database: Database
  /** Where the installation keeps its files and its secret. */
  folder: string
  settings: Settings
  log: Log
}

export interface App {
  /** For Node's own server: pages in memory first, Hono for everything else. */
  listener(request: IncomingMessage, response: ServerResponse): void
  /** The whole way of a request, without the memory. */
  fetch(request: Request): Response | Promise<Response>
  /** A request for a socket; false where there is none at that address. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Ends the lines that would keep the server from stopping: phones and boards come back by themselves. */
  hangUp(): void
  close(): Promise<void>
}

/** Puts the server together; `close` ends its line to the database. */
export async function createApp({ database, folder, settings, log }: AppParts): Promise<App> {
  useDatabase(database)
  openFiles(folder)
  useFilePublicity(isPictureShown)
  openAccounts({
    secret: readAccountSecret(folder, settings.authSecret),
    publicUrl: settings.publicUrl,
  })
  const metrics = createMetrics()
  const towns = await followTowns(database, log)
  const isOwnOrigin = ownOrigin(settings.publicUrl)
  const halls = await openHalls(database, { log, isOwnOrigin })
  const cache = import.meta.env.DEV ? undefined : createPageCache(towns)
  const watch = observe(metrics, log)
  const app = new Hono<ServerEnv>()
    .use(greet())
    .use(securityHeaders({ isSecure: settings.publicUrl.startsWith('https:') }))
    .route('/', operationRoutes(database, metrics))
    .route('/', staticFiles())
    .use(originCheck(settings.publicUrl), bodyLimits())
    .route('/', phoneApi(settings))
    .route('/', stageApi())
    .all('*', pageHandler({ build, settings, log, towns, cache }))
    .onError((problem, c) =>
      answerError(problem, c, () => {
        log.error({ requestId: c.var.requestId, err: problem }, 'a request failed')
      }),
    )
  const whole = getRequestListener(app.fetch)
  return {
    fetch: (request) => app.fetch(request),
    listener: watch((request, response, requestId) => {
      if (cache?.answer(request, response, requestId) !== undefined) return
      response.setHeader('x-request-id', requestId)
      whole(request, response)
    }),
    upgrade: halls.upgrade,
    hangUp: halls.hangUp,
    close: async () => {
      await towns.close()
      await halls.close()
      await closeAccounts()
    },
  }
}
