// From settings to a listening server, and back down again without losing anything.
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ViteDevServer } from 'vite'
import { programRoot } from '#kernel/root'
import type { Settings } from '#kernel/settings'
import type { App, AppParts, createApp } from './app.ts'
import { type Installation, openInstallation } from './installation.ts'
import { expectFreePort, listen, stopListening } from './listen.ts'
import { createLog, type Log } from './log.ts'

interface AppModule {
  createApp: typeof createApp
}

export interface RunningServer {
  port: number
  /** Drains what runs, then closes the database; ours stops with its last user. */
  stop(): Promise<void>
}

/** Opens the installation, loads the built app and listens. */
export async function startServer(
  settings: Settings,
  opened?: Installation,
): Promise<RunningServer> {
  const log = createLog(settings.logLevel)
  const installation = opened ?? (await openInstallation(settings))
  try {
    const built = pathToFileURL(join(programRoot(), 'build/server/index.js')).href
    const { createApp: create }: AppModule = await import(built)
    const app = await create({ ...installation, settings, log })
    const server = await listenOrClose(app, settings)
    server.on('upgrade', (request, socket, head) => {
      if (!app.upgrade(request, socket, head)) socket.destroy()
    })
    const stop = async () => {
      app.hangUp()
      await stopListening(server)
      await app.close()
      await installation.close()
      log.flush()
    }
    return { port: portOf(server.address()), stop }
  } catch (problem) {
    // Who opened the installation closes it.
    if (!opened) await installation.close()
    throw problem
  }
}

/** An app that found its port taken must not hold the process with its line to the database. */
async function listenOrClose(app: App, { host, port }: Settings) {
  try {
    return await listen(app.listener, host, port)
  } catch (problem) {
    await app.close()
    throw problem
  }
}

/** The same with Vite in front: every change to a file is there at the next request. */
export async function startDevelopment(settings: Settings): Promise<RunningServer> {
  await expectFreePort(settings)
  const log = createLog(settings.logLevel)
  const installation = await openInstallation(settings)
  let answer: RequestListener = (_, response) => response.writeHead(503).end()
  const door: RequestListener = (request, response) => answer(request, response)
  const server = await listen(door, settings.host, settings.port)
  const { createServer } = await import('vite')
  // News of changes come over our own port: the pages' policy allows no other.
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  })
  // React Router's own Vite would end the process on SIGTERM before our database has stopped.
  process.removeAllListeners('SIGTERM')
  const apps = followChanges(vite, { ...installation, settings, log })
  answer = developmentListener(vite, apps.current, log)
  // Vite has sockets of its own on this server, and knows them.
  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/live/')) return
    apps.current().then(
      (app) => app.upgrade(request, socket, head),
      () => socket.destroy(),
    )
  })
  const stop = async () => {
    await Promise.all([stopListening(server, 1000), vite.close()])
    await apps.close()
    await installation.close()
  }
  return { port: portOf(server.address()), stop }
}

function developmentListener(
  vite: ViteDevServer,
  current: () => Promise<App>,
  log: Log,
): RequestListener {
  return (request, response) => {
    vite.middlewares(request, response, () => {
      current().then(
        (app) => app.listener(request, response),
        (problem) => {
          vite.ssrFixStacktrace(problem)
          log.error({ err: problem }, 'the app could not be loaded')
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
          response.end(String(problem?.stack ?? problem))
        },
      )
    })
  }
}

/** The app of the newest module; an older one is closed. */
function followChanges(vite: ViteDevServer, parts: AppParts) {
  let loaded: { module: unknown; app: Promise<App> } | undefined
  const close = () => loaded?.app.then((app) => app.close())
  const current = async () => {
    const module = (await vite.ssrLoadModule('/src/server/app.ts')) as AppModule
    if (loaded?.module !== module) {
      close()
      loaded = { module, app: module.createApp(parts) }
    }
    return loaded.app
  }
  return { current, close }
}

function portOf(address: ReturnType<import('node:http').Server['address']>): number {
  return typeof address === 'object' && address ? address.port : 0
}
