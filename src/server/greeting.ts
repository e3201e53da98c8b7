// What every later step needs to know of a request: its number, its language, the nonce of its answer.
import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { createTranslator, languageOfRequest } from '#kernel/i18n'
import { messages } from '../messages.ts'
import type { ServerEnv } from './environment.ts'
import { newRequestId } from './request-ids.ts'

/** First of all middlewares. The request id comes from the listener, which also logs it. */
export function greet(): MiddlewareHandler<ServerEnv> {
  return async function greetRequest(c, next) {
    const language = languageOfRequest(c.req.raw)
    const given = c.env?.outgoing?.getHeader('x-request-id')
    c.set('requestId', typeof given === 'string' ? given : newRequestId())
    c.set('nonce', randomBytes(16).toString('base64'))
    c.set('language', language)
    c.set('translator', createTranslator(language, messages))
    await next()
  }
}
