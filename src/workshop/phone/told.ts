// The shapes that the server tells the phone: types alone, so that no code of the server comes along.

export type { OwnCard } from '../cards.server.ts'
export type { HallState, PhoneState } from '../phone-state.server.ts'
export type { Shown, ShownCard, ShownGroup } from '../shown-cards.server.ts'
export type { SortingSet } from '../sorting-sets.server.ts'

/** What the page brings with it, before the first answer. */
export interface Start {
  code: string
  language: 'ja' | 'en'
  words: Record<string, string>
  /** やさしい日本語: other words for some of the same. */
  plain: Record<string, string>
  title: string
  town: string
  hall: import('../phone-state.server.ts').HallState
  /** From the QR code of a table. */
  table: number | null
}
