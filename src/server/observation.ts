// One log line and one count per answer, whether it came from memory or from a page.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Log, maskPath } from './log.ts'
import type { Metrics } from './metrics.ts'
import { newRequestId } from './request-ids.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void
type NumberedListener = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) => void

/** Wraps a listener, which sends the number with its answer; no address, query or name of a reader is noted. */
export function observe(metrics: Metrics, log: Log): (listener: NumberedListener) => Listener {
  return (listener) => (request, response) => {
    const from = performance.now()
    const requestId = newRequestId()
    response.once('close', () => {
      const ms = performance.now() - from
      const path = pathOf(request)
      const { method } = request
      const status = response.statusCode
      metrics.count(kindOf(path), status, ms)
      const line = { requestId, method, path: maskPath(path), status, ms: Math.round(ms * 10) / 10 }
      if (isRoutine(path)) log.debug(line)
      else log.info(line)
    })
    listener(request, response, requestId)
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const query = url.indexOf('?')
  return query === -1 ? url : url.slice(0, query)
}

const watchers = new Set(['/healthz', '/readyz', '/metrics'])

/** What would only hide the rest of the log. */
function isRoutine(path: string): boolean {
  return watchers.has(path) || path.startsWith('/assets/') || path.startsWith('/live/')
}

function kindOf(path: string): string {
  if (path.startsWith('/assets/')) return 'asset'
  if (path.startsWith('/api/')) return 'api'
  if (/^\/\d{6}\/desk/.test(path)) return 'desk'
  return /^\/\d{6}(\/|$)/.test(path) ? 'public' : 'other'
}
