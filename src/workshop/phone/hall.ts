// The phone's part of the evening in one place: what it was told, what it wrote, what still waits.
import { type Hearer, Line } from './line.ts'
import { newCardId, recall, remember } from './memory.ts'
import * as queues from './queue.ts'
import type { Reply, Server } from './server.ts'
import type { HallState, OwnCard, PhoneState, Start } from './told.ts'

export interface View {
  hall: HallState
  /** null until the server has let us in. */
  own: PhoneState | null
  cards: OwnCard[]
  queue: queues.Queue
  /** Words that are being written, by prompt. */
  drafts: Readonly<Record<string, string>>
  table: number | null
  nickname: string
  isUp: boolean
  /** Grows whenever the cards of all may have changed. */
  shownVersion: number
}

/** What each phase's part of the page is given. */
export interface PartProps {
  hall: Hall
  view: View
}

interface Memory {
  queue?: unknown
  drafts?: Record<string, string>
  table?: number | null
  nickname?: string
}

/** Joins, keeps the line up, and sends what waits, card by card. */
export class Hall implements Hearer {
  view: View
  readonly server: Server
  readonly #key: string
  readonly #changed: (view: View) => void
  /** The server's clock is ahead of ours by this; the answer that travelled least knows best. */
  #ahead = Number.NEGATIVE_INFINITY
  #isSending = false
  #failures = 0
  /** Ends a wait early: the network is back. */
  #wake = () => {}

  constructor(start: Start, server: Server, changed: (view: View) => void) {
    this.server = server
    this.#changed = changed
    this.#key = `hall ${start.code}`
    const memory = (recall(this.#key) ?? {}) as Memory
    this.view = {
      hall: start.hall,
      own: null,
      cards: [],
      queue: queues.readQueue(memory.queue),
      drafts: memory.drafts ?? {},
      table: start.table ?? memory.table ?? null,
      nickname: memory.nickname ?? '',
      isUp: true,
      shownVersion: 0,
    }
  }

  open(): void {
    this.rejoin().then(() => new Line(this.server, this))
    addEventListener('online', () => {
      this.#wake()
      this.#send()
    })
  }

  /** The server's clock, as well as we know it. */
  now(): number {
    return Date.now() + (Number.isFinite(this.#ahead) ? this.#ahead : 0)
  }

  /** Kept at every letter: a phone may be put away at any moment. */
  draft(prompt: string, text: string): void {
    const { [prompt]: _, ...others } = this.view.drafts
    this.#set({ drafts: text === '' ? others : { ...others, [prompt]: text } })
  }

  write(text: string, prompt: string): void {
    this.draft(prompt, '')
    this.correct({ id: newCardId(), text, prompt, table: this.view.table })
  }

  correct(card: queues.Written): void {
    this.#set({ queue: queues.put(this.view.queue, card) })
    this.#send()
  }

  withdraw(card: queues.Written): void {
    const isOnServer = this.view.cards.some(({ id }) => id === card.id)
    this.#set({ queue: queues.withdraw(this.view.queue, card, isOnServer) })
    this.#send()
  }

  /** Table and nickname, as somebody typed them. */
  tell(self: { table: number | null; nickname: string }): void {
    this.#set(self)
    this.rejoin()
  }

  /** What was just voted or answered. */
  keepOwn(part: Partial<PhoneState>): void {
    if (this.view.own) this.#set({ own: { ...this.view.own, ...part } })
  }

  hearState(own: PhoneState): void {
    this.#hearTime(own)
    const shownVersion = this.view.shownVersion + 1
    this.#set({ hall: own, own, cards: own.cards, isUp: true, shownVersion })
    this.#wake()
    this.#send()
  }

  hearPhase(hall: HallState): void {
    this.#hearTime(hall)
    const isNew = hall.phase?.id !== this.view.hall.phase?.id
    // A ballot and answers belong to their own phase.
    if (isNew) this.keepOwn({ votes: null, answers: null })
    this.#set({ hall, shownVersion: this.view.shownVersion + 1 })
    this.#send()
  }

  hearCards({ cards }: { cards: OwnCard[] }): void {
    this.#set({ cards })
  }

  hearShown(): void {
    this.#set({ shownVersion: this.view.shownVersion + 1 })
  }

  hearLine(isUp: boolean): void {
    if (isUp !== this.view.isUp) this.#set({ isUp })
  }

  /** Keeps on until the server answers. */
  async rejoin(): Promise<void> {
    const { table, nickname } = this.view
    const reply = await this.server.join({ table, nickname: nickname || null })
    if (reply.kind === 'ok') {
      this.#failures = 0
      return this.hearState(reply.value)
    }
    this.#set({ isUp: false })
    await this.#pause(reply)
    return this.rejoin()
  }

  /** One card after the other, so that a slow network is not asked for everything at once. */
  async #send(): Promise<void> {
    const card = queues.next(this.view.queue, this.view.hall.phase?.isOpen ?? false)
    if (!card || this.#isSending || !this.view.own) return
    this.#isSending = true
    this.#set({ queue: queues.sending(this.view.queue, card) })
    const reply = await (card.isWithdrawn
      ? this.server.dropCard(card.id)
      : this.server.putCard(card.id, { text: card.text, prompt: card.prompt, table: card.table }))
    const answer = answerOf(reply, card)
    if (answer) {
      this.#failures = 0
      const queue = queues.settle(this.view.queue, card, answer)
      this.#set({ queue, cards: keep(this.view.cards, card, answer), isUp: true })
    } else if (reply.kind === 'no' && reply.status === 401) {
      await this.rejoin()
    } else {
      this.#set({ isUp: reply.kind === 'no' })
      await this.#pause(reply)
    }
    this.#isSending = false
    this.#send()
  }

  #pause(reply: Reply<unknown>): Promise<void> {
    const wished = reply.kind === 'no' ? reply.wait : 0
    const ms = Math.max(wished, queues.backOff(this.#failures, Math.random()))
    this.#failures += 1
    return new Promise((resolve) => {
      this.#wake = () => wished === 0 && resolve()
      setTimeout(resolve, ms)
    })
  }

  #hearTime({ serverTime }: HallState) {
    this.#ahead = Math.max(this.#ahead, Date.parse(serverTime) - Date.now())
  }

  #set(part: Partial<View>) {
    this.view = { ...this.view, ...part }
    const { queue, drafts, table, nickname } = this.view
    remember(this.#key, { queue, drafts, table, nickname })
    this.#changed(this.view)
  }
}

function answerOf(reply: Reply<unknown>, card: queues.Waiting): queues.Answer | undefined {
  if (reply.kind === 'ok') return { kind: card.isWithdrawn ? 'gone' : 'kept' }
  if (reply.kind === 'away' || [401, 408, 429].includes(reply.status)) return undefined
  if (card.isWithdrawn) return { kind: 'gone' }
  if (reply.reason === 'closed') return { kind: 'closed' }
  return { kind: 'refused', reason: reply.detail }
}

/** The own cards as the server has them now, without asking it again. */
function keep(cards: OwnCard[], sent: queues.Waiting, answer: queues.Answer): OwnCard[] {
  const before = cards.find(({ id }) => id === sent.id)
  const { id, prompt, table } = sent
  if (answer.kind === 'gone') {
    return cards.map((card) => (card === before ? { ...card, text: '', withdrawn: true } : card))
  }
  if (answer.kind !== 'kept') return cards
  const said = { text: sent.text.trim(), prompt, table }
  if (before) return cards.map((card) => (card === before ? { ...card, ...said } : card))
  return [...cards, { id, ...said, number: 0, phaseId: '', withdrawn: false, hidden: null }]
}
