// When an open board is written down: its edits every second, the whole of it when it is quiet for a moment.
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Actor } from '#kernel/tenancy'
import { boardState } from './board-state.ts'
import {
  appendUpdate,
  type ProjectedRows,
  phasesWithoutSnapshot,
  type StoredBoard,
  saveBoard,
} from './board-store.server.ts'

const appendMs = 1000
const quietMs = 2000
const mostMs = 10_000
const againMs = 1000
/** A server that stops may not wait for its database for ever. */
const lastTries = 5

export interface KeeperParts {
  /** Whose town the board is in; no right is asked of them. */
  actor: Actor
  session: string
  doc: Y.Doc
  stored: StoredBoard
  /** Something could not be written; it is tried again. */
  failed(problem: unknown): void
  /** Another process keeps this board now. */
  lost(): void
}

export class BoardKeeper {
  readonly #parts: KeeperParts
  #pending: Uint8Array[] = []
  #last: number
  #rows: ProjectedRows
  #phases: string[]
  #isDirty = false
  #dirtySince = 0
  #append: NodeJS.Timeout | undefined
  #save: NodeJS.Timeout | undefined
  /** One write after the other. */
  #queue: Promise<unknown> = Promise.resolve()
  #isOver = false

  constructor(parts: KeeperParts) {
    this.#parts = parts
    this.#last = parts.stored.last
    this.#rows = parts.stored.rows
    this.#phases = parts.stored.phases
  }

  /** An edit was made: within a second it is on disk. */
  note(update: Uint8Array): void {
    if (this.#isOver) return
    this.#pending.push(update)
    this.#append ??= setTimeout(() => this.#try(() => this.#writeUpdates()), appendMs)
    this.#saveSoon()
  }

  /** Writes everything, and keeps the board as it is as the beginning of a phase that has just begun. */
  savePhase(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#writeUpdates()
      const { actor, session } = this.#parts
      this.#phases = await phasesWithoutSnapshot(actor, session)
      await this.#writeBoard()
    })
  }

  /** Writes everything now, and rejects where it could not. Nothing changed, nothing written. */
  save(): Promise<void> {
    clearTimeout(this.#save)
    this.#save = undefined
    return this.#inTurn(() => this.#writeAll())
  }

  /** The last write, tried a few times; `isKept` false where the board is another process's now. */
  async close(isKept = true): Promise<void> {
    for (let left = lastTries; isKept && left > 0 && !this.#isOver; left--) {
      const isWritten = await this.save().then(
        () => true,
        () => false,
      )
      if (isWritten) break
      await pause(againMs)
    }
    this.#isOver = true
    clearTimeout(this.#append)
    clearTimeout(this.#save)
  }

  /** What waits is waited for; a failure is told, and what failed stays to be written. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(async () => {
      if (this.#isOver) throw new Error('this board is kept by another process now')
      await work().catch((problem: unknown) => {
        this.#failed(problem)
        throw problem
      })
    })
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** Nobody waits for this one: its failure was told, and it is tried again. */
  #try(work: () => Promise<void>): void {
    this.#inTurn(work).catch(() => undefined)
  }

  async #writeAll(): Promise<void> {
    await this.#writeUpdates()
    await this.#writeBoard()
  }

  async #writeUpdates(): Promise<void> {
    clearTimeout(this.#append)
    this.#append = undefined
    const pending = this.#pending
    if (pending.length === 0) return
    this.#pending = []
    const data = pending.length === 1 ? pending[0] : Y.mergeUpdates(pending)
    if (!data) return
    try {
      const { actor, session } = this.#parts
      await appendUpdate(actor, session, { number: this.#last + 1, data })
      this.#last += 1
    } catch (problem) {
      this.#pending = [data, ...this.#pending]
      throw problem
    }
  }

  async #writeBoard(): Promise<void> {
    if (!this.#isDirty && this.#phases.length === 0) return
    const { actor, session, doc } = this.#parts
    const [isDirty, phases] = [this.#isDirty, this.#phases]
    this.#isDirty = false
    this.#phases = []
    try {
      const state = boardState(doc)
      const upTo = this.#last
      const picture = { board: doc, state, upTo, rows: this.#rows, phases }
      this.#rows = await saveBoard(actor, session, picture)
    } catch (problem) {
      this.#isDirty = isDirty || this.#isDirty
      this.#phases = [...phases, ...this.#phases]
      throw problem
    }
  }

  #saveSoon(): void {
    const at = performance.now()
    if (!this.#isDirty) this.#dirtySince = at
    this.#isDirty = true
    clearTimeout(this.#save)
    const left = Math.max(0, this.#dirtySince + mostMs - at)
    this.#save = setTimeout(() => this.#try(() => this.#writeAll()), Math.min(quietMs, left))
  }

  #failed(problem: unknown): void {
    if (isTaken(problem)) {
      this.#isOver = true
      this.#parts.lost()
      return
    }
    this.#parts.failed(problem)
    this.#append ??= setTimeout(() => this.#try(() => this.#writeAll()), againMs)
  }
}

/** The next update's number is there already: somebody else wrote it. */
function isTaken(problem: unknown): boolean {
  return (problem as { code?: string; table?: string }).code === '23505'
}
