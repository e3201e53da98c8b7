// What a program is told when something is refused (RFC 9457): one shape for every address below /api.
import type { Refusal, RefusalKind } from './refusal.ts'

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
}

/** The status of a refusal; what was wrong in a write is 422. */
export function statusOf(refusal: Refusal, method: string): number {
  if (refusal.kind === 'invalid' && method !== 'GET' && method !== 'HEAD') return 422
  return statuses[refusal.kind]
}

/** A problem document in the reader's language. */
export function problemResponse(problem: {
  status: number
  title: string
  detail: string
  requestId: string
  headers?: Record<string, string>
  /** A short word for programs, the same in every language. */
  reason?: string
}): Response {
  const { status, title, detail, requestId, headers = {}, reason } = problem
  const instance = `urn:request:${requestId}`
  const body = { type: 'about:blank', title, status, detail, instance, reason }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
