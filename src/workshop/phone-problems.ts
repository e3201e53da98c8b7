// How a phone's request is read and refused: one shape for every "no", in the reader's language.
import type { Context } from 'hono'
import type { z } from 'zod'
import { isId } from '#kernel/db'
import type { Translator } from '#kernel/i18n'
import { problemResponse, statusOf } from '#kernel/problem'
import { Refusal, type RefusalDetails } from '#kernel/refusal'

export interface PhoneEnv {
  Variables: { translator: Translator; requestId: string }
}

/** A request that cannot be read at all; its status says why. */
class Unreadable extends Error {
  readonly status: number
  readonly key: string
  readonly details: RefusalDetails

  constructor(status: number, key: string, details: RefusalDetails = {}) {
    super(key)
    this.status = status
    this.key = `workshop.phone.request.${key}`
    this.details = details
  }
}

const mostBytes = 16 * 1024
/** Ten closing answers of a thousand letters each. */
export const mostAnswerBytes = 64 * 1024

/** The JSON of a request as `schema` wants it; an empty body is `empty` where that is given. */
export async function readBody<T extends z.ZodType>(
  c: Context,
  schema: T,
  { empty, most = mostBytes }: { empty?: z.input<T>; most?: number } = {},
): Promise<z.output<T>> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > most) throw new Unreadable(413, 'tooLarge')
  const isEmpty = bytes.byteLength === 0 && empty !== undefined
  const read = schema.safeParse(isEmpty ? empty : parse(bytes))
  if (read.success) return read.data
  const field = read.error.issues[0]?.path.join('.') || '{ }'
  throw new Unreadable(422, 'badField', { field })
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Unreadable(400, 'badJson')
  }
}

/** The UUID that stands in the address. */
export function readCardId(c: Context): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new Unreadable(422, 'badId')
  return id.toLowerCase()
}

/** Says no to one request. */
export function problem(
  c: Context,
  status: number,
  key: string,
  more: { details?: RefusalDetails; headers?: Record<string, string> } = {},
): Response {
  const { translator: t, requestId } = (c as Context<PhoneEnv>).var
  const title = t.byName(`workshop.phone.title.s${status}`)
  const detail = t.byName(key, more.details)
  const reason = key.split('.').at(-1)
  return problemResponse({ status, title, detail, requestId, headers: more.headers, reason })
}

/** A refusal or an unreadable request is told; anything else is the server's affair. */
export function answerProblem(thrown: Error, c: Context): Response {
  if (thrown instanceof Unreadable) {
    return problem(c, thrown.status, thrown.key, { details: thrown.details })
  }
  if (!(thrown instanceof Refusal)) throw thrown
  const { messageKey, details } = thrown
  return problem(c, statusOf(thrown, c.req.method), messageKey, { details })
}
