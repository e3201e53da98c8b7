// Cards, islands and votes of a session for its book: whoever reads them learns no participant, slip or nickname.
import type { TablesTx } from '#kernel/db'
import type { StoredPhase } from '../phase.ts'
import type { WorkshopTables } from '../tables.ts'
import type { BookCard, BookFate, BookGroup, BookVoting } from './book.ts'

type Tx = TablesTx<WorkshopTables>

/** All acknowledged cards by number, and the islands that are on the board. */
export async function readBookCards(
  tx: Tx,
  session: string,
  voting: readonly BookVoting[],
): Promise<{ cards: BookCard[]; groups: BookGroup[] }> {
  const votes = votesOf(voting)
  const rows = await selectCards(tx, session)
  const groups = await selectGroups(tx, session)
  const there = new Set(groups.map(({ id }) => id))
  const fates = await fatesOf(tx, session)
  const cards = rows.map((row): BookCard => {
    const { x, y, group, withdrawn_at, ...card } = row
    return {
      ...card,
      group: group !== null && there.has(group) ? group : null,
      at: x === null || y === null ? null : { x, y },
      votes: votes.get(card.id) ?? 0,
      fate: fates.get(card.id) ?? { fate: 'received', label: '', reason: '', on: null },
      isWithdrawn: withdrawn_at !== null,
    }
  })
  const inGroup = Map.groupBy(cards, ({ group }) => group)
  return {
    cards,
    groups: groups.map(({ x, y, parent, ...group }) => ({
      ...group,
      parent: parent !== null && there.has(parent) ? parent : null,
      at: { x, y },
      cards: (inGroup.get(group.id) ?? []).map(({ id }) => id),
      votes: votes.get(group.id) ?? 0,
    })),
  }
}

function selectCards(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_card as card')
    .leftJoin('workshop_placement as placed', 'placed.card_id', 'card.id')
    .select([
      'card.id',
      'number',
      'prompt',
      'table_number as table',
      'text',
      'source',
      'withdrawn_at',
      'hidden_reason as hidden',
      'placed.group_id as group',
      'placed.merged_into as mergedInto',
      'placed.x',
      'placed.y',
    ])
    .where('card.session_id', '=', session)
    .orderBy('number')
    .execute()
}

/** From the top of the board down, then from its left: as people read it. */
function selectGroups(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_group')
    .select(['id', 'name', 'parent_id as parent', 'x', 'y'])
    .where('session_id', '=', session)
    .where('is_gone', '=', false)
    .orderBy('y')
    .orderBy('x')
    .orderBy('id')
    .execute()
}

async function fatesOf(tx: Tx, session: string): Promise<Map<string, BookFate>> {
  const rows = await tx
    .selectFrom('workshop_fate as fate')
    .innerJoin('workshop_card as card', 'card.id', 'fate.card_id')
    .select(['fate.card_id', 'fate.fate', 'fate.label', 'fate.reason', 'fate.effective_on as on'])
    .where('card.session_id', '=', session)
    .where('fate.withdrawn_at', 'is', null)
    .orderBy('fate.recorded_at')
    .orderBy('fate.id')
    .execute()
  // The newest counts: it comes last and overwrites.
  return new Map(rows.map(({ card_id, ...fate }) => [card_id, fate]))
}

/** Every round of voting, oldest first, with phones and paper apart. */
export async function readVoting(tx: Tx, phases: readonly StoredPhase[]): Promise<BookVoting[]> {
  const rounds = phases.filter(({ kind }) => kind === 'vote' || kind === 'choose')
  if (rounds.length === 0) return []
  const ids = rounds.map(({ id }) => id)
  const ballots = await tx
    .selectFrom('workshop_ballot')
    .select(['phase_id', 'votes'])
    .where('phase_id', 'in', ids)
    .execute()
  const papers = await tx
    .selectFrom('workshop_paper_vote')
    .select(['phase_id', 'target_id', 'dots'])
    .where('phase_id', 'in', ids)
    .execute()
  return rounds.map(({ id, number, kind }) => {
    const cast = ballots.filter(({ phase_id }) => phase_id === id)
    const onPaper = papers.filter(({ phase_id }) => phase_id === id)
    const phones = summed(cast.flatMap(({ votes }) => Object.entries(votes)))
    const paper = summed(onPaper.map(({ target_id, dots }) => [target_id, dots]))
    const targets = [...new Set([...phones.keys(), ...paper.keys()])].toSorted()
    return {
      phase: number,
      kind,
      ballots: cast.length,
      targets: targets.map((target) => ({
        target,
        phones: phones.get(target) ?? 0,
        paper: paper.get(target) ?? 0,
      })),
    }
  })
}

function summed(dots: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [target, count] of dots) sums.set(target, (sums.get(target) ?? 0) + count)
  return sums
}

/** Dots of the newest round of voting in which anybody voted; of choosing only where nobody voted before. */
function votesOf(voting: readonly BookVoting[]): Map<string, number> {
  const used = voting.filter(({ targets }) => targets.length > 0)
  const round = used.findLast(({ kind }) => kind === 'vote') ?? used.at(-1)
  return new Map(round?.targets.map(({ target, phones, paper }) => [target, phones + paper]))
}
