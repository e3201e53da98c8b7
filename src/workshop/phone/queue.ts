// Cards that wait in the phone until they are safe on the server: what a lost network must not lose.

/** A card on its way. */
export interface Waiting {
  id: string
  text: string
  prompt: string
  table: number | null
  /** 'late': writing was over when it arrived; it goes again when there is writing again. */
  state: 'waiting' | 'late' | 'refused'
  /** Why it was refused, in the server's words. */
  reason: string | null
  /** It may have reached the server: from then on it is withdrawn there, not just dropped. */
  wasSent: boolean
  /** Taken back while it was on its way. */
  isWithdrawn: boolean
}

export type Queue = readonly Waiting[]

export interface Written {
  id: string
  text: string
  prompt: string
  table: number | null
}

/** A new card, or other words for one that waits or is on the server already. */
export function put(queue: Queue, card: Written): Queue {
  const before = queue.find(({ id }) => id === card.id)
  const fresh: Waiting = {
    ...card,
    state: 'waiting',
    reason: null,
    wasSent: before?.wasSent ?? false,
    isWithdrawn: false,
  }
  return before ? queue.map((item) => (item === before ? fresh : item)) : [...queue, fresh]
}

/** Taken back: what never left the phone is gone at once, the rest is withdrawn at the server. */
export function withdraw(queue: Queue, card: Written, isOnServer: boolean): Queue {
  const before = queue.find(({ id }) => id === card.id)
  const rest = queue.filter((item) => item !== before)
  if (!isOnServer && !before?.wasSent) return rest
  const item: Waiting = {
    ...card,
    text: before?.text ?? card.text,
    state: 'waiting',
    reason: null,
    wasSent: true,
    isWithdrawn: true,
  }
  return [...rest, item]
}

/** What goes next; a late card only while cards are taken. */
export function next(queue: Queue, isOpen: boolean): Waiting | undefined {
  return queue.find(
    ({ state, isWithdrawn }) =>
      state === 'waiting' || (state === 'late' && (isOpen || isWithdrawn)),
  )
}

/** From the moment a card leaves, it may be on the server, whether an answer comes or not. */
export function sending(queue: Queue, card: Waiting): Queue {
  return queue.map((item) => (item.id === card.id ? { ...item, wasSent: true } : item))
}

/** What the server said to one card. */
export type Answer = { kind: 'kept' | 'gone' | 'closed' } | { kind: 'refused'; reason: string }

/** The queue after an answer: words that were changed meanwhile stay and go again. */
export function settle(queue: Queue, sent: Waiting, answer: Answer): Queue {
  return queue.flatMap((item): Waiting[] => {
    if (item.id !== sent.id) return [item]
    const isChanged =
      item.text !== sent.text || item.prompt !== sent.prompt || item.table !== sent.table
    const isAsSent = !isChanged && item.isWithdrawn === sent.isWithdrawn
    // A "no" to the old words says nothing about the new ones.
    if (answer.kind === 'refused' && !isAsSent) return [item]
    if (answer.kind === 'refused') return [{ ...item, state: 'refused', reason: answer.reason }]
    if (answer.kind === 'closed') return [{ ...item, state: 'late' }]
    if (answer.kind === 'gone') return []
    return isAsSent ? [] : [item]
  })
}

const longestWait = 30_000

/** How long to wait after so many failures in a row; `chance` keeps a hall from coming back all at once. */
export function backOff(failures: number, chance: number): number {
  const wait = Math.min(longestWait, 1000 * 2 ** Math.min(failures, 10))
  return Math.round(wait / 2 + (wait / 2) * chance)
}

/** What lay in the phone's memory; anything that is not a queue is no queue. */
export function readQueue(kept: unknown): Queue {
  if (!Array.isArray(kept)) return []
  return kept.filter(
    (item): item is Waiting =>
      typeof item === 'object' &&
      item !== null &&
      typeof item.id === 'string' &&
      typeof item.text === 'string' &&
      typeof item.prompt === 'string',
  )
}
