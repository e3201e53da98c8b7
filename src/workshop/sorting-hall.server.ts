// What was dealt in each sorting phase, kept at hand: a thousand phones ask for their first set in the same moment.
import { LRUCache } from 'lru-cache'
import type { TablesTx } from '#kernel/db'
import { lookAside } from './sorting.server.ts'
import type { PiledSet } from './sorting-agreement.ts'
import { readSortable } from './sorting-cards.server.ts'
import {
  chooseSet,
  type Dealt,
  noteDealt,
  nothingDealt,
  type Outlook,
  seedOf,
} from './sorting-sets.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

interface Hall {
  cards: readonly string[]
  placeOf: ReadonlyMap<string, number>
  dealt: Dealt
  /** Sets that are in `dealt`; the database may hold more, of another process. */
  sets: number
  /** So many piled sets were looked at last, or are being looked at. */
  lookedAt: number
  /** The last outlook that is ready. */
  outlook?: Outlook | undefined
}

/** Only a few halls sort at once; a forgotten one is read again. */
const halls = new LRUCache<string, Hall>({ max: 8 })
/** The cards of a hall, for a moment: phones come by the hundred, cards do not come any more. */
const walls = new LRUCache<string, string[]>({ max: 8, ttl: 2000 })

export interface DealWish {
  phase: string
  session: string
  /** What this person had before. */
  mine: readonly string[]
  size: number
  seed: string
}

/** Chooses the next set for a person, and notes it as dealt. */
export async function dealFrom(tx: Tx, wish: DealWish): Promise<string[]> {
  const hall = await hallOf(tx, wish)
  const outlook = wish.mine.length > 0 ? await outlookNow(tx, hall, wish) : undefined
  const mine = new Set(placesOf(hall, wish.mine))
  const { dealt } = hall
  const set = chooseSet({ dealt, outlook, mine, size: wish.size, seed: seedOf(wish.seed) })
  noteDealt(dealt, set)
  hall.sets++
  return set.flatMap((place) => hall.cards[place] ?? [])
}

/** The hall at hand, or read anew where cards came or went, or another process dealt as well. */
async function hallOf(tx: Tx, { phase, session }: DealWish): Promise<Hall> {
  const cards = walls.get(session) ?? [...(await readSortable(tx, session)).keys()]
  walls.set(session, cards, { noUpdateTTL: true })
  const known = halls.get(phase)
  const { count } = await tx
    .selectFrom('workshop_pile')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('phase_id', '=', phase)
    .executeTakeFirstOrThrow()
  const isSame =
    known?.cards.length === cards.length && cards.every((card, at) => known.cards[at] === card)
  if (known && isSame && known.sets >= Number(count)) return known
  const placeOf = new Map(cards.map((card, place) => [card, place]))
  const hall: Hall = { cards, placeOf, dealt: nothingDealt(cards.length), sets: 0, lookedAt: 0 }
  const rows = await tx
    .selectFrom('workshop_pile')
    .select('cards')
    .where('phase_id', '=', phase)
    .execute()
  for (const row of rows) noteDealt(hall.dealt, placesOf(hall, row.cards))
  hall.sets = rows.length
  halls.set(phase, hall)
  return hall
}

/**
 * What is in doubt, looked at anew whenever each card was piled about three times more. Nobody waits for
 * that: ten phones that did would hold every connection of the town. One that failed is not missed.
 */
async function outlookNow(tx: Tx, hall: Hall, { phase, session, size }: DealWish) {
  const { count } = await tx
    .selectFrom('workshop_pile')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('phase_id', '=', phase)
    .where('sorted_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const step = Math.max(1, Math.ceil((hall.cards.length * 3) / size))
  const after = Math.floor(Number(count) / step) * step
  if (after > hall.lookedAt) {
    hall.lookedAt = after
    const sets = await readSets(tx, hall, { phase, after })
    lookAside(session, { count: hall.cards.length, sets }).then(
      (outlook) => {
        hall.outlook = outlook
      },
      () => undefined,
    )
  }
  return hall.outlook
}

async function readSets(tx: Tx, hall: Hall, { phase, after }: { phase: string; after: number }) {
  const rows = await tx
    .selectFrom('workshop_pile')
    .select('groups')
    .where('phase_id', '=', phase)
    .where('sorted_at', 'is not', null)
    .orderBy('sorted_at')
    .orderBy('id')
    .limit(after)
    .execute()
  return rows.map(({ groups }): PiledSet => (groups ?? []).map((group) => placesOf(hall, group)))
}

function placesOf({ placeOf }: Hall, cards: readonly string[]): number[] {
  return cards.flatMap((card) => placeOf.get(card) ?? [])
}
