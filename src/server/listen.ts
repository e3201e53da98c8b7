// Opens the port and says plainly why it cannot.
import { createServer, type RequestListener, type Server } from 'node:http'
import { refuse } from '#kernel/refusal'

/** Starts to listen; resolves once requests are taken. */
export function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 65_000 }, listener)
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) => {
      try {
        explain(problem, host, port)
      } catch (told) {
        reject(told)
      }
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** Refuses, before anything is opened, a port that cannot be listened on. */
export async function expectFreePort({ host, port }: { host: string; port: number }) {
  const probe = await listen(() => undefined, host, port)
  await stopListening(probe)
}

function explain(problem: NodeJS.ErrnoException, host: string, port: number): never {
  if (problem.code === 'EADDRINUSE') refuse('conflict', 'kernel.db.portTaken', { port })
  if (problem.code === 'EACCES') refuse('not-allowed', 'kernel.db.portForbidden', { port })
  if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'ENOTFOUND') {
    refuse('invalid', 'kernel.db.hostNotHere', { host })
  }
  throw problem
}

/** Takes no new request, lets the running ones end, and after a while ends those that do not. */
export async function stopListening(server: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(late)
}
