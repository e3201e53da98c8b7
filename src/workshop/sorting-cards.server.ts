// Which cards take part in sorting together, and what has been piled up of them.
import type { TablesTx } from '#kernel/db'
import type { Piles } from './sorting-input.ts'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** The cards that can be sorted, by id, in the order in which they were written. */
export type Sortable = ReadonlyMap<string, { text: string; prompt: string }>

/** All cards of a session, or those of some ids, but none withdrawn, hidden, or merged into another one. */
export async function readSortable(
  tx: Tx,
  session: string,
  ids?: readonly string[],
): Promise<Sortable> {
  const wanted = tx
    .selectFrom('workshop_card as card')
    .leftJoin('workshop_placement as placement', 'placement.card_id', 'card.id')
    .select(['card.id', 'card.text', 'card.prompt'])
    .where('card.session_id', '=', session)
    .where('card.withdrawn_at', 'is', null)
    .where('card.hidden_at', 'is', null)
    .where('placement.merged_into', 'is', null)
    .orderBy('card.number')
  const rows = await (ids ? wanted.where('card.id', 'in', [...ids, nobody]) : wanted).execute()
  return new Map(rows.map(({ id, text, prompt }) => [id, { text, prompt }]))
}

/** A list of ids may be empty, SQL's may not. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** All piles of a session; a merged card counts as the one that stands for it, what is gone is left out. */
export async function readPiles(tx: Tx, session: string, sortable: Sortable): Promise<Piles[]> {
  const standsFor = await readMerged(tx, session)
  const rows = await tx
    .selectFrom('workshop_pile as pile')
    .innerJoin('workshop_phase as phase', 'phase.id', 'pile.phase_id')
    .select(['pile.participant_id as participant', 'pile.groups'])
    .where('phase.session_id', '=', session)
    .where('pile.sorted_at', 'is not', null)
    .orderBy('pile.id')
    .execute()
  return rows.map(({ participant, groups }) => {
    const seen = new Set<string>()
    const isNew = (card: string) => sortable.has(card) && !seen.has(card) && seen.add(card)
    const known = (groups ?? []).map((group) =>
      group.map((card) => standsFor(card)).filter((card) => isNew(card)),
    )
    return { participant, groups: known.filter((group) => group.length > 0) }
  })
}

/** Says which card stands for one on the board. */
async function readMerged(tx: Tx, session: string): Promise<(card: string) => string> {
  const rows = await tx
    .selectFrom('workshop_placement')
    .select(['card_id', 'merged_into'])
    .where('session_id', '=', session)
    .where('merged_into', 'is not', null)
    .execute()
  const into = new Map(rows.map((row) => [row.card_id, row.merged_into]))
  return (card) => {
    let last = card
    // No longer than there are merges: a circle must not hold up the hall.
    for (let step = 0; step <= into.size; step++) last = into.get(last) ?? last
    return last
  }
}
