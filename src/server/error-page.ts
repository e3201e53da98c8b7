// The page for what goes wrong outside React, and the problem document for programs (RFC 9457).
import type { Context } from 'hono'
import { isDatabaseAway } from '#kernel/db'
import { problemResponse, statusOf } from '#kernel/problem'
import { Refusal } from '#kernel/refusal'
import { barePage } from './bare-page.ts'
import type { ServerEnv } from './environment.ts'
import { scriptPolicy } from './security-headers.ts'

/** What a reader may be told of a problem. */
export interface Told {
  status: number
  messageKey: string
  details?: Refusal['details']
}

/** The one mapping of a problem to a status; undefined for a bug, which is told by its number alone. */
export function tell(problem: unknown, method: string): Told | undefined {
  if (problem instanceof Refusal) {
    const { messageKey, details } = problem
    return { status: statusOf(problem, method), messageKey, details }
  }
  if (isDatabaseAway(problem)) return { status: 503, messageKey: 'server.error.notReady' }
  return isBrokenForm(problem) ? { status: 400, messageKey: 'server.error.brokenForm' } : undefined
}

/** What Node's request.formData() says of a body that is no form, or is cut off. */
function isBrokenForm(problem: unknown): boolean {
  const { name, message = '' } = (problem ?? {}) as Partial<Error>
  return name === 'TypeError' && /as FormData|Content-Type was not one of/.test(message)
}

/** True where a program asks, so that it gets a problem document instead of a page. */
export function wantsProblem(url: string, accept: string | null): boolean {
  const { pathname } = new URL(url)
  if (pathname.startsWith('/api/') || pathname.endsWith('.json')) return true
  return accept !== null && /json/.test(accept) && !/text\/html/.test(accept)
}

/** Answers a request outside React Router with a page or a problem document. */
export function errorAnswer(c: Context<ServerEnv>, status: number, detail: string): Response {
  const { translator: t, requestId, nonce, language } = c.var
  const title = titleOf(t, status)
  if (wantsProblem(c.req.url, c.req.header('accept') ?? null)) {
    return problemResponse({ status, title, detail, requestId })
  }
  const number = status >= 500 ? `${t('server.error.number')}: ${requestId}` : ''
  const page = barePage({
    language,
    nonce,
    title,
    product: t('server.home.title'),
    paragraphs: [detail, number, t('server.error.back')].filter(Boolean),
    home: t('server.error.home'),
    ...(status === 413 ? { form: { href: c.req.path, words: t('server.error.toForm') } } : {}),
  })
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': scriptPolicy(nonce),
      'cache-control': 'no-store',
    },
  })
}

type T = ServerEnv['Variables']['translator']

/** The heading of an error's page. */
export function titleOf(t: T, status: number): string {
  const key = `server.error.title.s${status}`
  return t.byName(t.has(key) ? key : 'server.error.title.s500')
}

/** What goes wrong in a middleware: a refusal is said, anything else is a bug and told by its number. */
export function answerError(problem: unknown, c: Context<ServerEnv>, report: () => void): Response {
  const t = c.var.translator
  const told = tell(problem, c.req.method)
  if (told) return errorAnswer(c, told.status, t.byName(told.messageKey, told.details))
  report()
  return errorAnswer(c, 500, t('server.error.unexpected'))
}
