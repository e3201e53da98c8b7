// Identities made by the program, because PostgreSQL 15 has no uuidv7().
import { customAlphabet } from 'nanoid'
import { v7, validate } from 'uuid'

/** A new internal id (UUIDv7, RFC 9562): sortable by the time it was made, in one process strictly. */
export function newId(): string {
  return v7()
}

/** Whether a text of an address can be an internal id: anything else is not found, not an error. */
export function isId(text: string): boolean {
  return validate(text)
}

const symbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const printable = customAlphabet(symbols, 8)
const joinCode = customAlphabet(symbols, 6)

/** What is printed or stands in a URL: 8 symbols out of 31, without 0 O 1 I L. */
export function newPublicId(): string {
  return printable()
}

/** What a hall types to join: 6 of the same symbols. */
export function newJoinCode(): string {
  return joinCode()
}
