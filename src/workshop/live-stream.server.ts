// The same line over plain HTTP, for networks that let no socket through: a stream down, posts up.
import { randomBytes } from 'node:crypto'
import { refuse } from '#kernel/refusal'
import { joinBoard } from './live.server.ts'
import type { Member } from './live-board.server.ts'
import type { Admission } from './live-door.server.ts'
import { mostMessageBytes } from './live-frames.ts'

const lines = new Map<string, (message: Uint8Array) => void>()
const encoder = new TextEncoder()
const mostWaitingBytes = 8 * mostMessageBytes

/** Opens a line as a stream of events; its first event tells the name under which it can be posted to. */
export async function openStream({ place, ...person }: Admission): Promise<ReadableStream> {
  const id = randomBytes(18).toString('base64url')
  let isGone = false
  let leave: () => void = () => undefined
  const go = () => {
    isGone = true
    leave()
  }
  return new ReadableStream<Uint8Array>(
    {
      async start(stream) {
        const say = (event: string, data: string) => {
          if (!isGone) stream.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`))
        }
        const end = () => {
          if (isGone) return
          go()
          stream.close()
        }
        const member: Member = {
          ...person,
          id,
          send: (message) => {
            if ((stream.desiredSize ?? 0) < -mostWaitingBytes) end()
            else say('message', Buffer.from(message).toString('base64'))
          },
          close: (code) => {
            say('end', String(code))
            end()
          },
        }
        say('line', id)
        const board = await joinBoard(place, member)
        lines.set(id, board.receive)
        leave = () => {
          lines.delete(id)
          board.leave()
        }
        // It may have gone while the board was opened for it.
        if (isGone) leave()
      },
      cancel: go,
    },
    { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}

/** What a line of `openStream` says; refused where it has ended. */
export async function sayOnStream(line: string, request: Request): Promise<void> {
  const take = lines.get(line) ?? refuse('conflict', 'workshop.live.lineEnded')
  take(new Uint8Array(await request.arrayBuffer()))
}
