// A huge body must not fill the memory, and its sender must get a page, not a broken connection.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { mostMegabytes } from '#kernel/files'
import type { ServerEnv } from './environment.ts'
import { errorAnswer } from './error-page.ts'

const megabyte = 1024 * 1024
const formLimit = 1
/** As much of a refused body is read and thrown away, so that the browser gets to see our answer. */
const drainLimit = 300

/** What the other fields and the borders between them may take beside a file. */
const besideFile = 1

/** 1 MB for forms and JSON, `mostMegabytes` for uploads of files. */
export function bodyLimits(): MiddlewareHandler<ServerEnv> {
  const forms = limitTo(formLimit)
  const uploads = limitTo(mostMegabytes, besideFile)
  return function limitBody(c, next) {
    const isUpload = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
    return isUpload ? uploads(c, next) : forms(c, next)
  }
}

function limitTo(limit: number, more = 0): MiddlewareHandler<ServerEnv> {
  return bodyLimit({
    maxSize: (limit + more) * megabyte,
    onError: async (c) => {
      await drain(c.req.raw.body)
      return errorAnswer(c, 413, c.var.translator('server.error.tooLarge', { limit }))
    },
  })
}

async function drain(body: ReadableStream<Uint8Array> | null) {
  if (!body || body.locked) return
  let left = drainLimit * megabyte
  for await (const chunk of body) {
    left -= chunk.length
    if (left < 0) return
  }
}
