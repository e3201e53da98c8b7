// The shape of a result book before it is drawn: Word and PDF get the same words in the same order.
import type { Language } from '#kernel/i18n'

export interface Paper {
  language: Language
  title: string
  town: string
  asOf: string
  runningHead: string
  facts: Fact[]
  sections: Section[]
}

export interface Fact {
  label: string
  value: string
}

export interface Section {
  title: string
  /** Begins on a new page: pages that are handed to one reader, or are many. */
  isOwnPage: boolean
  blocks: Block[]
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  /** An island's name; `level` 1 for one on the board itself, 2 and deeper for one inside of another. */
  | { kind: 'name'; level: number; text: string; aside: string }
  | { kind: 'cards'; level: number; cards: CardLine[] }
  | { kind: 'words'; words: string[] }
  | { kind: 'table'; headers: string[]; shape: number[]; numeric: number[]; rows: string[][] }
  | { kind: 'photo'; hash: string; caption: string; alternativeText: string; consent: string }

export interface CardLine {
  number: number
  text: string
  aside: string
  /** Cards that were merged into it. */
  same: CardLine[]
}
