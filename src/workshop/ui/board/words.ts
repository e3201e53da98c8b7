// What the board shows beside places: the residents' words, the votes, who else is here. The line brings it; the board draws it.
import type { CardWords } from './filter.ts'

/** Somebody else who has the board open. */
export interface Editor {
  /** Of this visit, not of a person. */
  key: string
  name: string
  /** 0 to 7: which of the colours of presence. */
  colour: number
  /** Cards and islands that they hold right now. */
  holds: readonly string[]
}

export type LineState = 'connecting' | 'online' | 'offline' | 'refused'

export interface Words extends CardWords {
  /** Not shown on boards: withdrawn by its writer, or hidden with a reason. */
  isGone: boolean
}
