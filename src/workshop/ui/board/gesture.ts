// What every gesture of a hand owes: without it each would end in its own way.
import type { Point } from '../../board-state.ts'

/** One thing that a pointer does from its first move until it is lifted. */
export interface Gesture {
  move(client: Point): void
  /** Lifted where it was moved to last. */
  end(): void
  /** Taken back: a second finger came, or the system took the pointer away. */
  cancel(): void
}
