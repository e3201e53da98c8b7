// A session's cards as a list to decide on: filtered, a page at a time, each with where it stands.
import type { TownTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { type FateStep, readFates } from './fates.server.ts'
import { inTown } from './handle.server.ts'
import type { Fate } from './schema.ts'

export interface FateCard {
  id: string
  number: number
  prompt: string
  text: string
  isWithdrawn: boolean
  hiddenReason: string | null
  group: { id: string; name: string } | null
  steps: FateStep[]
  /** Answers to what was taken back since. */
  takenBack: FateStep[]
}

export interface FateFilter {
  /** Words that stand in the card, whatever their width. */
  search: string
  prompt: string
  /** A group's id, 'tray', or '' for all. */
  group: string
  /** A fate, 'open' for what nobody decided, 'answered', or '' for all. */
  fate: Fate | 'open' | 'answered' | ''
  page: number
}

export interface FateList {
  cards: FateCard[]
  all: number
  open: number
  shown: number
  pages: number
  prompts: string[]
  groups: { id: string; name: string }[]
}

export const cardsPerPage = 100

/** The page of a session's cards that a filter leaves, with the choices to filter by. */
export async function listFateCards(
  actor: Actor,
  session: string,
  filter: FateFilter,
): Promise<FateList> {
  return inTown(actor, async (tx) => {
    const cards = await readCardsWithFates(actor, session, tx)
    const kept = cards.filter((card) => isKept(card, filter))
    const from = (filter.page - 1) * cardsPerPage
    return {
      cards: kept.slice(from, from + cardsPerPage),
      all: cards.length,
      open: cards.filter((card) => card.steps.length === 0).length,
      shown: kept.length,
      pages: Math.max(1, Math.ceil(kept.length / cardsPerPage)),
      prompts: [...new Set(cards.map((card) => card.prompt))],
      groups: groupsOf(cards),
    }
  })
}

async function readCardsWithFates(actor: Actor, session: string, within: TownTx) {
  const fates = await readFates(actor, session, within)
  return inTown(
    actor,
    async (tx) => {
      const rows = await tx
        .selectFrom('workshop_card as card')
        .leftJoin('workshop_placement as place', 'place.card_id', 'card.id')
        .leftJoin('workshop_group as island', 'island.id', 'place.group_id')
        .select(['card.id', 'card.number', 'card.prompt', 'card.text', 'card.withdrawn_at'])
        .select(['card.hidden_reason as hiddenReason', 'island.id as groupId', 'island.name'])
        .where('card.session_id', '=', session)
        .orderBy('card.number')
        .execute()
      return rows.map(({ withdrawn_at, groupId, name, ...card }) => ({
        ...card,
        isWithdrawn: withdrawn_at !== null,
        group: groupId ? { id: groupId, name: name ?? '' } : null,
        steps: fates.get(card.id)?.steps ?? [],
        takenBack: fates.get(card.id)?.takenBack ?? [],
      }))
    },
    within,
  )
}

function isKept(card: FateCard, { search, prompt, group, fate }: FateFilter): boolean {
  const last = card.steps.at(-1)
  if (search && !plain(card.text).includes(plain(search))) return false
  if (prompt && card.prompt !== prompt) return false
  if (group === 'tray' ? card.group !== null : group && card.group?.id !== group) return false
  if (fate === 'open') return last === undefined
  if (fate === 'answered') {
    return card.takenBack.length > 0 || card.steps.some((step) => step.answer !== null)
  }
  return !fate || last?.fate === fate
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function groupsOf(cards: readonly FateCard[]) {
  const groups = new Map(cards.flatMap(({ group }) => (group ? [[group.id, group]] : [])))
  return [...groups.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
