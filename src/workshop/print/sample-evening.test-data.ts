// An evening with a little of everything, as rows: what tests of the book are drawn from.
import { newId, newPublicId, now, type TablesTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { inTown } from '../handle.server.ts'
import { openWorkshop, readPhases, type SessionPlace, startPhase } from '../phases.server.ts'
import type { WorkshopTables } from '../tables.ts'

export interface Evening {
  session: SessionPlace
  /** In the order of their numbers. */
  cards: string[]
  people: string[]
  group: string
  inner: string
  slip: string
}

type Tx = TablesTx<WorkshopTables>

const prompt = '町の好きなところ'

/** Four cards (one hidden, one withdrawn), an island in an island, two ballots and a paper vote. */
export async function anEvening(actor: Actor): Promise<Evening> {
  const input = { title: '魅力発見ワークショップ', prompts: [prompt], fallbackPrompt: '' }
  const session = await openWorkshop(actor, input)
  const vote = await startPhase(actor, session.id, { kind: 'vote', settings: { budget: 3 } })
  const evening: Evening = {
    session,
    cards: [newId(), newId(), newId(), newId()],
    people: [newId(), newId()],
    group: newId(),
    inner: newId(),
    slip: newPublicId(),
  }
  await inTown(actor, async (tx) => {
    const [writing] = await readPhases(tx, session.id)
    await addPeople(tx, actor, evening)
    await addCards(tx, actor, { ...evening, phase: writing?.id ?? '' })
    await addIslands(tx, actor, evening)
    await addVotes(tx, actor, { ...evening, phase: vote.id })
  })
  return evening
}

async function addPeople(tx: Tx, actor: Actor, { session, people, slip }: Evening) {
  const at = { town_id: actor.town, session_id: session.id, joined_at: now() }
  const [phone = '', paper = ''] = people
  await tx
    .insertInto('workshop_participant')
    .values([
      { ...at, id: phone, slip, source: 'phone', nickname: 'たろう' },
      { ...at, id: paper, slip: newPublicId(), source: 'paper' },
    ])
    .execute()
}

async function addCards(tx: Tx, actor: Actor, evening: Evening & { phase: string }) {
  const { session, cards, people, phase } = evening
  const [phone = '', paper = ''] = people
  const shared = { town_id: actor.town, session_id: session.id, phase_id: phase, prompt }
  const written = { ...shared, created_at: now(), changed_at: now() }
  const byPhone = { ...written, participant_id: phone, source: 'phone' as const, table_number: 3 }
  const onPaper = {
    ...written,
    participant_id: paper,
    source: 'paper' as const,
    entered_by: '記録 係',
  }
  const hidden = { hidden_at: now(), hidden_reason: '個人の名前が書かれていたため' }
  const [a = '', b = '', c = '', d = ''] = cards
  await tx
    .insertInto('workshop_card')
    .values([
      { ...byPhone, id: a, number: 1, text: '駅前にカフェが欲しい' },
      { ...onPaper, id: b, number: 2, text: '=SUM(A1)', ...hidden },
      { ...byPhone, id: c, number: 3, text: '夜空がきれい☆𠮷野', table_number: null },
      { ...onPaper, id: d, number: 4, text: '', withdrawn_at: now() },
    ])
    .execute()
}

async function addIslands(tx: Tx, actor: Actor, { session, cards, group, inner }: Evening) {
  const at = { town_id: actor.town, session_id: session.id }
  await tx
    .insertInto('workshop_group')
    .values([
      { ...at, id: group, name: '駅前のにぎわい', x: 0, y: 0 },
      { ...at, id: inner, name: '休む場所', parent_id: group, x: 20, y: 200 },
    ])
    .execute()
  const [first = '', second = ''] = cards
  await tx
    .insertInto('workshop_placement')
    .values([
      { ...at, card_id: first, group_id: inner, x: 40, y: 260 },
      { ...at, card_id: second, group_id: group, x: 220, y: 60 },
    ])
    .execute()
}

async function addVotes(tx: Tx, actor: Actor, evening: Evening & { phase: string }) {
  const { cards, people, group, phase } = evening
  const at = { town_id: actor.town, phase_id: phase }
  const votes = JSON.stringify({ [group]: 2, [cards[0] ?? '']: 1 })
  const cast = { ...at, votes, cast_at: now() }
  await tx
    .insertInto('workshop_ballot')
    .values(people.map((participant_id) => ({ ...cast, participant_id })))
    .execute()
  const entered = { entered_at: now(), entered_by: '記録 係' }
  await tx
    .insertInto('workshop_paper_vote')
    .values({ ...at, ...entered, id: newId(), target_id: group, dots: 5 })
    .execute()
}
