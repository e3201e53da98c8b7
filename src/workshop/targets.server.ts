// What can be voted on or chosen for the picture: the visible cards and the groups of one session.
import type { TablesTx } from '#kernel/db'
import type { WorkshopTables } from './tables.ts'

type Tx = TablesTx<WorkshopTables>

/** Is this a visible card or a living group of the session? */
export async function targetExists(tx: Tx, session: string, target: string): Promise<boolean> {
  return (await knownTargets(tx, session, [target])).has(target)
}

/** Those of the ids that are visible cards or living groups of the session, or only one of the two. */
export async function knownTargets(
  tx: Tx,
  session: string,
  ids: readonly string[],
  on: 'cards' | 'groups' | 'both' = 'both',
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const cards = on === 'groups' ? [] : await visibleCards(tx, session, ids)
  const groups = on === 'cards' ? [] : await livingGroups(tx, session, ids)
  return new Set([...cards, ...groups].map(({ id }) => id))
}

/** The islands of a session that are on the board. */
export function readGroups(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_group')
    .select(['id', 'parent_id as parent', 'name'])
    .where('session_id', '=', session)
    .where('is_gone', '=', false)
    .orderBy('id')
    .execute()
}

function visibleCards(tx: Tx, session: string, ids: readonly string[]) {
  return tx
    .selectFrom('workshop_card')
    .select('id')
    .where('session_id', '=', session)
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('hidden_at', 'is', null)
    .execute()
}

function livingGroups(tx: Tx, session: string, ids: readonly string[]) {
  return tx
    .selectFrom('workshop_group')
    .select('id')
    .where('session_id', '=', session)
    .where('id', 'in', ids)
    .where('is_gone', '=', false)
    .execute()
}
