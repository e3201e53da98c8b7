// What is drawn of the board, piece by piece; without it a page could not tell which piece has changed.
import type { Words } from './words.ts'

/** What one card's drawing needs; the same object as long as nothing of it changed. */
export interface CardView {
  words: Words
  /** Cards that were merged into it. */
  under: readonly Words[]
  group: string | null
}

export interface Chunk {
  key: number
  ids: readonly string[]
}

export interface IslandView {
  id: string
  name: string
  parent: string | null
  /** With the cards of islands inside it, and with merged ones. */
  cards: number
  children: readonly string[]
}

export type Topic =
  | `card ${string}`
  | `island ${string}`
  | 'cards'
  | 'islands'
  | 'layout'
  | 'line'
  | 'selection'
  | 'finder'
  | 'camera'
  | 'said'
  | 'words'
  | 'tray'
  | 'prompts'
  | 'votes'
