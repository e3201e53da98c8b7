// Every answer carries a number that also stands in the log.
import { randomBytes } from 'node:crypto'

const start = randomBytes(4).toString('hex')
let count = 0

/** A new request id: unique among nodes and starts, and cheap enough for every answer. */
export function newRequestId(): string {
  count += 1
  return `${start}-${count.toString(36)}`
}
