// The one way in which an operation says no: without it every page would invent its own error.

/** 'too-many': the same wish may be right a minute later. */
export type RefusalKind = 'invalid' | 'not-allowed' | 'not-found' | 'conflict' | 'too-many'

/** Values that the message names: the file, the line, the field, what would be right. */
export type RefusalDetails = Readonly<Record<string, string | number>>

/** An expected "no". `messageKey` is looked up in the message files in the reader's language. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly messageKey: string
  readonly details: RefusalDetails

  constructor(kind: RefusalKind, messageKey: string, details: RefusalDetails = {}) {
    super(`${kind}: ${messageKey} ${JSON.stringify(details)}`)
    this.name = 'Refusal'
    this.kind = kind
    this.messageKey = messageKey
    this.details = details
  }
}

/** Stops the operation; nothing of its transaction is kept. */
export function refuse(kind: RefusalKind, messageKey: string, details?: RefusalDetails): never {
  throw new Refusal(kind, messageKey, details)
}
