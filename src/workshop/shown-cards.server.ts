// What everybody in the hall may see on their phone: revealed cards, groups by name, what is voted on.
import { LRUCache } from 'lru-cache'
import type { TablesTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Town, visitorOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import type { JoinPlace } from './participants.server.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import type { PhaseNow } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

export interface ShownCard {
  id: string
  number: number
  prompt: string
  text: string
  group: string | null
}

export interface ShownGroup {
  id: string
  /** Empty while nobody named it. */
  name: string
  parent: string | null
}

export interface Shown {
  /** What the running vote is on; null where nothing is voted on. */
  voteOn: 'cards' | 'groups' | 'both' | null
  groups: ShownGroup[]
  cards: ShownCard[]
  /** How many cards there are on all pages together. */
  total: number
  /** Ask for the next page with `?after=` this; null on the last one. */
  next: number | null
}

export const cardsOnPage = 200

type Whole = Pick<Shown, 'voteOn' | 'groups' | 'cards'>

/** A thousand phones that ask in the same second are answered from one look. */
const looks = new LRUCache<string, Promise<Whole>>({ max: 500, ttl: 1000 })

/** Cards and groups by pages. Refused as a conflict while cards are not shown yet. */
export async function readShown(place: JoinPlace, after = 0): Promise<Shown> {
  const kept = looks.get(place.session)
  const look = kept ?? lookAt(place)
  if (!kept) looks.set(place.session, look)
  const whole = await look
  const from = whole.cards.findIndex(({ number }) => number > after)
  const cards = from === -1 ? [] : whole.cards.slice(from, from + cardsOnPage)
  const isLast = from === -1 || from + cardsOnPage >= whole.cards.length
  const next = isLast ? null : (cards.at(-1)?.number ?? null)
  return { ...whole, cards, total: whole.cards.length, next }
}

/** The next who asks gets a new look. */
export function forgetShown(session: string): void {
  looks.delete(session)
}

async function lookAt(place: JoinPlace): Promise<Whole> {
  try {
    return await inTown(visitorOf(place.town as Town), (tx) => readWhole(tx, place.session))
  } catch (problem) {
    forgetShown(place.session)
    throw problem
  }
}

async function readWhole(tx: Tx, session: string): Promise<Whole> {
  const phase = phaseNow(await readPhases(tx, session))
  if (!phase || !isShown(phase)) refuse('conflict', 'workshop.phone.refusal.notShown')
  const groups = await tx
    .selectFrom('workshop_group')
    .select(['id', 'name', 'parent_id as parent'])
    .where('session_id', '=', session)
    .where('is_gone', '=', false)
    .orderBy('id')
    .execute()
  const cards = await tx
    .selectFrom('workshop_card as card')
    .leftJoin('workshop_placement as place', 'place.card_id', 'card.id')
    .select(['card.id', 'card.number', 'card.prompt', 'card.text', 'place.group_id as group'])
    .where('card.session_id', '=', session)
    .where('card.withdrawn_at', 'is', null)
    .where('card.hidden_at', 'is', null)
    .where('place.merged_into', 'is', null)
    .orderBy('card.number')
    .execute()
  return { voteOn: phase.voteBudget === null ? null : (phase.settings.on ?? 'both'), groups, cards }
}

/** Cards are hidden until the facilitator reveals them; from then on they stay in the open. */
function isShown({ kind, isRevealed }: PhaseNow): boolean {
  return isRevealed || ['sort', 'name', 'vote', 'choose', 'questions', 'close'].includes(kind)
}
