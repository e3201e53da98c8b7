// The line on which the server tells the phone of changes: a stream, and asking again where streams break.
import { backOff } from './queue.ts'
import type { Server } from './server.ts'
import type { HallState, OwnCard, PhoneState } from './told.ts'

export interface Hearer {
  hearState(state: PhoneState): void
  hearPhase(hall: HallState): void
  hearCards(told: { cards: OwnCard[] }): void
  hearShown(): void
  hearLine(isUp: boolean): void
  /** The cookie is not known any more. */
  rejoin(): void
}

/** After so many streams that never brought anything, this network breaks them. */
const mostSilent = 3
/** A stream that works brings the state at once. */
const silence = 12_000

/** Kept up for as long as the page is open. */
export class Line {
  readonly #server: Server
  readonly #hearer: Hearer
  #silent = 0
  #failures = 0

  constructor(server: Server, hearer: Hearer) {
    this.#server = server
    this.#hearer = hearer
    this.#stream()
  }

  #stream() {
    const source = new EventSource(`${this.#server.base}/events`)
    let hasHeard = false
    const hear = <T>(kind: string, tell: (value: T) => void) =>
      source.addEventListener(kind, (event) => {
        hasHeard = true
        this.#silent = 0
        this.#failures = 0
        this.#hearer.hearLine(true)
        tell(JSON.parse((event as MessageEvent<string>).data))
      })
    hear<PhoneState>('state', (state) => this.#hearer.hearState(state))
    hear<HallState>('phase', (hall) => this.#hearer.hearPhase(hall))
    hear<{ cards: OwnCard[] }>('cards', (told) => this.#hearer.hearCards(told))
    hear('shown', () => this.#hearer.hearShown())
    const lost = () => {
      clearTimeout(dumb)
      source.close()
      if (!hasHeard) this.#silent += 1
      this.#hearer.hearLine(false)
      this.#again()
    }
    const dumb = setTimeout(() => !hasHeard && lost(), silence)
    source.addEventListener('error', lost)
  }

  #again() {
    this.#failures += 1
    const isStreamless = this.#silent >= mostSilent
    const wait = backOff(Math.min(this.#failures - 1, 4), Math.random())
    setTimeout(() => (isStreamless ? this.#poll('') : this.#stream()), wait)
  }

  async #poll(since: string) {
    const reply = await this.#server.poll(since)
    if (reply.kind === 'ok') {
      this.#failures = 0
      this.#hearer.hearState(reply.value)
      // One breath between two questions, also where the server answers at once.
      setTimeout(() => this.#poll(reply.value.version), 1000)
      return
    }
    if (reply.kind === 'no' && reply.status === 401) this.#hearer.rejoin()
    else this.#hearer.hearLine(false)
    this.#again()
  }
}
