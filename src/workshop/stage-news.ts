// What the stream of a hall tells its screens: shared by the server that says it and the page that hears it.
import type { RoomNews } from './room-line.server.ts'

export interface HallNumbers {
  /** Phones that joined at any time. */
  joined: number
  /** Cards that can be seen. */
  cards: number
  /** In the phase that runs: ballots cast, questions answered, small sets handed out and sorted. */
  ballots: number
  answers: number
  setsDealt: number
  setsSorted: number
  /** Checked in at the door. */
  present: number
}

export interface HallNews {
  counts: { counts: HallNumbers; phones: number; serverTime: string }
  news: { news: RoomNews }
}
